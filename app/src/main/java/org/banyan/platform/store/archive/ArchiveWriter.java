package org.banyan.platform.store.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/// Writes the parts of an archive one after another and the manifest last.
final class ArchiveWriter implements AutoCloseable {

  static final String MANIFEST = "manifest.json";

  private final ZipOutputStream zip;

  ArchiveWriter(Path file) throws IOException {
    zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    zip.setLevel(Deflater.BEST_SPEED);
    zip.setComment(Seal.placeholder());
  }

  List<Manifest.Table> tables(Connection snapshot, Catalogue catalogue)
      throws SQLException, IOException {
    var written = new ArrayList<Manifest.Table>();
    for (var table : catalogue.tables()) {
      written.add(table(snapshot, catalogue, table));
    }
    return written;
  }

  private Manifest.Table table(Connection snapshot, Catalogue catalogue, TableName table)
      throws SQLException, IOException {
    var columns = catalogue.columns(table);
    var key = catalogue.primaryKey(table);
    var order = key.isEmpty() ? "" : " order by " + list(key);
    var copy =
        "copy (select %s from %s%s) to stdout".formatted(list(columns), table.quoted(), order);
    zip.putNextEntry(new ZipEntry("tables/" + table));
    var content = new Digested(zip);
    var rows = snapshot.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, content);
    zip.closeEntry();
    return new Manifest.Table(
        table.schema(), table.name(), columns, rows, content.bytes(), content.sha256Hex());
  }

  /// Nothing when the file was taken away since it was listed.
  Optional<Manifest.KeptFile> file(String path, Path source) throws IOException {
    try (var original = Files.newInputStream(source)) {
      zip.putNextEntry(new ZipEntry("files/" + path));
      var content = new Digested(zip);
      original.transferTo(content);
      zip.closeEntry();
      return Optional.of(new Manifest.KeptFile(path, content.bytes(), content.sha256Hex()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  void manifest(Manifest manifest) throws IOException {
    zip.putNextEntry(new ZipEntry(MANIFEST));
    zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  static String list(List<String> columns) {
    return columns.stream().map(Catalogue::quoted).collect(Collectors.joining(", "));
  }
}
