/// A PostgreSQL server of our own: unpacked, created, started, adopted and stopped by this process.
@NullMarked
package org.banyan.platform.store.postgres;

import org.jspecify.annotations.NullMarked;
