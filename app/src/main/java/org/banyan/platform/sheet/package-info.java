/// Tables that people edit in Excel: read, matched to what a module knows, compared with what
/// stands, applied and taken back.
@NamedInterface("sheet")
@NullMarked
package org.banyan.platform.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
