/// Reads 企业微信 as its own interface allows a company's own application to: groups, who is in them,
/// sums by owner and by day, and the events of change.
@NullMarked
package org.banyan.community.wecom;

import org.jspecify.annotations.NullMarked;
