package org.banyan.codegen;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/// Turns the migrations of every module into table classes, one package per schema. Runs the real
/// migrations on a real PostgreSQL; does nothing while no migration has changed.
public final class TableClasses {

  private TableClasses() {}

  /// Arguments: the folder of migrations, the folder to generate into, the package.
  public static void main(String[] arguments) throws Exception {
    var migrations = Path.of(arguments[0]);
    var target = Path.of(arguments[1]);
    var fingerprint = fingerprint(migrations);
    var stamp = target.resolve(".migrations");
    if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
      return;
    }
    keepQuiet();
    var modules = modules(migrations);
    try (var postgres = EmbeddedPostgres.builder().start()) {
      modules.forEach(
          module -> migrate(postgres.getPostgresDatabase(), migrations.resolve(module), module));
      for (var module : modules) {
        GenerationTool.generate(
            configuration(
                postgres.getJdbcUrl("postgres", "postgres"), module, target, arguments[2]));
      }
    }
    Files.writeString(stamp, fingerprint);
  }

  /// A build speaks up only when something is wrong.
  private static void keepQuiet() {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    Logger.getLogger("").setLevel(Level.WARNING);
  }

  private static void migrate(DataSource database, Path folder, String module) {
    Flyway.configure()
        .dataSource(database)
        .locations("filesystem:" + folder.toAbsolutePath())
        .table("flyway_schema_history_" + module)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  private static Configuration configuration(
      String url, String module, Path target, String packageName) {
    var database =
        new Database()
            .withInputSchema(module)
            .withForcedTypes(
                new ForcedType()
                    .withName("INSTANT")
                    .withIncludeTypes("timestamp.*with time zone|timestamptz"));
    var generate =
        new Generate().withRecords(true).withDeprecated(false).withGeneratedAnnotation(false);
    return new Configuration()
        .withJdbc(new Jdbc().withDriver("org.postgresql.Driver").withUrl(url))
        .withGenerator(
            new Generator()
                .withDatabase(database)
                .withGenerate(generate)
                .withTarget(
                    new Target()
                        .withDirectory(target.toString())
                        .withPackageName(packageName + "." + module)));
  }

  private static List<String> modules(Path migrations) throws IOException {
    try (var folders = Files.list(migrations)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.startsWith("__"))
          .sorted()
          .toList();
    }
  }

  private static String fingerprint(Path migrations) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    try (var files = Files.walk(migrations)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(migrations.relativize(file).toString().getBytes());
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
