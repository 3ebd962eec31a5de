package org.banyan.platform.sheet;

import java.io.InputStream;

/// Where a sheet comes from.
public sealed interface SheetSource {

  /// Cells copied from Excel or any other table.
  record Paste(String text) implements SheetSource {}

  /// A file as the browser sent it.
  record Upload(String name, InputStream content) implements SheetSource {}
}
