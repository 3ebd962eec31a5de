package org.banyan.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

  @TempDir Path folder;

  @Test
  void createsItsFoldersForTheOwnerOnly() throws IOException {
    var directory = DataDirectory.open(folder.resolve("data"));

    assertThat(new Path[] {directory.root(), directory.record(), directory.run()})
        .allSatisfy(path -> assertThat(permissions(path)).isEqualTo("rwx------"));
  }

  @Test
  void namesThePlaceWhenAFileIsInTheWay() throws IOException {
    var file = Files.createFile(folder.resolve("data"));

    var refused = catchThrowableOfType(StoreUnavailable.class, () -> DataDirectory.open(file));

    assertThat(refused.problem()).isEqualTo(new StoreProblem.NotWritable(file));
  }

  @Test
  void isHeldByOneInstanceAtATime() {
    var directory = DataDirectory.open(folder);
    try (var _ = DirectoryLock.take(directory)) {
      var refused =
          catchThrowableOfType(StoreUnavailable.class, () -> DirectoryLock.take(directory));

      assertThat(refused.problem()).isEqualTo(new StoreProblem.InUse(directory.root()));
    }

    DirectoryLock.take(directory).close();
  }

  @Test
  void recognisesAFullDisk() {
    var refused =
        StoreUnavailable.because(new IOException("No space left on device"), folder).problem();

    assertThat(refused).isEqualTo(new StoreProblem.DiskFull(folder));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
