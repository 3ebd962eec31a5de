package org.banyan.platform.store.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/// Reads the parts of an archive whose seal holds.
final class ArchiveReader implements AutoCloseable {

  private final ZipFile zip;

  ArchiveReader(Path file) throws IOException {
    zip = new ZipFile(file.toFile());
  }

  Manifest manifest() throws IOException {
    try (var content = entry(ArchiveWriter.MANIFEST)) {
      return JsonMapper.shared().readValue(content, Manifest.class);
    }
  }

  /// Fills a table; fails when not every row arrives.
  void fill(Connection connection, Manifest.Table table) throws SQLException, IOException {
    var target = new TableName(table.schema(), table.name());
    var copy =
        "copy %s (%s) from stdin".formatted(target.quoted(), ArchiveWriter.list(table.columns()));
    try (var content = entry(table.entry())) {
      var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, content);
      if (rows != table.rows()) {
        throw new IOException("Of %d rows of %s %d arrived.".formatted(table.rows(), target, rows));
      }
    }
  }

  void copy(Manifest.KeptFile file, Path target) throws IOException {
    try (var content = entry(file.entry())) {
      Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private InputStream entry(String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("The archive lacks the part (%s).".formatted(name));
    }
    return zip.getInputStream(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
