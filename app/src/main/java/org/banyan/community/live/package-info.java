/// Live sources: what a community’s platforms tell while it happens, kept safe at once and in the
/// record within seconds.
@NullMarked
package org.banyan.community.live;

import org.jspecify.annotations.NullMarked;
