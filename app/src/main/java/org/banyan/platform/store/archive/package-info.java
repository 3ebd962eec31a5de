/// Everything that is kept, in one file and back again.
@NamedInterface("archive")
@NullMarked
package org.banyan.platform.store.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
