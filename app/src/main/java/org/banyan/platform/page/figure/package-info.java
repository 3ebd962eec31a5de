/// A number that is never alone: value, unit, change, course and meaning.
@NullMarked
@NamedInterface("page")
package org.banyan.platform.page.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
