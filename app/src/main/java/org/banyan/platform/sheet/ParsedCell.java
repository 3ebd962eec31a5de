package org.banyan.platform.sheet;

/// What a cell turned out to hold.
public sealed interface ParsedCell {

  /// A value in the one form in which it is compared, stored and exported.
  record Value(String text) implements ParsedCell {}

  /// Something the column cannot take: what is wrong, and what to write instead.
  record Wrong(SheetMessage what, SheetMessage remedy) implements ParsedCell {}
}
