package org.banyan.platform.store.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/// One archive on its way back. New files come beside the old ones, then the tables in one
/// transaction, then the old files go; a mark stands from before the tables until the end, so that
/// nothing starts on a half of each.
record Restoration(
    ArchiveReader archive, Manifest manifest, KeptFiles kept, List<Lasting> lasting) {

  private static final String ARRIVING = ".restored.new";

  void carryOut(Connection connection) throws SQLException, IOException {
    try {
      bringFiles();
      mark();
      fillTables(connection);
    } catch (SQLException | IOException e) {
      takeArrivedFilesAway();
      unmark();
      throw e;
    }
    settleFiles();
    lasting.forEach(Lasting::restored);
    unmark();
  }

  private void bringFiles() throws IOException {
    for (var file : manifest.files()) {
      var target = arriving(file);
      Files.createDirectories(target.getParent());
      archive.copy(file, target);
    }
  }

  private void takeArrivedFilesAway() throws IOException {
    for (var file : manifest.files()) {
      Files.deleteIfExists(arriving(file));
    }
  }

  private void mark() throws IOException {
    Files.writeString(
        kept.directory().restoring(),
        manifest.created().toString(),
        StandardOpenOption.CREATE,
        StandardOpenOption.SYNC);
  }

  private void unmark() throws IOException {
    Files.deleteIfExists(kept.directory().restoring());
  }

  private void fillTables(Connection connection) throws SQLException, IOException {
    connection.setAutoCommit(false);
    try {
      setAside(connection);
      try (var statement = connection.createStatement()) {
        statement.execute("truncate " + every(connection));
      }
      for (var table : manifest.tables()) {
        archive.fill(connection, table);
      }
      bringBack(connection);
      setSequences(connection);
      connection.commit();
    } catch (SQLException | IOException e) {
      connection.rollback();
      throw e;
    }
  }

  private void setAside(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      var number = 0;
      for (var table : outliving()) {
        statement.execute(
            "create temp table outliving_%d on commit drop as table %s".formatted(number++, table));
      }
    }
  }

  private void bringBack(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      var number = 0;
      for (var table : outliving()) {
        statement.execute(
            "insert into %s table outliving_%d on conflict do nothing".formatted(table, number++));
      }
    }
  }

  private List<String> outliving() {
    return lasting.stream().flatMap(each -> each.tables().stream()).toList();
  }

  private static String every(Connection connection) throws SQLException {
    return new Catalogue(connection)
        .everyTable().stream().map(TableName::quoted).collect(Collectors.joining(", "));
  }

  private void setSequences(Connection connection) throws SQLException {
    try (var set = connection.prepareStatement("select setval(?::regclass, ?)")) {
      for (var sequence : manifest.sequences()) {
        set.setString(1, new TableName(sequence.schema(), sequence.name()).quoted());
        set.setLong(2, sequence.last());
        set.execute();
      }
    }
  }

  private void settleFiles() throws IOException {
    var belonging =
        manifest.files().stream().map(Manifest.KeptFile::path).collect(Collectors.toSet());
    for (var path : kept.paths()) {
      if (!belonging.contains(path)) {
        Files.delete(kept.at(path));
      }
    }
    for (var file : manifest.files()) {
      Files.move(
          arriving(file),
          kept.at(file.path()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path arriving(Manifest.KeptFile file) {
    return kept.at(file.path() + ARRIVING);
  }
}
