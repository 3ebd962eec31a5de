package org.banyan.people.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.people.Person;
import org.banyan.people.Person.Standing;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.list.Cell;
import org.banyan.platform.page.list.Cell.Tone;
import org.banyan.platform.page.list.Column;
import org.banyan.platform.page.list.Filter;
import org.banyan.platform.page.list.Filter.Choice;
import org.banyan.platform.page.list.Listing;
import org.banyan.platform.page.list.Order;
import org.banyan.platform.page.list.Shelf;

/// The team as a list.
final class PeopleList {

  private static final String ADDRESS = "/people";

  private PeopleList() {}

  static Listing<Person> of(List<Person> people, Frame frame) {
    var columns = columns(frame);
    return Listing.<Person>of("people", ADDRESS, person -> person.id().toString())
        .showing(columns)
        .filteredBy(List.of(standings(frame)))
        .ordered(Order.by("standing"))
        .from(
            new Shelf<>(
                people,
                columns,
                (person, question) ->
                    question.chosen("standing").isEmpty()
                        || question.chosen("standing").contains(person.standing().name()),
                frame.language()));
  }

  private static List<Column<Person>> columns(Frame frame) {
    return List.of(
        column("name", person -> new Cell.Link(person.name(), ADDRESS + "/" + person.id())),
        column(
            "email",
            person ->
                person
                    .email()
                    .map(Cell::of)
                    .orElseGet(() -> Cell.nothing(frame.say("people.list.no-email")))),
        column("standing", person -> standing(person, frame)),
        column("language", person -> Cell.of(person.language().title())),
        column("since", person -> new Cell.Moment(person.since())));
  }

  private static Column<Person> column(String key, Function<Person, Cell> cell) {
    return Column.of(key, "people.list." + key, cell).sortable();
  }

  private static Cell standing(Person person, Frame frame) {
    return new Cell.Mark(frame.say(key(person.standing())), tone(person.standing()));
  }

  private static Filter standings(Frame frame) {
    var choices =
        Stream.of(Standing.values())
            .map(standing -> new Choice(standing.name(), frame.say(key(standing))))
            .toList();
    return new Filter("standing", "people.list.standing", choices);
  }

  static Tone tone(Standing standing) {
    return switch (standing) {
      case ACTIVE -> Tone.GOOD;
      case INVITED -> Tone.ACCENT;
      case SUSPENDED -> Tone.WARN;
      case LEFT -> Tone.PLAIN;
    };
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
