/// The charter as text that people write: read with every mistake named by line and column, and
/// written back.
@NullMarked
@NamedInterface("yaml")
package org.banyan.organisation.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
