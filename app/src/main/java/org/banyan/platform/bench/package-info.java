/// Measurements that a module can take of itself.
@NamedInterface("bench")
@NullMarked
package org.banyan.platform.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
