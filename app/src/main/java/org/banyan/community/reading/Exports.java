package org.banyan.community.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Opens whatever a person drops: what it is, is found from its content and not from its name.
public final class Exports {

  private static final int HEAD = 4096;

  private Exports() {}

  public static Opened open(Path export, ReadingOptions options) {
    try {
      return new Opened.Ready(reader(export, options));
    } catch (NotReadable e) {
      return new Opened.Refused(e.problem());
    } catch (IOException _) {
      return new Opened.Refused(Problem.of("file-unreadable", export.getFileName()));
    }
  }

  /// How a table begins, whether its columns are known or not; nothing for what is no table.
  public static Optional<TableStart> start(Path export, ReadingOptions options) {
    try {
      return switch (Signature.of(head(export))) {
        case ZIP -> Optional.of(TableStart.of(WorkbookLines.of(export), options));
        case TEXT -> Optional.of(TableStart.of(CsvLines.of(export), options));
        case EMPTY, OLD_WORKBOOK, JSON, BINARY -> Optional.empty();
      };
    } catch (NotReadable | IOException _) {
      return Optional.empty();
    }
  }

  private static MessageReader reader(Path export, ReadingOptions options) throws IOException {
    if (!Files.exists(export)) {
      throw new NotReadable(Problem.of("file-missing", export));
    }
    var reader = Files.isDirectory(export) ? folder(export) : file(export, options);
    if (options.format().filter(format -> format != reader.format()).isPresent()) {
      reader.close();
      throw new NotReadable(
          Problem.of(
              "other-format",
              export.getFileName(),
              options.format().get().tag(),
              reader.format().tag()));
    }
    return reader;
  }

  private static MessageReader folder(Path folder) {
    return SlackExport.of(FolderFiles.of(folder))
        .orElseThrow(() -> new NotReadable(Problem.of("folder-unknown", folder.getFileName())));
  }

  private static MessageReader file(Path file, ReadingOptions options) throws IOException {
    var name = file.getFileName();
    return switch (Signature.of(head(file))) {
      case EMPTY -> throw new NotReadable(Problem.of("empty", name));
      case ZIP -> zip(file, options);
      case OLD_WORKBOOK -> throw new NotReadable(Problem.of("old-workbook", name));
      case JSON, BINARY -> throw new NotReadable(Problem.of("format-unknown", name));
      case TEXT -> MessageTable.of(CsvLines.of(file), options);
    };
  }

  private static byte[] head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static MessageReader zip(Path file, ReadingOptions options) {
    var files = ZipFiles.of(file);
    if (files.names().contains("xl/workbook.xml")) {
      files.close();
      return MessageTable.of(WorkbookLines.of(file), options);
    }
    return closing(files, SlackExport.of(files))
        .orElseThrow(() -> new NotReadable(Problem.of("zip-unknown", file.getFileName())));
  }

  private static Optional<SlackExport> closing(ZipFiles files, Optional<SlackExport> found) {
    if (found.isEmpty()) {
      files.close();
    }
    return found;
  }
}
