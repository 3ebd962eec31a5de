package org.banyan.platform.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/// The stores cannot be opened; says why.
public final class StoreUnavailable extends RuntimeException {

  private final transient StoreProblem problem;

  public StoreUnavailable(StoreProblem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  private StoreUnavailable(StoreProblem problem, Exception cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  /// Reads the real reason out of a failed file operation.
  public static StoreUnavailable because(Exception failure, Path place) {
    var message = String.valueOf(failure.getMessage());
    if (mentionsFullDisk(message)) {
      return new StoreUnavailable(new StoreProblem.DiskFull(place), failure);
    }
    if (forbidsWriting(failure, message)) {
      return new StoreUnavailable(new StoreProblem.NotWritable(place), failure);
    }
    return new StoreUnavailable(new StoreProblem.Unreadable(place, message), failure);
  }

  /// True of the words with which the system reports a full disk.
  public static boolean mentionsFullDisk(String message) {
    var words = message.toLowerCase(Locale.ROOT);
    return words.contains("no space left") || words.contains("quota exceeded");
  }

  public StoreProblem problem() {
    return problem;
  }

  private static boolean forbidsWriting(Exception failure, String message) {
    return failure instanceof AccessDeniedException
        || failure instanceof FileAlreadyExistsException
        || failure instanceof ReadOnlyFileSystemException
        || failure instanceof SecurityException
        || (failure instanceof IOException
            && (message.contains("Read-only file system")
                || message.contains("Permission denied")
                || message.contains("Not a directory")));
  }
}
