/// The charter as a value: units, posts, duties, authorities, people by id, metrics and customs.
@NullMarked
@NamedInterface("charter")
package org.banyan.organisation.charter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
