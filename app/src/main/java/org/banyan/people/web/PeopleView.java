package org.banyan.people.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.people.Person;
import org.banyan.people.Person.Standing;
import org.banyan.people.Reason;
import org.banyan.platform.page.Frame;

/// The list of the team, with a link that was just made, or what was wrong with an invitation.
public record PeopleView(
    List<Person> people,
    String words,
    Optional<MadeLink> made,
    String name,
    String email,
    Map<String, Reason> errors) {

  /// A one-time link to hand over: shown this once.
  public record MadeLink(String name, String link, boolean mailed) {}

  static PeopleView of(List<Person> people, String words) {
    return new PeopleView(people, words, Optional.empty(), "", "", Map.of());
  }

  PeopleView with(MadeLink link) {
    return new PeopleView(people, words, Optional.of(link), "", "", Map.of());
  }

  PeopleView refused(String typedName, String typedEmail, Map<String, Reason> reasons) {
    return new PeopleView(people, words, Optional.empty(), typedName, typedEmail, reasons);
  }

  public String error(Frame frame, String field) {
    var reason = errors.get(field);
    return reason == null ? "" : frame.say(reason.key());
  }

  /// The tone of a standing.
  public String tone(Person person) {
    return tone(person.standing());
  }

  static String tone(Standing standing) {
    return switch (standing) {
      case ACTIVE -> "good";
      case INVITED -> "accent";
      case SUSPENDED -> "warn";
      case LEFT -> "";
    };
  }

  public String standing(Frame frame, Person person) {
    return frame.say(key(person.standing()));
  }

  static String key(Standing standing) {
    return switch (standing) {
      case ACTIVE -> "people.standing.active";
      case INVITED -> "people.standing.invited";
      case SUSPENDED -> "people.standing.suspended";
      case LEFT -> "people.standing.left";
    };
  }
}
