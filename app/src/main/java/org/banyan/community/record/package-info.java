/// The record: immutable segments of who did what, where and when, and the one view of them that
/// counts every message once.
@NullMarked
package org.banyan.community.record;

import org.jspecify.annotations.NullMarked;
