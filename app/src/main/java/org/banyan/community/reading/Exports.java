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
        case JSON ->
            chats(new OneFile(export), options).isPresent()
                ? Optional.empty()
                : JsonTable.of(export).map(table -> TableStart.of(table, options));
        case EMPTY, OLD_WORKBOOK, GZIP, BINARY -> Optional.empty();
      };
    } catch (NotReadable | IOException _) {
      return Optional.empty();
    }
  }

  private static MessageReader reader(Path export, ReadingOptions options) throws IOException {
    if (!Files.exists(export)) {
      throw new NotReadable(Problem.of("file-missing", export));
    }
    var reader = Files.isDirectory(export) ? folder(export, options) : file(export, options);
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

  private static MessageReader folder(Path folder, ReadingOptions options) throws IOException {
    var repository = GitFolder.of(folder);
    if (repository.isPresent()) {
      return GitHistory.of(repository.get());
    }
    return chats(FolderFiles.of(folder), options)
        .orElseThrow(() -> new NotReadable(Problem.of("folder-unknown", folder.getFileName())));
  }

  private static MessageReader file(Path file, ReadingOptions options) throws IOException {
    var name = file.getFileName();
    return switch (Signature.of(head(file))) {
      case EMPTY -> throw new NotReadable(Problem.of("empty", name));
      case ZIP -> zip(file, options);
      case OLD_WORKBOOK -> throw new NotReadable(Problem.of("old-workbook", name));
      case GZIP ->
          chats(new OneFile(file), options)
              .orElseThrow(() -> new NotReadable(Problem.of("format-unknown", name)));
      case JSON -> json(file, options);
      case BINARY -> throw new NotReadable(Problem.of("format-unknown", name));
      case TEXT -> text(file, options);
    };
  }

  /// JSON of no known kind may still be a table, object by object.
  private static MessageReader json(Path file, ReadingOptions options) throws IOException {
    var found = chats(new OneFile(file), options);
    return found.isPresent()
        ? found.get()
        : JsonTable.of(file)
            .map(table -> table(table, options))
            .orElseThrow(() -> new NotReadable(Problem.of("format-unknown", file.getFileName())));
  }

  private static MessageReader text(Path file, ReadingOptions options) throws IOException {
    var found = chats(new OneFile(file), options);
    return found.isPresent() ? found.get() : table(CsvLines.of(file), options);
  }

  /// A table of a kind that is known by its headings, or one of messages.
  private static MessageReader table(TableLines lines, ReadingOptions options) {
    return (options.isForTables() ? KnownTable.of(lines, options) : Optional.<KnownTable>empty())
        .map(MessageReader.class::cast)
        .orElseGet(() -> MessageTable.of(lines, options));
  }

  private static byte[] head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static MessageReader zip(Path file, ReadingOptions options) throws IOException {
    var files = ZipFiles.of(file);
    if (files.names().contains("xl/workbook.xml")) {
      files.close();
      return table(WorkbookLines.of(file), options);
    }
    try {
      var repository = GitFolder.of(files);
      if (repository.isPresent()) {
        files.close();
        return GitHistory.of(repository.get());
      }
      return chats(files, options)
          .orElseThrow(() -> new NotReadable(Problem.of("zip-unknown", file.getFileName())));
    } catch (IOException | NotReadable refused) {
      files.close();
      throw refused;
    }
  }

  /// An export made of these files, whichever it is; first those that are known by their lists.
  private static Optional<MessageReader> chats(ExportFiles files, ReadingOptions options)
      throws IOException {
    var slack = SlackExport.of(files);
    if (slack.isPresent()) {
      return Optional.of(slack.get());
    }
    var dump = StackExchange.of(files);
    if (dump.isPresent()) {
      return Optional.of(dump.get());
    }
    var realm = ZulipRealm.of(files);
    return realm.isPresent()
        ? Optional.of(realm.get())
        : FileExport.of(files, options).map(MessageReader.class::cast);
  }
}
