/// The database server put to the test.
@NullMarked
package org.banyan.platform.store.postgres;

import org.jspecify.annotations.NullMarked;
