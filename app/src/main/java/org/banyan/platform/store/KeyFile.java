package org.banyan.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/// A key that lies outside of the database; it comes into being when it is first asked for.
public record KeyFile(Path file) {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /// The key of this name in the data directory.
  public static KeyFile of(DataDirectory directory, String name) {
    return new KeyFile(directory.root().resolve("secrets").resolve(name + ".key"));
  }

  public byte[] read() throws IOException {
    synchronized (KeyFile.class) {
      if (!Files.exists(file)) {
        begin();
      }
      return Files.readAllBytes(file);
    }
  }

  private void begin() throws IOException {
    var fresh = new byte[BYTES];
    RANDOM.nextBytes(fresh);
    Files.createDirectories(file.getParent());
    var written = Files.createTempFile(file.getParent(), "key", "");
    Files.write(written, fresh);
    if (Files.getFileStore(written).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
    }
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
