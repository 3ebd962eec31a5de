/// A PostgreSQL server of our own: unpacked, created, started, adopted and stopped by this process.
@NullMarked
@NamedInterface("postgres")
package org.banyan.platform.store.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
