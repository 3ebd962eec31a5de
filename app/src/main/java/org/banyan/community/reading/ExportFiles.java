package org.banyan.community.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// The files of an export, whether they lie in a folder or in a zip.
sealed interface ExportFiles extends AutoCloseable permits FolderFiles, ZipFiles {

  /// Paths with forward slashes, sorted.
  List<String> names();

  InputStream open(String name) throws IOException;

  @Override
  void close();
}
