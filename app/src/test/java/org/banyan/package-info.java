/// The guard rails over the whole tree.
@NullMarked
package org.banyan;

import org.jspecify.annotations.NullMarked;
