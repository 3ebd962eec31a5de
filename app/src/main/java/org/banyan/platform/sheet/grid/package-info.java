/// Tables of text as they lie in a file or on the clipboard, before anybody knows what they mean.
@NamedInterface("grid")
@NullMarked
package org.banyan.platform.sheet.grid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
