package org.banyan.platform.sheet;

/// What tells one row from the others: a column and its value.
public record RowIdentity(String column, String value) {}
