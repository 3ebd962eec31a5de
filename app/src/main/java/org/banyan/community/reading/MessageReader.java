package org.banyan.community.reading;

import java.util.List;
import java.util.function.Consumer;

/// Reads one export from front to back and hands on its rows one by one.
public sealed interface MessageReader extends AutoCloseable
    permits SlackExport,
        StackExchange,
        ZulipRealm,
        FileExport,
        GitHistory,
        KnownTable,
        MessageTable {

  Format format();

  /// On which platform its accounts and groups are known by their ids.
  default String platform() {
    return format().tag();
  }

  /// Whom the export lists, whether they ever spoke or not.
  List<Author> roster();

  /// The files that lie beside the messages and are not read.
  default List<String> aside() {
    return List.of();
  }

  /// Stops with [NotReadable] where nothing of the export may be kept.
  void read(Consumer<Row> rows);

  /// How much has been read, from 0 to 1.
  double share();

  @Override
  void close();
}
