package org.banyan.community.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// An export whose files each hold messages by themselves: a log, a mailbox, a channel in JSON.
public final class FileExport implements MessageReader {

  private static final List<MessageFile> KINDS =
      List.of(
          new GitterTable(),
          new MailBox(),
          new QqText(),
          new IrcLog(),
          DiscordMessage.EXPORT,
          TelegramMessage.EXPORT,
          DiscoursePost.EXPORT,
          ZulipMessage.EXPORT,
          ChatLabMessage.LINES,
          ChatLabMessage.EXPORT,
          WeChatMessage.WEFLOW,
          QqMessage.EXPORT,
          WeChatMessage.CHATLOG,
          WeComMessage.EXPORT,
          new MattermostBulk(),
          MattermostPost.EXPORT,
          RocketChatMessage.EXPORT,
          GitHubPost.EXPORT,
          GroupMembers.CHATLOG,
          GroupMembers.WECOM,
          new TableFile(DiscourseUsers.TABLE),
          new TableFile(OrderSheet.TABLE),
          new TableFile(RosterSheet.TABLE));

  private final ExportFiles files;
  private final MessageFile kind;
  private final List<ExportFile> chosen;
  private final List<String> aside;
  private final Extent extent;

  private FileExport(ExportFiles files, MessageFile kind, List<ExportFile> chosen)
      throws IOException {
    this.files = files;
    this.kind = kind;
    this.chosen = chosen;
    var read = chosen.stream().map(ExportFile::name).collect(Collectors.toSet());
    this.aside = files.names().stream().filter(name -> !read.contains(name)).toList();
    this.extent = Extent.of(files, read);
  }

  /// The kind that most files are of; nothing where no file is of a known one.
  static Optional<FileExport> of(ExportFiles files, ReadingOptions options) throws IOException {
    var found = new LinkedHashMap<MessageFile, List<ExportFile>>();
    var usual = Optional.<MessageFile>empty();
    for (var name : files.names()) {
      var file = new ExportFile(files, name, options.zone());
      var kind = kindOf(file, usual, options);
      if (kind.isPresent()) {
        found.computeIfAbsent(kind.get(), _ -> new ArrayList<>()).add(file);
        usual = kind;
      }
    }
    var most =
        found.entrySet().stream()
            .max(
                Comparator.comparingInt(
                    (Map.Entry<MessageFile, List<ExportFile>> entry) -> entry.getValue().size()));
    return most.isEmpty()
        ? Optional.empty()
        : Optional.of(new FileExport(files, most.get().getKey(), most.get().getValue()));
  }

  /// The files of an export are mostly of one kind: the last one found is asked first.
  private static Optional<MessageFile> kindOf(
      ExportFile file, Optional<MessageFile> usual, ReadingOptions options) throws IOException {
    var head = file.head();
    if (usual.filter(kind -> kind.recognises(head)).isPresent()) {
      return usual;
    }
    return KINDS.stream()
        .filter(kind -> options.isForTables() || !(kind instanceof TableFile))
        .filter(kind -> kind.recognises(head))
        .findFirst();
  }

  @Override
  public Format format() {
    return kind.format();
  }

  @Override
  public String platform() {
    return kind.platform();
  }

  @Override
  public List<String> aside() {
    return aside;
  }

  @Override
  public List<Author> roster() {
    var roster = new ArrayList<Author>();
    for (var file : chosen) {
      try {
        roster.addAll(kind.roster(file));
      } catch (IOException _) {
        throw new NotReadable(Problem.of("file-damaged", file.name()));
      }
    }
    return roster;
  }

  @Override
  public void read(Consumer<Row> rows) {
    for (var file : chosen) {
      try {
        kind.read(new Source(file, extent), rows);
      } catch (IOException _) {
        rows.accept(
            new Row.Unparsed(Place.of(file.name()), Problem.of("file-damaged", file.name())));
      }
    }
  }

  @Override
  public double share() {
    return extent.share();
  }

  @Override
  public void close() {
    files.close();
  }
}
