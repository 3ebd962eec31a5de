package org.banyan.cli;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import org.banyan.community.ChatLabFile;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.ExportOutcome;
import org.banyan.community.reading.Format;
import org.banyan.platform.language.Words;
import org.banyan.platform.store.archive.Archives;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes what is kept into a zip that other programs can read: everything, or the messages of one
/// community in a format of theirs.
@Command(name = "export")
final class ExportCommand implements StoreCommand {

  @Parameters(paramLabel = "ZIP", arity = "0..1")
  private @Nullable Path everything;

  @Option(names = "--format", paramLabel = "FORMAT")
  private @Nullable String format;

  @Option(names = "--community", paramLabel = "NAME")
  private @Nullable String community;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  @Option(names = "--replace")
  private boolean replaces;

  @Mixin private StoreOptions stores = new StoreOptions();

  @Override
  public StoreOptions stores() {
    return stores;
  }

  @Override
  public int run(BeanFactory application, Terminal terminal) throws Exception {
    var isOneCommunity = format != null || community != null || out != null || replaces;
    if (everything != null && !isOneCommunity) {
      var target = terminal.path(everything);
      terminal.say("cli.export.done", target, application.getBean(Archives.class).export(target));
      return 0;
    }
    if (everything != null || format == null || community == null || out == null) {
      terminal.complain("cli.export.either");
      return Cli.WRONG_USAGE;
    }
    if (!format.equals(Format.CHATLAB.tag())) {
      terminal.complain("cli.export.unknown-format", format, Format.CHATLAB.tag());
      return Cli.WRONG_USAGE;
    }
    var communities = application.getBean(Communities.class);
    var found = communities.named(community);
    if (found.isEmpty()) {
      var known = communities.all().stream().map(Community::name).collect(joining(", "));
      terminal.complain("cli.summary.unknown", community, known);
      return Cli.FAILED;
    }
    var files = application.getBean(ChatLabFile.class);
    return written(files, found.get(), terminal.path(out), terminal);
  }

  private int written(ChatLabFile files, Community from, Path target, Terminal terminal) {
    return switch (files.write(from.id(), target, replaces)) {
      case ExportOutcome.Exported(var messages) -> {
        terminal.say("cli.export.community-done", from.name(), target, messages);
        yield 0;
      }
      case ExportOutcome.Refused(var problem) -> {
        terminal.err().println(problem.say(Words.of(terminal.language())));
        yield Cli.FAILED;
      }
    };
  }
}
