package org.banyan.community.record;

/// What makes two rows the same message, in 128 bits: a space, and a value within it.
///
/// Ids that are numbers stay numbers within the space of their channel, so that the columns of a
/// segment compress; any other id fills both halves with its hash. Rows without an id are told
/// apart by time, sender and text within their channel.
record MessageKey(long space, long value, boolean fromContent) {}
