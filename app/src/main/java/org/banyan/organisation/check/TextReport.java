package org.banyan.organisation.check;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.TeamModule;
import org.banyan.organisation.review.Assessment;
import org.banyan.organisation.review.Assessment.NotAssessed;
import org.banyan.organisation.review.Check;
import org.banyan.organisation.review.Finding;
import org.banyan.organisation.review.FindingWords;
import org.banyan.organisation.review.Principle;
import org.banyan.organisation.review.Severity;
import org.banyan.organisation.yaml.Place;
import org.banyan.organisation.yaml.Problem;
import org.banyan.platform.language.Words;
import tools.jackson.databind.json.JsonMapper;

/// A check's report for people at a terminal, as a good compiler writes it.
public final class TextReport {

  private static final String REPORT = "organisation.report.";
  private static final int SHOWN = 8;
  private static final int BAR = 20;
  private static final int FACT = 160;
  private static final int LABEL = 9;
  private static final int MOST_PROBLEMS = 100;
  private final CheckReport report;
  private final Words words;
  private final boolean coloured;
  private final Set<Check> explained = EnumSet.noneOf(Check.class);
  private final Map<String, List<String>> lines = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  private TextReport(CheckReport report, Words words, boolean coloured) {
    this.report = report;
    this.words = words;
    this.coloured = coloured;
  }

  public static String of(CheckReport report, Words words, boolean coloured) {
    var drawn = new TextReport(report, words, coloured);
    report.problems().stream().limit(MOST_PROBLEMS).forEach(drawn::draw);
    drawn.drawMoreProblems();
    report.organisations().forEach(drawn::draw);
    drawn.drawTotal();
    return SafeText.of(drawn.text, coloured);
  }

  private void draw(Problem problem) {
    var place = new Place(problem.file(), problem.at());
    head(place, Severity.ERROR, "");
    line(problem.said(words));
    drawSnippet(place);
    labelled("remedy", problem.remedy(words));
    line("");
  }

  private void drawMoreProblems() {
    var more = report.problems().size() - MOST_PROBLEMS;
    if (more > 0) {
      line(words.say(REPORT + "more-problems", more));
      line("");
    }
  }

  private void draw(Checked checked) {
    var sentences = new FindingWords(words, checked.charter(), PersonRef::value);
    for (var finding : checked.findings().list()) {
      draw(checked, finding, sentences);
    }
    drawSummary(checked);
  }

  private void draw(Checked checked, Finding finding, FindingWords sentences) {
    var place = checked.placeOf(finding.witness());
    head(
        place.orElse(checked.start()),
        finding.severity(),
        finding.check() + " " + words.say(finding.check().key()));
    line(sentences.sentence(finding));
    place.ifPresent(this::drawSnippet);
    labelled("witness", witness(checked, finding));
    if (explained.add(finding.check())) {
      labelled("why", sentences.why(finding.check()));
      labelled("source", sentences.source(finding.check()));
    }
    labelled("remedy", sentences.remedy(finding));
    line("");
  }

  private void drawSnippet(Place place) {
    var all = lines.computeIfAbsent(place.file(), report::lines);
    var line = place.at().line();
    var written = line <= all.size() ? all.get(line - 1) : "";
    text.append(new Snippet(written, place.at()).drawn(coloured));
  }

  private String witness(Checked checked, Finding finding) {
    var shown =
        finding.witness().stream()
            .limit(SHOWN)
            .map(id -> named(checked, id))
            .collect(Collectors.joining(" · "));
    var rest = finding.witness().size() - SHOWN;
    return rest > 0 ? shown + " · +" + rest : shown;
  }

  private static String named(Checked checked, CharterId id) {
    return checked
        .places()
        .of(id)
        .map(place -> id.value() + ":" + place.at().line())
        .orElse(id.value());
  }

  private void head(Place place, Severity severity, String check) {
    var at = place.at();
    var shown = Ink.BOLD.on(place.file() + ":" + at.line() + ":" + at.column() + ":", coloured);
    var grave = ink(severity).on(words.say(severity.key()), coloured);
    line((shown + " " + grave + " " + check).stripTrailing());
  }

  private void labelled(String label, String said) {
    var named = words.say(REPORT + label);
    var gap = " ".repeat(Math.max(1, LABEL - Snippet.width(named)));
    line("  " + Ink.DIM.on(named + gap, coloured) + said);
  }

  private void drawSummary(Checked checked) {
    var charter = checked.charter();
    line(
        Ink.BOLD.on(charter.title(), coloured)
            + " "
            + words.say(
                REPORT + "size",
                charter.units().size(),
                charter.posts().size(),
                charter.duties().size(),
                charter.posts().stream()
                    .flatMap(post -> post.holders().stream())
                    .distinct()
                    .count()));
    checked.findings().modules().forEach(module -> drawScores(checked, module));
    for (var principle : Principle.values()) {
      drawScore(checked, principle);
    }
    checked
        .findings()
        .parity(Optional.empty())
        .ifPresent(index ->
            line(
                "  "
                    + words.say(
                        REPORT + "parity", index.matched(), index.either(), index.value())));
    var missing = checked.findings().assessments().stream().flatMap(each -> missing(each).stream());
    missing.forEach(said -> line("  " + Ink.DIM.on(said, coloured)));
    checked.facts().forEach(this::drawFact);
    checked
        .mapping()
        .ifPresent(mapping -> text.append(MappingText.of(mapping, checked, words, coloured)));
    line("");
  }

  private void drawFact(String name, Object fact) {
    var value = JsonMapper.shared().writeValueAsString(fact);
    var cut = value.length() > FACT ? value.substring(0, FACT) + " …" : value;
    line("  " + Ink.DIM.on(name + ": ", coloured) + cut);
  }

  private void drawScores(Checked checked, TeamModule module) {
    var scores =
        Arrays.stream(Principle.values())
            .map(principle ->
                words.say(principle.key())
                    + " "
                    + drawn(checked.findings().score(principle, module.id())))
            .collect(Collectors.joining(" · "));
    line("  " + padded(module.title()) + scores);
  }

  private static String drawn(OptionalInt score) {
    return score.isPresent() ? Integer.toString(score.getAsInt()) : "—";
  }

  private static String padded(String title) {
    return title + " ".repeat(Math.max(1, 24 - Snippet.width(title)));
  }

  private void drawScore(Checked checked, Principle principle) {
    var title = words.say(principle.key());
    var score = checked.findings().score(principle);
    var padded = "  " + padded(title);
    if (score.isEmpty()) {
      line(padded + "—  " + words.say(REPORT + "not-assessed-at-all"));
      return;
    }
    var full = score.getAsInt() * BAR / 100;
    var bar = "█".repeat(full) + "░".repeat(BAR - full);
    line(padded + grade(score.getAsInt()).on(bar, coloured) + "%4d".formatted(score.getAsInt()));
  }

  private Optional<String> missing(Assessment assessment) {
    return assessment instanceof NotAssessed(var check, var aspect)
        ? Optional.of(
            check
                + " "
                + words.say(check.key())
                + " "
                + words.say(REPORT + "not-assessed", words.say(aspect.key())))
        : Optional.empty();
  }

  private void drawTotal() {
    var errors = report.count(Severity.ERROR);
    var warnings = report.count(Severity.WARNING);
    var notes = report.count(Severity.INFO);
    var broken = report.problems().stream().map(Problem::file).distinct().count();
    var said = words.say(REPORT + "total", errors, warnings, notes, broken);
    line((errors + broken > 0 ? Ink.RED : Ink.GREEN).on(said, coloured));
  }

  private void line(String written) {
    text.append(written).append('\n');
  }

  private static Ink ink(Severity severity) {
    return switch (severity) {
      case ERROR -> Ink.RED;
      case WARNING -> Ink.YELLOW;
      case INFO -> Ink.CYAN;
    };
  }

  private static Ink grade(int score) {
    if (score >= 90) {
      return Ink.GREEN;
    }
    return score >= 60 ? Ink.YELLOW : Ink.RED;
  }
}
