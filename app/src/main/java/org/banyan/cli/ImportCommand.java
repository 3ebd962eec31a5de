package org.banyan.cli;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.banyan.community.Basis;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.CommunityId;
import org.banyan.community.ImportOrder;
import org.banyan.community.ImportOutcome;
import org.banyan.community.LawfulBasis;
import org.banyan.community.PreviewOutcome;
import org.banyan.community.reading.Column;
import org.banyan.community.reading.ColumnMapping;
import org.banyan.community.reading.DateOrder;
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

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "auto")
  private String format = "auto";

  @Option(names = "--zone", paramLabel = "ZONE")
  private @Nullable ZoneId zone;

  @Option(names = "--columns", paramLabel = "COLUMN=HEADING", split = ",")
  private Map<String, String> columns = Map.of();

  @Option(names = "--dates", paramLabel = "year-first|day-first|month-first")
  private String dates = DateOrder.YEAR_FIRST.tag();

  @Option(names = "--no-text")
  private boolean withoutText;

  @Option(names = "--basis", paramLabel = "BASIS")
  private @Nullable String basis;

  @Option(names = "--basis-note", paramLabel = "TEXT", defaultValue = "")
  private String basisNote = "";

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
      var known = Arrays.stream(Format.values()).map(Format::tag).collect(joining(", "));
      terminal.complain("cli.import.format", format, known);
      return Cli.WRONG_USAGE;
    }
    if (DateOrder.of(dates).isEmpty()) {
      terminal.complain("cli.import.dates", dates);
      return Cli.WRONG_USAGE;
    }
    if (basis != null && LawfulBasis.of(basis).isEmpty()) {
      var known = Arrays.stream(LawfulBasis.values()).map(LawfulBasis::tag).collect(joining(", "));
      terminal.complain("cli.import.basis", basis, known);
      return Cli.WRONG_USAGE;
    }
    var strange = columns.keySet().stream().filter(name -> Column.named(name).isEmpty()).toList();
    if (!strange.isEmpty()) {
      var known = Arrays.stream(Column.values()).map(Column::tag).collect(joining(", "));
      terminal.complain("cli.import.column", String.join(", ", strange), known);
      return Cli.WRONG_USAGE;
    }
    var communities = application.getBean(Communities.class);
    if (communities.named(community).isEmpty() && Community.region(zone()).isEmpty()) {
      terminal.complain("cli.import.zone", zone());
      return Cli.WRONG_USAGE;
    }
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
    var begun = into.orElseGet(() -> communities.begin(community, zone(), !withoutText));
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
        new ReadingOptions(Format.of(format), zone == null ? inZone : zone, mapping()),
        Optional.empty(),
        terminal.language(),
        Optional.empty(),
        withoutText,
        new Basis(Optional.ofNullable(basis).flatMap(LawfulBasis::of), basisNote));
  }

  /// What is said of the columns; nothing is said where the headings or an earlier table say it.
  private Optional<ColumnMapping> mapping() {
    var order = DateOrder.of(dates).orElse(DateOrder.YEAR_FIRST);
    if (columns.isEmpty() && order == DateOrder.YEAR_FIRST) {
      return Optional.empty();
    }
    var headings = new EnumMap<Column, String>(Column.class);
    columns.forEach(
        (name, heading) -> headings.put(Column.named(name).orElseThrow(), heading.strip()));
    return Optional.of(new ColumnMapping(headings, order, Optional.ofNullable(zone)));
  }
}
