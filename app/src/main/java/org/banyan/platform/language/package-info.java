/// The two languages of the product and every word it says.
@NullMarked
@NamedInterface("language")
package org.banyan.platform.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
