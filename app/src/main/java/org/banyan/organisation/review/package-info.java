/// The organisation review: formal checks of a charter under the four principles.
@NullMarked
@NamedInterface("review")
package org.banyan.organisation.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
