package org.banyan.organisation.history;

import org.banyan.organisation.check.Ink;
import org.banyan.organisation.check.SafeText;
import org.banyan.organisation.yaml.Problem;
import org.banyan.platform.language.Words;

/// A history for people at a terminal: a revision after the other, the oldest first.
public final class HistoryText {

  private static final String HISTORY = "organisation.history.";
  private static final int SHOWN = 20;

  private final HistoryReport report;
  private final Words words;
  private final boolean coloured;
  private final StringBuilder text = new StringBuilder();

  private HistoryText(HistoryReport report, Words words, boolean coloured) {
    this.report = report;
    this.words = words;
    this.coloured = coloured;
  }

  public static String of(HistoryReport report, Words words, boolean coloured) {
    var drawn = new HistoryText(report, words, coloured);
    report.problem().ifPresent(drawn::drawWhyNone);
    report.revisions().forEach(drawn::draw);
    if (report.problem().isEmpty()) {
      drawn.drawTotal();
    }
    return SafeText.of(drawn.text, coloured);
  }

  private void drawWhyNone(Problem problem) {
    line(Ink.BOLD.on(problem.file(), coloured) + " " + problem.said(words));
    line("  " + problem.remedy(words));
  }

  private void draw(Revision revision) {
    line(
        Ink.BOLD.on(revision.day().toString(), coloured)
            + "  "
            + Ink.DIM.on(revision.shortCommit(), coloured)
            + "  "
            + revision.subject());
    var size = revision.size();
    var found = revision.found();
    line(
        "    "
            + words.say(
                HISTORY + "size", size.units(), size.posts(), size.people(), size.vacancies())
            + " · "
            + words.say(HISTORY + "found", found.errors(), found.warnings(), found.notes()));
    revision.problems().stream().limit(SHOWN).forEach(this::draw);
    drawMore(revision.problems().size());
    revision.changes().stream().limit(SHOWN).forEach(this::draw);
    drawMore(revision.changes().size());
    line("");
  }

  private void draw(Problem problem) {
    var place = within(problem.file()) + ":" + problem.at().line();
    line("    " + Ink.RED.on("! " + place, coloured) + " " + problem.said(words));
  }

  private void draw(Told told) {
    var ink =
        switch (told.kind()) {
          case ADDED -> Ink.GREEN;
          case REMOVED -> Ink.RED;
          case CHANGED -> Ink.CYAN;
        };
    line("    " + ink.on(told.kind().sign() + " ", coloured) + told.sentence());
  }

  private void drawMore(int all) {
    if (all > SHOWN) {
      line("    " + Ink.DIM.on(words.say(HISTORY + "more", all - SHOWN), coloured));
    }
  }

  private void drawTotal() {
    var revisions = report.revisions();
    line(
        revisions.isEmpty()
            ? words.say(HISTORY + "none")
            : words.say(
                HISTORY + "total",
                revisions.size(),
                revisions.getFirst().day().toString(),
                revisions.getLast().day().toString()));
    if (report.goesFurtherBack()) {
      line(words.say(HISTORY + "further-back"));
    }
  }

  private String within(String file) {
    var folder = report.place() + "/";
    return file.startsWith(folder) ? file.substring(folder.length()) : file;
  }

  private void line(String written) {
    text.append(written).append('\n');
  }
}
