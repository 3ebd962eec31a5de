package org.banyan.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/// Holds a data directory for this process alone; the system lets go of it when the process dies.
public final class DirectoryLock implements AutoCloseable {

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes the directory, or refuses because another process has it or because a restore into it
  /// was interrupted.
  public static DirectoryLock take(DataDirectory directory) {
    var lock = takeToRestore(directory);
    if (Files.exists(directory.restoring())) {
      lock.close();
      throw new StoreUnavailable(new StoreProblem.HalfRestored(directory.root()));
    }
    return lock;
  }

  /// Takes the directory in whatever state a restore has left it.
  static DirectoryLock takeToRestore(DataDirectory directory) {
    var file = directory.run().resolve("lock");
    try {
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (held(channel)) {
        return new DirectoryLock(channel);
      }
      channel.close();
      throw new StoreUnavailable(new StoreProblem.InUse(directory.root()));
    } catch (IOException e) {
      throw StoreUnavailable.because(e, file);
    }
  }

  private static boolean held(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The lock (%s) does not close.".formatted(channel), e);
    }
  }
}
