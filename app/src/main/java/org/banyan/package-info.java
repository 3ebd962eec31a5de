/// The operating system for teams that run communities.
@NullMarked
package org.banyan;

import org.jspecify.annotations.NullMarked;
