package org.banyan.community;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.banyan.community.reading.Problem;
import org.springframework.stereotype.Service;

/// Puts the ChatLab export of a community where somebody wants it. It is written beside under
/// another name, which only its owner may read, and gets its own once it is whole.
@Service
public class ChatLabFile {

  private final ChatLabExport export;

  ChatLabFile(ChatLabExport export) {
    this.export = export;
  }

  /// Writes the file; one that is there already stays unless it is to be replaced.
  public ExportOutcome write(CommunityId community, Path target, boolean replaces) {
    var wrong = objection(target, replaces);
    if (wrong.isPresent()) {
      return new ExportOutcome.Refused(wrong.get());
    }
    try {
      return written(community, target, replaces);
    } catch (IOException | RuntimeException e) {
      return new ExportOutcome.Refused(problem(e, target));
    }
  }

  private static Optional<Problem> objection(Path target, boolean replaces) {
    var folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.of(Problem.of("export-no-folder", target));
    }
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(Problem.of("export-no-file", target));
    }
    return replaces ? Optional.empty() : Optional.of(Problem.of("export-exists", target));
  }

  private ExportOutcome written(CommunityId community, Path target, boolean replaces)
      throws IOException {
    var folder = target.toAbsolutePath().getParent();
    var fresh = Files.createTempFile(folder, "." + target.getFileName(), ".part");
    try {
      var messages = export.write(community, Optional.empty(), null, fresh);
      // Without the option, a file that has come meanwhile stays.
      Files.move(
          fresh,
          target,
          replaces ? new CopyOption[] {StandardCopyOption.REPLACE_EXISTING} : new CopyOption[] {});
      return new ExportOutcome.Exported(messages);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /// What a failure means to whoever asked; a fault of our own goes on.
  static Problem problem(Exception failure, Path target) {
    if (DiskFull.isBehind(failure)) {
      return Problem.of("export-full", target);
    }
    return switch (failure) {
      case FileAlreadyExistsException _ -> Problem.of("export-exists", target);
      case AccessDeniedException _ -> Problem.of("export-denied", target);
      case IOException broken ->
          Problem.of("export-broken", target, String.valueOf(broken.getMessage()));
      case UncheckedIOException broken ->
          Problem.of("export-broken", target, String.valueOf(broken.getMessage()));
      case RuntimeException fault -> throw fault;
      default -> throw new IllegalStateException(failure);
    };
  }
}
