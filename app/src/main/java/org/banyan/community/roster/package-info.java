/// Dated lists of the members of a group, and who came and went between two of them.
@NullMarked
package org.banyan.community.roster;

import org.jspecify.annotations.NullMarked;
