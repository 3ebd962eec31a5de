package org.banyan.platform.store.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import javax.sql.DataSource;
import org.banyan.platform.store.DataDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;

/// Backup and restore of everything, without any program of the database: one file that can be read
/// through before a byte is overwritten.
@Service
public class Archives {

  static final String SUFFIX = ".banyan";

  private final DataSource database;
  private final KeptFiles kept;
  private final Clock clock;
  private final List<NeededFiles> needed;
  private final ObjectProvider<Lasting> lasting;
  private final String version;

  Archives(
      DataSource database,
      DataDirectory directory,
      Clock clock,
      List<NeededFiles> needed,
      ObjectProvider<Lasting> lasting,
      ObjectProvider<BuildProperties> build) {
    this.database = database;
    this.kept = new KeptFiles(directory);
    this.clock = clock;
    this.needed = List.copyOf(needed);
    this.lasting = lasting;
    this.version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("");
  }

  /// Writes an archive of one moment; the file appears when it is whole.
  public Manifest backup(Path file) throws IOException, SQLException {
    var fresh = file.resolveSibling(file.getFileName() + ".part");
    createPrivately(fresh);
    try (var snapshot = database.getConnection()) {
      snapshot.setAutoCommit(false);
      snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      snapshot.setReadOnly(true);
      var manifest = write(fresh, file, snapshot);
      snapshot.rollback();
      Seal.put(fresh);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private Manifest write(Path fresh, Path target, Connection snapshot)
      throws IOException, SQLException {
    var catalogue = new Catalogue(snapshot);
    try (var writer = new ArchiveWriter(fresh)) {
      var self = target.toAbsolutePath().normalize();
      // The anchors first: the tables, read afterwards, then never lack what an anchor speaks of.
      var files = files(writer, path -> isAnchor(path) && !kept.at(path).equals(self));
      var tables = writer.tables(snapshot, catalogue);
      files.addAll(files(writer, path -> !isAnchor(path) && !kept.at(path).equals(self)));
      complainOfMissing(files, snapshot);
      var manifest =
          new Manifest(
              Manifest.PRODUCT,
              Manifest.FORMAT,
              version,
              clock.instant(),
              catalogue.versions(),
              tables,
              catalogue.sequences(),
              files);
      writer.manifest(manifest);
      return manifest;
    }
  }

  private List<Manifest.KeptFile> files(ArchiveWriter writer, Predicate<String> wanted)
      throws IOException {
    var files = new ArrayList<Manifest.KeptFile>();
    for (var path : kept.paths().stream().filter(wanted).toList()) {
      writer.file(path, kept.at(path)).ifPresent(files::add);
    }
    return files;
  }

  private static boolean isAnchor(String path) {
    return path.startsWith("audit/");
  }

  /// A new, empty file that only its owner may read.
  static void createPrivately(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private void complainOfMissing(List<Manifest.KeptFile> files, Connection snapshot)
      throws SQLException, IOException {
    var there = files.stream().map(Manifest.KeptFile::path).collect(Collectors.toSet());
    for (var owner : needed) {
      var missing = owner.paths(snapshot).stream().filter(path -> !there.contains(path)).findAny();
      if (missing.isPresent()) {
        throw new NoSuchFileException(kept.at(missing.get()).toString());
      }
    }
  }

  /// Writes what is kept in forms that other programs read: a table each in CSV, and the files.
  /// What proves a person or opens a door stays behind. Returns how many rows were written.
  public long export(Path file) throws IOException, SQLException {
    try (var snapshot = database.getConnection()) {
      snapshot.setAutoCommit(false);
      snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      snapshot.setReadOnly(true);
      var rows = new OpenExport(snapshot, kept).write(file);
      snapshot.rollback();
      return rows;
    }
  }

  /// Reads an archive through without touching anything else.
  public Inspection inspect(Path file) throws IOException, SQLException {
    try {
      if (!Seal.holds(file)) {
        return new Inspection.Damaged("seal");
      }
      try (var reader = new ArchiveReader(file)) {
        return judged(reader.manifest());
      }
    } catch (NoSuchFileException e) {
      return new Inspection.Damaged("absent");
    } catch (ZipException | JacksonException e) {
      return new Inspection.Damaged("form");
    }
  }

  private Inspection judged(Manifest manifest) throws SQLException {
    if (!manifest.product().equals(Manifest.PRODUCT)) {
      return new Inspection.Damaged("form");
    }
    var isOurs = manifest.format() == Manifest.FORMAT && manifest.schemas().equals(schemas());
    return isOurs
        ? new Inspection.Sound(manifest)
        : new Inspection.OtherVersion(manifest.version(), manifest.schemas());
  }

  private Map<String, String> schemas() throws SQLException {
    try (var connection = database.getConnection()) {
      return new Catalogue(connection).versions();
    }
  }

  /// Puts back what a sound archive holds in place of what is there. The caller has the stores to
  /// itself.
  public Inspection restore(Path file) throws IOException, SQLException {
    var inspection = inspect(file);
    if (inspection instanceof Inspection.Sound(var manifest)) {
      try (var reader = new ArchiveReader(file);
          var connection = database.getConnection()) {
        new Restoration(reader, manifest, kept, lasting.stream().toList()).carryOut(connection);
      }
    }
    return inspection;
  }
}
