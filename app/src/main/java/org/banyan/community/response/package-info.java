/// How long those who write in a group wait for the team.
@NullMarked
package org.banyan.community.response;

import org.jspecify.annotations.NullMarked;
