package org.banyan.platform.store.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.banyan.platform.store.DataDirectory;
import org.banyan.platform.store.Flaw;
import org.banyan.platform.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.info.BuildProperties;

class ArchivesTests {

  private static final long SEED = 20_261_123;

  @TempDir Path folder;
  private Site site;
  private Path file;

  @BeforeEach
  void open() throws Exception {
    site = new Site(folder.resolve("site"));
    file = folder.resolve("all" + Archives.SUFFIX);
  }

  @AfterEach
  void close() {
    site.database().close();
  }

  @Test
  void bringsEveryRowFileAndSequenceBack() throws Exception {
    var before = site.archives().backup(file);
    site.execute("delete from shop.line", "update shop.basket set note = 'changed'");
    Files.writeString(site.directory().record().resolve("later"), "later");
    Files.delete(site.directory().files().resolve("photo"));

    assertThat(site.archives().restore(file)).isInstanceOf(Inspection.Sound.class);

    var after = site.archives().backup(folder.resolve("again" + Archives.SUFFIX));
    assertThat(after.tables()).isEqualTo(before.tables());
    assertThat(after.files()).isEqualTo(before.files());
    assertThat(after.sequences()).isEqualTo(before.sequences());
    assertThat(site.one("insert into shop.basket (note) values ('new') returning id"))
        .isEqualTo("4");
  }

  @Test
  void movesToAnEmptyPlace() throws Exception {
    var before = site.archives().backup(file);
    var other = new Site(folder.resolve("other"));
    other.execute("truncate shop.basket, platform.session cascade");

    try (var _ = other.database()) {
      other.archives().restore(file);

      var after = other.archives().backup(folder.resolve("moved" + Archives.SUFFIX));
      assertThat(after.tables()).isEqualTo(before.tables());
      assertThat(other.directory().restoring()).doesNotExist();
    }
  }

  @Test
  void leavesSessionsBehind() throws Exception {
    site.archives().backup(file);
    site.archives().restore(file);

    assertThat(site.one("select count(*) from platform.session")).isEqualTo("0");
  }

  @Test
  void isOfOneMomentWhileOthersWrite() throws Exception {
    var stop = new AtomicBoolean();
    var writer = Thread.ofPlatform().start(() -> moveNotesUntil(stop));

    for (var round = 0; round < 10; round++) {
      Files.deleteIfExists(file);
      site.archives().backup(file);
      try (var reader = new ArchiveReader(file)) {
        assertThat(reader.manifest().rows()).isEqualTo(8);
      }
    }

    stop.set(true);
    writer.join();
  }

  @Test
  void refusesAnArchiveWithOneChangedByteAnywhere() throws Exception {
    site.archives().backup(file);
    var whole = Files.readAllBytes(file);
    var random = new Random(SEED);
    var before = site.digest();

    for (var round = 0; round < 200; round++) {
      var damaged = whole.clone();
      var at = round < 100 ? whole.length - 1 - round : random.nextInt(whole.length);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      assertRefused(damaged, "byte " + at);
    }

    assertThat(site.digest()).isEqualTo(before);
  }

  @Test
  void refusesAnArchiveThatWasCutShort() throws Exception {
    site.archives().backup(file);
    var whole = Files.readAllBytes(file);
    var before = site.digest();

    for (var round = 0; round < 50; round++) {
      assertRefused(Arrays.copyOf(whole, whole.length * round / 50), "offset " + round);
    }

    assertThat(site.digest()).isEqualTo(before);
  }

  @Test
  void refusesTheArchiveOfAnotherVersion() throws Exception {
    site.archives().backup(file);
    site.execute(
        "insert into flyway_schema_history_shop (installed_rank, version, success)"
            + " values (2, '2', true)");
    var before = site.digest();

    assertThat(site.archives().restore(file)).isInstanceOf(Inspection.OtherVersion.class);
    assertThat(site.digest()).isEqualTo(before);
  }

  @Test
  void saysThatThereIsNoSuchFile() throws Exception {
    assertThat(site.archives().inspect(file)).isEqualTo(new Inspection.Damaged("absent"));
  }

  @Test
  void changesNothingWhenTheTablesCannotBeFilled() throws Exception {
    site.archives().backup(file);
    site.execute(
        "alter table shop.line add constraint never check (text <> '漢字 \uD842\uDFB7')not valid");
    site.execute("delete from shop.line where text = '漢字 \uD842\uDFB7'");
    var before = site.digest();

    assertThatThrownBy(() -> site.archives().restore(file)).isInstanceOf(SQLException.class);

    assertThat(site.digest()).isEqualTo(before);
    assertThat(site.directory().restoring()).doesNotExist();
    assertThat(new KeptFiles(site.directory()).paths()).isEqualTo(site.paths());
  }

  @Test
  void neverFinishesWithoutAFileThatTheTablesName() throws Exception {
    var archives = site.archives(_ -> List.of("record/gone"));

    assertThatThrownBy(() -> archives.backup(file))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("gone");

    assertThat(file).doesNotExist();
  }

  @Test
  void exportsToOpenFormsAndKeepsSecretsBack() throws Exception {
    site.execute(
        "create table shop.key (id int, door text, password_hash text)",
        "insert into shop.key values (1, 'front', 'sealed-away')");
    var zip = folder.resolve("open.zip");
    Files.createDirectories(site.directory().root().resolve("secrets"));
    Files.writeString(site.directory().root().resolve("secrets/settings.key"), "sealed-away");

    site.archives().export(zip);

    assertThat(text(zip, "shop/basket.csv")).contains("id,note,before\n1,one,\n", "\n2,,1\n");
    assertThat(text(zip, "shop/key.csv")).isEqualTo("id,door\n1,front\n");
    assertThat(text(zip, "files/photo")).isEqualTo("photo");
    assertThat(Files.getPosixFilePermissions(zip)).hasSize(2);
    try (var file = new ZipFile(zip.toFile())) {
      assertThat(file.stream().map(ZipEntry::getName))
          .noneMatch(name -> name.startsWith("secrets/") || name.contains("session"));
    }
  }

  @Test
  void noticesASequenceThatFellBehind() throws Exception {
    var proof = new SequencesAhead(site.source());
    assertThat(proof.flaws()).isEmpty();

    site.execute("alter sequence shop.basket_id_seq restart with 2");

    assertThat(proof.flaws())
        .singleElement()
        .asInstanceOf(type(Flaw.class))
        .satisfies(flaw -> assertThat(flaw.arguments()).contains("shop.basket.id", 3L));
  }

  private static String text(Path zip, String entry) throws IOException {
    try (var file = new ZipFile(zip.toFile())) {
      return new String(file.getInputStream(file.getEntry(entry)).readAllBytes(), UTF_8);
    }
  }

  private void assertRefused(byte[] content, String where) throws IOException, SQLException {
    var damaged = folder.resolve("damaged");
    Files.write(damaged, content);

    assertThat(site.archives().restore(damaged)).as(where).isInstanceOf(Inspection.Damaged.class);
  }

  private void moveNotesUntil(AtomicBoolean stop) {
    while (!stop.get()) {
      try {
        site.execute(
            "begin; delete from shop.line where id = 1;"
                + " insert into shop.line (basket, text) values (1, 'moved'); commit;"
                + " begin; delete from shop.line where text = 'moved';"
                + " insert into shop.line (id, basket, text) values (1, 1, 'back'); commit");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// A database and a data directory with a little of everything.
  private record Site(TestDatabase database, DataDirectory directory) {

    Site(Path folder) throws SQLException, IOException {
      this(TestDatabase.create(), DataDirectory.open(folder));
      Files.writeString(directory.record().resolve("segment"), "segment");
      Files.createDirectories(directory.files().resolve("deep"));
      Files.writeString(directory.files().resolve("photo"), "photo");
      Files.writeString(directory.files().resolve("deep/empty"), "");
      execute(
          """
          create schema platform; create schema shop;
          create table flyway_schema_history_platform
            (installed_rank int, version text, success boolean);
          create table flyway_schema_history_shop (like flyway_schema_history_platform);
          insert into flyway_schema_history_shop values (1, '1', true);
          insert into flyway_schema_history_platform values (1, '4', true);
          create table platform.session (id int);
          insert into platform.session values (1);
          create table shop.basket (
            id bigint generated always as identity primary key, note text,
            before bigint references shop.basket, shouted text generated always as (upper(note)) stored);
          create table shop.a_line_comes_first_by_name (basket bigint references shop.basket);
          create table shop.line (
            id serial primary key, basket bigint references shop.basket, text text,
            detail jsonb, photo bytea);
          insert into shop.basket (note) values ('one'), (null), (E'tab\\tnew\\nline\\\\');
          update shop.basket set before = 1 where id = 2;
          insert into shop.a_line_comes_first_by_name values (3), (1);
          insert into shop.line (basket, text, detail, photo) values
            (1, '漢字 \uD842\uDFB7', '{"a": [1]}', '\\x00ff'), (2, '', null, null), (3, '\\N', '{}', '');
          """);
    }

    Archives archives() {
      return archives(_ -> List.of());
    }

    Archives archives(NeededFiles needed) {
      var beans = new StaticListableBeanFactory();
      return new Archives(
          source(),
          directory,
          Clock.systemUTC(),
          List.of(needed),
          beans.getBeanProvider(Lasting.class),
          beans.getBeanProvider(BuildProperties.class));
    }

    PGSimpleDataSource source() {
      var source = new PGSimpleDataSource();
      source.setUrl(database.url());
      source.setUser(database.user());
      source.setPassword(database.password());
      return source;
    }

    void execute(String... statements) throws SQLException {
      try (var connection = source().getConnection();
          var sql = connection.createStatement()) {
        for (var statement : statements) {
          sql.execute(statement);
        }
      }
    }

    String one(String query) throws SQLException {
      try (var connection = source().getConnection();
          var sql = connection.createStatement();
          var rows = sql.executeQuery(query)) {
        rows.next();
        return rows.getString(1);
      }
    }

    String digest() throws SQLException {
      return one(
          "select md5(string_agg(row, '|' order by row)) from (select b::text as row from shop.basket b"
              + " union all select l::text from shop.line l) kept");
    }

    List<String> paths() {
      return List.of("files/deep/empty", "files/photo", "record/segment");
    }
  }
}
