package org.banyan.community.reading;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/// A kind of file that holds messages by itself, alone or beside others of its kind.
interface MessageFile {

  Format format();

  /// On which platform its accounts and groups are known by their ids.
  default String platform() {
    return format().tag();
  }

  /// Whether a file that begins like this is one, whatever its name says.
  boolean recognises(String head);

  /// Whom the file lists, whether they ever spoke or not.
  default List<Author> roster(ExportFile file) throws IOException {
    return List.of();
  }

  /// Hands on the rows from front to back; a place that breaks becomes a row that says so.
  void read(Source source, Consumer<Row> rows) throws IOException;
}
