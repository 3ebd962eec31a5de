package org.banyan.people.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.people.Person;
import org.banyan.people.Person.Standing;
import org.banyan.people.Reason;
import org.banyan.people.Week;
import org.banyan.people.web.AbsenceView.Line;
import org.banyan.platform.page.Frame;

/// One person as an administrator sees them, and why the last change was refused.
public record PersonView(
    Person person,
    Optional<Instant> lastSeen,
    Presence presence,
    boolean secondFactor,
    Optional<Reason> refusal) {

  /// When the person is there: absences to come, the usual week, and whether they are there now.
  public record Presence(List<Line> absences, Week week, boolean there) {

    public List<DayOfWeek> days() {
      return Stream.of(DayOfWeek.values()).filter(day -> !week.written(day).isEmpty()).toList();
    }

    public String name(DayOfWeek day, Frame frame) {
      return day.getDisplayName(TextStyle.FULL, frame.language().locale());
    }
  }

  public boolean is(Standing standing) {
    return person.standing() == standing;
  }

  public String standing(Frame frame) {
    return frame.say(PeopleList.key(person.standing()));
  }

  public String tone() {
    return PeopleList.tone(person.standing()).name().toLowerCase(Locale.ROOT);
  }
}
