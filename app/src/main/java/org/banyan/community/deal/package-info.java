/// What came of the talk: orders, coupons and complaints, each once however often it is brought.
@NullMarked
package org.banyan.community.deal;

import org.jspecify.annotations.NullMarked;
