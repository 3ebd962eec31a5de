package org.banyan.platform.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/// The files of one database cluster and the password that opens it.
record Cluster(Path home) {

  static final String USER = "banyan";

  private static final int PASSWORD_BYTES = 24;

  Path folder() {
    return home.resolve("cluster");
  }

  Path log() {
    return home.resolve("postgres.log");
  }

  /// Creates the cluster beside its place and moves it there when it is whole.
  void create(Shell shell) throws IOException {
    if (Files.exists(folder().resolve("PG_VERSION"))) {
      return;
    }
    var fresh = home.resolve("cluster.new");
    Folders.delete(fresh);
    password();
    shell.run(
        "initdb",
        List.of(
            "--pgdata=" + fresh,
            "--username=" + USER,
            "--pwfile=" + passwordFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C"));
    Files.move(fresh, folder(), StandardCopyOption.ATOMIC_MOVE);
  }

  /// The password of the one account, made up at first use and readable by the owner only.
  String password() throws IOException {
    if (!Files.exists(passwordFile())) {
      var fresh = home.resolve("password.new");
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, invented());
      Files.move(fresh, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(passwordFile()).strip();
  }

  private Path passwordFile() {
    return home.resolve("password");
  }

  private static String invented() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
