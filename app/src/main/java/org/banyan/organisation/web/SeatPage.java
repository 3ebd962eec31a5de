package org.banyan.organisation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.charter.Post;

/// One person of the charter with everything about the account they are, and what was just tried.
public record SeatPage(
    SeatView seat,
    Map<String, LocalDate> ends,
    List<Past> history,
    List<String> free,
    Attempt attempt) {

  /// That the person was an account once, or still is.
  public record Past(String account, String by, Instant from, Optional<Instant> until) {}

  /// What somebody typed and how it ended; a link is shown this once.
  public record Attempt(
      String account,
      String refused,
      String name,
      String email,
      List<String> objections,
      String link,
      boolean mailed) {

    static final Attempt NONE = new Attempt("", "", "", "", List.of(), "", false);

    static Attempt linking(String account, String refused) {
      return new Attempt(account, refused, "", "", List.of(), "", false);
    }

    static Attempt inviting(String name, String email, List<String> objections) {
      return new Attempt("", "", name, email, objections, "", false);
    }

    static Attempt invited(String name, String link, boolean mailed) {
      return new Attempt("", "", name, "", List.of(), link, mailed);
    }
  }

  /// The last day of a post, as a form takes it; empty where there is none.
  public String end(Post post) {
    var day = ends.get(post.id().value());
    return day == null ? "" : day.toString();
  }

  /// What the field for an account holds: what was typed, else the account that is called alike.
  public String proposed() {
    return attempt.account().isEmpty()
        ? seat.alike().map(found -> found.name()).orElse("")
        : attempt.account();
  }
}
