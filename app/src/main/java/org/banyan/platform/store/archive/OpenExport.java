package org.banyan.platform.store.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/// What is kept, in a zip of CSV files and of the files as they are.
record OpenExport(Connection snapshot, KeptFiles kept) {

  /// Only of use to the running application, or worth something to whoever wants to come in.
  private static final Set<String> INTERNAL =
      Set.of(
          "platform.event_publication",
          "platform.outbox",
          "platform.scheduled_task",
          "platform.session",
          "platform.session_attributes",
          "platform.setting");

  private static final String SECRETS = "secrets/";

  private static final Pattern SECRET = Pattern.compile(".*(hash|token|secret|password|attempt).*");

  long write(Path file) throws IOException, SQLException {
    var fresh = file.resolveSibling(file.getFileName() + ".part");
    Archives.createPrivately(fresh);
    try {
      var rows = 0L;
      try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
        rows = tables(zip);
        files(zip, file.toAbsolutePath().normalize());
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      return rows;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private long tables(ZipOutputStream zip) throws IOException, SQLException {
    var catalogue = new Catalogue(snapshot);
    var rows = 0L;
    for (var table : catalogue.tables()) {
      var columns = catalogue.columns(table).stream().filter(OpenExport::isOpen).toList();
      if (!INTERNAL.contains(table.toString()) && isOpen(table.name()) && !columns.isEmpty()) {
        rows += table(zip, table, columns);
      }
    }
    return rows;
  }

  private long table(ZipOutputStream zip, TableName table, List<String> columns)
      throws IOException, SQLException {
    zip.putNextEntry(new ZipEntry("%s/%s.csv".formatted(table.schema(), table.name())));
    var copy =
        "copy (select %s from %s) to stdout (format csv, header)"
            .formatted(ArchiveWriter.list(columns), table.quoted());
    var rows = snapshot.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, new Digested(zip));
    zip.closeEntry();
    return rows;
  }

  private void files(ZipOutputStream zip, Path target) throws IOException {
    for (var path : kept.paths()) {
      var file = kept.at(path);
      if (!path.startsWith(SECRETS) && !file.equals(target) && Files.exists(file)) {
        zip.putNextEntry(new ZipEntry(path));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  private static boolean isOpen(String name) {
    return !SECRET.matcher(name).matches();
  }
}
