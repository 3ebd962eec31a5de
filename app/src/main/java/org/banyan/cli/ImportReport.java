package org.banyan.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banyan.community.Batch;
import org.banyan.community.Preview;
import org.banyan.community.Reason;
import org.banyan.community.Reconciliation;
import org.banyan.community.Span;
import org.banyan.community.reading.Problem;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Words;
import tools.jackson.databind.json.JsonMapper;

/// Says what an import did or would do, to a person or as JSON.
final class ImportReport implements Progress {

  private static final long PAUSE = Duration.ofSeconds(2).toNanos();

  private final Terminal terminal;
  private final String community;
  private final boolean json;
  private long next = System.nanoTime() + PAUSE;

  ImportReport(Terminal terminal, String community, boolean json) {
    this.terminal = terminal;
    this.community = community;
    this.json = json;
  }

  @Override
  public void at(long done, long total, String note) {
    if (System.nanoTime() - next >= 0) {
      next = System.nanoTime() + PAUSE;
      terminal.err().println(note);
      terminal.err().flush();
    }
  }

  void previewed(Preview preview) {
    if (json) {
      var fields = fields(preview.name(), preview.format(), preview.reconciliation());
      fields.put("dry_run", true);
      fields.put("members", preview.members());
      fields.put("channels", preview.channels());
      fields.put("columns", columns(preview));
      fields.put("unknown_columns", preview.unknownHeaders());
      fields.put("aside", preview.aside());
      fields.put("lists", preview.besides().lists());
      fields.put("listed", preview.besides().listed());
      fields.put("deals", preview.besides().deals());
      fields.put("joined", preview.expected().joined());
      fields.put("left", preview.expected().left());
      print(fields, preview.span());
      return;
    }
    terminal.say("community.report.previewed", preview.name(), preview.format());
    counts(preview.reconciliation(), preview.span());
    terminal.say("community.report.places", preview.members(), preview.channels().size());
    besides(preview.besides());
    if (preview.expected().compared() > 0) {
      terminal.say(
          "community.report.moves",
          preview.expected().joined(),
          preview.expected().left(),
          preview.expected().compared());
    }
    if (!preview.columns().isEmpty()) {
      var read =
          columns(preview).entrySet().stream().map(pair -> pair.getKey() + "=" + pair.getValue());
      terminal.say("community.report.columns", String.join(", ", read.toList()));
    }
    if (!preview.aside().isEmpty()) {
      terminal.say("community.report.aside", String.join(", ", preview.aside()));
    }
    if (!preview.unknownHeaders().isEmpty()) {
      terminal.say("community.report.unknown", String.join(", ", preview.unknownHeaders()));
    }
  }

  private void besides(Preview.Besides besides) {
    if (besides.lists() > 0) {
      terminal.say(
          "community.report.lists",
          besides.lists(),
          besides.listed(),
          besides.firstDay(),
          besides.lastDay());
    }
    if (besides.deals() > 0) {
      terminal.say("community.report.deals", besides.deals());
    }
  }

  private static Map<String, String> columns(Preview preview) {
    var read = new TreeMap<String, String>();
    preview
        .columns()
        .forEach((column, heading) -> {
          if (!heading.isEmpty()) {
            read.put(column.tag(), heading);
          }
        });
    return read;
  }

  void imported(Batch batch) {
    if (json) {
      var fields = fields(batch.name(), batch.format(), batch.reconciliation());
      fields.put("dry_run", false);
      fields.put("batch", batch.id().value().toString());
      fields.put("basis", batch.basis().tag());
      print(fields, batch.span());
      return;
    }
    terminal.say("community.report.imported", batch.name(), batch.format(), community);
    counts(batch.reconciliation(), batch.span());
    var words = Words.of(terminal.language());
    terminal.say("community.report.basis", words.say("community.basis." + batch.basis().tag()));
  }

  void refused(Problem problem) {
    var message = problem.say(Words.of(terminal.language()));
    if (json) {
      var fields = new LinkedHashMap<String, Object>();
      fields.put("refused", problem.name());
      fields.put("message", message);
      terminal.out().println(JsonMapper.shared().writeValueAsString(fields));
      return;
    }
    terminal.err().println(message);
    if (problem.name().startsWith("table-column")) {
      terminal.complain("community.report.columns-how");
    }
  }

  private Map<String, Object> fields(String name, String format, Reconciliation counts) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("community", community);
    fields.put("name", name);
    fields.put("format", format);
    fields.put("rows", counts.rows());
    fields.put("kept", counts.kept());
    fields.put("duplicate", counts.duplicate());
    fields.put("system", counts.system());
    fields.put("unparsed", counts.unparsed());
    fields.put("reasons", counts.reasons().stream().map(this::reason).toList());
    return fields;
  }

  private Map<String, Object> reason(Reason reason) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("outcome", reason.outcome().tag());
    fields.put("reason", reason.name());
    fields.put("rows", reason.occurrences());
    fields.put("samples", sentences(reason));
    return fields;
  }

  private List<String> sentences(Reason reason) {
    var words = Words.of(terminal.language());
    return reason.samples().stream().map(problem -> problem.say(words)).toList();
  }

  private void print(Map<String, Object> fields, Optional<Span> span) {
    span.ifPresent(found -> {
      fields.put("first", found.first().toString());
      fields.put("last", found.last().toString());
    });
    terminal.out().println(JsonMapper.shared().writeValueAsString(fields));
  }

  private void counts(Reconciliation counts, Optional<Span> span) {
    terminal.say(
        "community.report.counts",
        counts.rows(),
        counts.kept(),
        counts.duplicate(),
        counts.system(),
        counts.unparsed());
    span.ifPresent(found ->
        terminal.say("community.report.span", found.first().toString(), found.last().toString()));
    if (counts.isRepetition()) {
      terminal.say("community.report.repetition");
    }
    counts.reasons().forEach(reason -> sentences(reason).forEach(terminal.out()::println));
  }
}
