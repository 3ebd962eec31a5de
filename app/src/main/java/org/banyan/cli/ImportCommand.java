package org.banyan.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.banyan.community.Communities;
import org.banyan.community.CommunityId;
import org.banyan.community.ImportOrder;
import org.banyan.community.ImportOutcome;
import org.banyan.community.PreviewOutcome;
import org.banyan.community.reading.Format;
import org.banyan.community.reading.Problem;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.store.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Imports an export of messages into a community, or shows what it would bring.
@Command(name = "import")
final class ImportCommand implements StoreCommand {

  private static final int REFUSED = 1;

  @Parameters(paramLabel = "PATH")
  private Path path = Path.of("");

  @Option(names = "--community", paramLabel = "NAME", required = true)
  private String community = "";

  @Option(names = "--format", paramLabel = "auto|slack|table", defaultValue = "auto")
  private String format = "auto";

  @Option(names = "--zone", paramLabel = "ZONE")
  private @Nullable ZoneId zone;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--json")
  private boolean json;

  @Mixin private StoreOptions stores = new StoreOptions();

  @Override
  public StoreOptions stores() {
    return stores;
  }

  @Override
  public int run(BeanFactory application, Terminal terminal) {
    if (!format.equals("auto") && Format.of(format).isEmpty()) {
      terminal.complain("cli.import.format", format);
      return Cli.WRONG_USAGE;
    }
    var communities = application.getBean(Communities.class);
    var report = new ImportReport(terminal, community, json);
    return dryRun ? look(communities, report, terminal) : keep(communities, report, terminal);
  }

  private int look(Communities communities, ImportReport report, Terminal terminal) {
    var known = communities.named(community);
    var id = known.map(found -> found.id()).orElseGet(() -> new CommunityId(Ids.next()));
    var order = order(id, known.map(found -> found.zone()).orElse(zone()), terminal);
    return switch (communities.preview(order, report)) {
      case PreviewOutcome.Previewed(var preview) -> {
        report.previewed(preview);
        yield 0;
      }
      case PreviewOutcome.Refused(var problem) -> refused(report, problem);
    };
  }

  private int keep(Communities communities, ImportReport report, Terminal terminal) {
    var into = communities.named(community);
    var begun = into.orElseGet(() -> communities.begin(community, zone()));
    return switch (communities.importing(order(begun.id(), begun.zone(), terminal), report)) {
      case ImportOutcome.Imported(var batch) -> {
        report.imported(batch);
        yield 0;
      }
      case ImportOutcome.Refused(var problem) -> {
        if (into.isEmpty()) {
          communities.forget(begun.id());
        }
        yield refused(report, problem);
      }
    };
  }

  private static int refused(ImportReport report, Problem problem) {
    report.refused(problem);
    return REFUSED;
  }

  private ZoneId zone() {
    return zone == null ? ZoneId.systemDefault() : zone;
  }

  private ImportOrder order(CommunityId id, ZoneId inZone, Terminal terminal) {
    var export = terminal.path(path);
    return new ImportOrder(
        export,
        String.valueOf(export.getFileName()),
        id,
        new ReadingOptions(Format.of(format), zone == null ? inZone : zone, Optional.empty()),
        Optional.empty(),
        terminal.language());
  }
}
