package org.banyan.community.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.community.Community;
import org.banyan.community.DayBook;

/// What the page for the figures of one day shows.
public record DaysPage(
    Community community,
    LocalDate day,
    LocalDate today,
    List<DayBook.Entry> entries,
    Map<String, String> typed,
    String refusal) {

  public static final List<String> FIGURES =
      List.of("members", "joined", "left", "messages", "speakers");

  public String address() {
    return "/communities/%s/group-days".formatted(community.id().value());
  }

  /// What stands in a field: what was typed, else what is known.
  public String field(DayBook.Entry entry, String figure) {
    var known = typed.get(name(entry, figure));
    return known == null ? known(entry, figure).map(String::valueOf).orElse("") : known;
  }

  public String name(DayBook.Entry entry, String figure) {
    return figure + "." + entry.group().id().value();
  }

  private static Optional<Integer> known(DayBook.Entry entry, String figure) {
    return switch (figure) {
      case "members" -> entry.figures().members();
      case "joined" -> entry.figures().joined();
      case "left" -> entry.figures().left();
      case "messages" -> entry.figures().messages();
      default -> entry.figures().speakers();
    };
  }
}
