package org.banyan.people.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.banyan.people.Absence;
import org.banyan.people.Absences;
import org.banyan.people.Change;
import org.banyan.people.People;
import org.banyan.people.Reason;
import org.banyan.people.Week;
import org.banyan.people.web.AbsenceView.Typed;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Open;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// When one is there: one’s own absences with a deputy, and the hours of a usual week.
@Controller
@Open("everybody says when they are there")
class AbsenceController {

  private final Absences absences;
  private final People people;
  private final Templates pages;

  AbsenceController(Absences absences, People people, Templates pages) {
    this.absences = absences;
    this.people = people;
    this.pages = pages;
  }

  @GetMapping("/me/absences")
  JteModel mine(Frame frame, Acting acting) {
    return page(acting.person(), Typed.NOTHING, Set.of(), frame, acting);
  }

  @PostMapping("/me/absences")
  Object record(
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String last,
      @RequestParam(defaultValue = "") String deputy,
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      HttpServletResponse response) {
    var typed = new Typed(first, last, deputy.strip(), Map.of());
    return switch (absences.record(acting, acting.person(), typed.days())) {
      case Change.Done() -> {
        Notices.leave(request, frame.say("people.absence.done"));
        yield "redirect:/me/absences";
      }
      case Change.Refused(var reasons) -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        yield page(acting.person(), typed, reasons, frame, acting);
      }
    };
  }

  @PostMapping("/me/absences/{absence}/withdraw")
  String withdraw(
      @PathVariable UUID absence, Frame frame, Acting acting, HttpServletRequest request) {
    if (!absences.withdraw(acting, acting.person(), absence)) {
      throw new NoSuch("absence", absence);
    }
    Notices.leave(request, frame.say("people.absence.withdrawn"));
    return "redirect:/me/absences";
  }

  @PostMapping("/me/hours")
  Object keep(
      @RequestParam Map<String, String> fields,
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      HttpServletResponse response) {
    var days = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      days.put(day, fields.getOrDefault("day-" + day.getValue(), ""));
    }
    var week = Week.read(days);
    if (week.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      var typed = new Typed("", "", "", days);
      return page(acting.person(), typed, Set.of(Reason.HOURS_UNREADABLE), frame, acting);
    }
    people.keepHours(acting, week.get());
    Notices.leave(request, frame.say("people.hours.done"));
    return "redirect:/me/absences";
  }

  private JteModel page(PersonId id, Typed typed, Set<Reason> reasons, Frame frame, Acting acting) {
    var person = people.person(id).orElseThrow(() -> new NoSuch("person", id));
    var all = absences.of(person);
    var named = people.names(deputies(all));
    var colleagues =
        people.active().entrySet().stream()
            .filter(each -> !each.getKey().equals(acting.person()))
            .map(Map.Entry::getValue)
            .sorted()
            .toList();
    var lines = all.stream().map(each -> AbsenceView.Line.of(each, named)).toList();
    return pages.peopleAbsences(
        frame,
        new AbsenceView(
            lines, people.hours(id), colleagues, typed, WelcomeController.byField(reasons)));
  }

  static Set<PersonId> deputies(Collection<Absence> absences) {
    var deputies = new LinkedHashSet<PersonId>();
    absences.forEach(absence -> absence.deputy().ifPresent(deputies::add));
    return deputies;
  }
}
