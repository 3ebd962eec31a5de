package org.banyan.community.wecom;

/// A department of the company’s contacts; the topmost visible ones have a parent that is not told.
record Department(long id, String name, long parent, long order) {}
