package org.banyan.organisation.change;

import java.util.List;
import java.util.stream.Stream;
import org.banyan.organisation.change.CharterChange.CharterChanged;
import org.banyan.organisation.charter.AdoptionRule;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.Limits;
import org.banyan.organisation.charter.Rules;

/// What a charter says of the team as a whole: what it is called and for, how long a full week is,
/// and the rules it sets itself.
public record Heading(
    String title,
    String purpose,
    double fullTimeHours,
    AdoptionRule adoption,
    Limits limits,
    List<Authority> exclusive) {

  public Heading {
    if (title.isBlank()) {
      throw new IllegalArgumentException("The title of a charter is blank.");
    }
    if (!(fullTimeHours > 0 && fullTimeHours <= Charter.HOURS_OF_A_WEEK)) {
      throw new IllegalArgumentException(
          "A full week cannot have that many hours (%s).".formatted(fullTimeHours));
    }
    title = title.strip();
    purpose = purpose.strip();
    exclusive = List.copyOf(exclusive);
  }

  public static Heading of(Charter charter) {
    var rules = charter.rules();
    return new Heading(
        charter.title(),
        charter.purpose(),
        charter.fullTimeHours(),
        rules.adoption(),
        rules.limits(),
        rules.exclusive());
  }

  /// What makes a charter say this of the team.
  public List<CharterChange> changes(Charter charter) {
    var rules = charter.rules();
    return Stream.<CharterChange>of(
            new CharterChanged("title", charter.title(), title),
            new CharterChanged("purpose", charter.purpose(), purpose),
            new CharterChanged("fullTimeHours", charter.fullTimeHours(), fullTimeHours),
            new CharterChanged(
                "rules", rules, new Rules(rules.separations(), exclusive, limits, adoption)))
        .filter(change ->
            change instanceof CharterChanged(_, var before, var after) && !before.equals(after))
        .toList();
  }
}
