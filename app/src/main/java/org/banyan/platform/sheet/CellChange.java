package org.banyan.platform.sheet;

/// One cell that differs: what stands, and what the sheet says.
public record CellChange(String column, String before, String after) {}
