package org.banyan.people.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.people.Absence;
import org.banyan.people.Absences.Days;
import org.banyan.people.Reason;
import org.banyan.people.Week;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.page.Frame;

/// When somebody is there, as a page shows it, with what was typed and what is wrong with it.
public record AbsenceView(
    List<Line> absences,
    Week week,
    List<String> colleagues,
    Typed typed,
    Map<String, Reason> errors) {

  /// One absence with the name of the deputy, empty where there is none.
  public record Line(UUID id, LocalDate first, LocalDate last, String deputy) {

    static Line of(Absence absence, Map<PersonId, String> names) {
      return new Line(
          absence.id(),
          absence.firstDay(),
          absence.lastDay(),
          absence.deputy().map(deputy -> names.getOrDefault(deputy, "—")).orElse(""));
    }
  }

  /// What somebody typed into the forms.
  public record Typed(String first, String last, String deputy, Map<DayOfWeek, String> hours) {

    static final Typed NOTHING = new Typed("", "", "", Map.of());

    public Typed {
      hours = Map.copyOf(hours);
    }

    Days days() {
      return new Days(day(first), day(last), deputy);
    }

    private static Optional<LocalDate> day(String text) {
      try {
        return Optional.of(LocalDate.parse(text.strip()));
      } catch (DateTimeParseException _) {
        return Optional.empty();
      }
    }
  }

  public String error(Frame frame, String field) {
    var reason = errors.get(field);
    return reason == null ? "" : frame.say(reason.key());
  }

  public List<DayOfWeek> days() {
    return List.of(DayOfWeek.values());
  }

  public String name(DayOfWeek day, Frame frame) {
    return day.getDisplayName(TextStyle.FULL, frame.language().locale());
  }

  public String hours(DayOfWeek day) {
    return typed.hours().isEmpty() ? week.written(day) : typed.hours().getOrDefault(day, "");
  }
}
