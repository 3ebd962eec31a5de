package org.banyan.people.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.people.Guest;
import org.banyan.people.Person;
import org.banyan.people.Purpose;
import org.banyan.people.Reason;
import org.banyan.platform.language.Language;
import org.banyan.platform.page.Frame;

/// What the page behind a one-time link shows: who comes, what was typed, what to put right.
public record WelcomeView(
    String token,
    Guest guest,
    String name,
    Language language,
    String zone,
    Optional<String> provider,
    Map<String, Reason> errors) {

  public boolean isFirst() {
    return guest.purpose() == Purpose.FIRST_RUN;
  }

  public boolean asksWhereabouts() {
    return guest.purpose() != Purpose.RESET;
  }

  public String caller() {
    return guest.person().map(Person::name).orElse("");
  }

  /// The key of the words of this kind of link.
  public String key(String part) {
    var kind =
        switch (guest.purpose()) {
          case FIRST_RUN -> "first";
          case INVITATION -> "invited";
          case RESET -> "reset";
        };
    return "people.welcome." + kind + "." + part;
  }

  public String error(Frame frame, String field) {
    var reason = errors.get(field);
    return reason == null ? "" : frame.say(reason.key());
  }

  public List<Language> languages() {
    return Stream.of(Language.values()).toList();
  }
}
