package org.banyan.community.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// The files of an export, whether they lie in a folder or in a zip.
sealed interface ExportFiles extends AutoCloseable permits FolderFiles, OneFile, ZipFiles {

  /// The name of the folder or the zip, without its ending; nothing for a single file.
  String title();

  /// Paths with forward slashes, sorted.
  List<String> names();

  /// How many bytes the file holds; 0 where the export does not say.
  long size(String name) throws IOException;

  InputStream open(String name) throws IOException;

  @Override
  void close();
}
