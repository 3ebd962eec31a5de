/// What every page is made of: its frame, its rooms, its errors.
@NullMarked
@NamedInterface("page")
package org.banyan.platform.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
