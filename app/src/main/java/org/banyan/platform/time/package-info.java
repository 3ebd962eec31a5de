/// The clock that everybody reads.
@NullMarked
@NamedInterface("time")
package org.banyan.platform.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
