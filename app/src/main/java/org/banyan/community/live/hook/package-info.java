/// How each kind of sender signs what it sends, names its deliveries and says what happened.
@NullMarked
package org.banyan.community.live.hook;

import org.jspecify.annotations.NullMarked;
