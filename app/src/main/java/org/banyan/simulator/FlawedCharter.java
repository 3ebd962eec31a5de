package org.banyan.simulator;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The charter of the made-up team: a sound template with a few flaws put in, one for each kind of
/// objection that a first review should show.
public final class FlawedCharter {

  private static final String CHINESE = "zh";
  private static final Pattern PERSON = Pattern.compile("\\bp([0-9]{2})\\b");
  private static final List<Flaw> FLAWS =
      List.of(
          new Flaw("group-operator", "seats: 2", "seats: 3"),
          new Flaw(
              "event-planner",
              "[community.read, event.manage, organisation.read]",
              "[community.read, moderation.act, organisation.read]"),
          new Flaw("event-planner", "metrics: [event-attendance]", "metrics: []"),
          new Flaw("interaction-lead", "      - moderation.act\n", ""),
          new Flaw(
              "answering",
              "accountable: interaction-lead",
              "accountable: [interaction-lead, member-lead]"),
          new Flaw("script-library", "responsible: content-lead", "responsible: []"),
          new Flaw("p10", "{id: p10,", "{id: p10, hours: 24,"));

  private FlawedCharter() {}

  /// What is changed in the block of one id.
  private record Flaw(String id, String sound, String flawed) {

    String in(String charter) {
      var from = charter.indexOf("id: %s".formatted(id));
      var to = charter.indexOf("\n  - ", from);
      var block = from < 0 ? "" : charter.substring(from - 1, to < 0 ? charter.length() : to);
      if (!block.contains(sound)) {
        throw new IllegalStateException(
            "The template has no (%s) in (%s).\nMaybe it has changed since.".formatted(sound, id));
      }
      var end = from - 1 + block.length();
      return charter.substring(0, from - 1) + block.replace(sound, flawed) + charter.substring(end);
    }
  }

  /// The template under another title, with the flaws in it and the made-up team in its seats.
  public static String of(String template, String title, Locale language) {
    var charter = template.replaceFirst("(?m)^title: .*$", "title: " + title);
    for (var flaw : FLAWS) {
      charter = flaw.in(charter);
    }
    var team =
        Phrases.in("names.txt").list(language.getLanguage().equals(CHINESE) ? "team" : "team-en");
    return PERSON
        .matcher(charter)
        .replaceAll(person -> team.get(Integer.parseInt(person.group(1)) - 1));
  }
}
