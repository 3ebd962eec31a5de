/// Everything that leaves for the outside world, once.
@NullMarked
@NamedInterface("outbox")
package org.banyan.platform.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
