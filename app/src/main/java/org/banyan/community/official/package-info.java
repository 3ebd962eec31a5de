/// What the interface of a platform shows of a group, whichever platform it is.
@NullMarked
package org.banyan.community.official;

import org.jspecify.annotations.NullMarked;
