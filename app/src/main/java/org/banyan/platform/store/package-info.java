/// Where things are kept: the data directory, PostgreSQL and the lake of Parquet.
@NullMarked
@NamedInterface("store")
package org.banyan.platform.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
