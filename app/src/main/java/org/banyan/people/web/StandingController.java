package org.banyan.people.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.people.Absences;
import org.banyan.people.Change;
import org.banyan.people.People;
import org.banyan.people.Person;
import org.banyan.people.Reason;
import org.banyan.people.SecondFactor;
import org.banyan.people.web.AbsenceView.Line;
import org.banyan.people.web.PersonView.Presence;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Notices;
import org.banyan.platform.session.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// One person of the team, and where they stand.
@Controller
@RequestMapping("/people/{id}")
@Requires(Power.PEOPLE_MANAGE)
class StandingController {

  private final People people;
  private final Absences absences;
  private final SecondFactor secondFactor;
  private final Sessions sessions;
  private final Clock clock;
  private final Templates pages;

  StandingController(
      People people,
      Absences absences,
      SecondFactor secondFactor,
      Sessions sessions,
      Clock clock,
      Templates pages) {
    this.people = people;
    this.absences = absences;
    this.secondFactor = secondFactor;
    this.sessions = sessions;
    this.clock = clock;
    this.pages = pages;
  }

  @GetMapping
  JteModel show(@PathVariable PersonId id, Frame frame) {
    return page(id, Optional.empty(), frame);
  }

  @PostMapping("/suspend")
  Object suspend(
      @PathVariable PersonId id,
      Acting acting,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    var outcome = people.suspend(acting, id);
    if (outcome instanceof Change.Done) {
      Notices.leave(
          request, frame.say("people.suspended.done", name(id)), "/people/" + id + "/reactivate");
    }
    return answer(outcome, id, frame, response);
  }

  @PostMapping("/reactivate")
  Object reactivate(
      @PathVariable PersonId id,
      Acting acting,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    var outcome = people.reactivate(acting, id);
    if (outcome instanceof Change.Done) {
      Notices.leave(request, frame.say("people.reactivated.done", name(id)));
    }
    return answer(outcome, id, frame, response);
  }

  @PostMapping("/leave")
  Object leave(
      @PathVariable PersonId id,
      Acting acting,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    var outcome = people.leave(acting, id);
    if (outcome instanceof Change.Done) {
      Notices.leave(request, frame.say("people.left.done", name(id)));
    }
    return answer(outcome, id, frame, response);
  }

  @PostMapping("/second-factor/reset")
  String resetSecondFactor(
      @PathVariable PersonId id, Acting acting, Frame frame, HttpServletRequest request) {
    var name = name(id);
    secondFactor.reset(acting, id);
    Notices.leave(request, frame.say("people.second-factor.reset.done", name));
    return "redirect:/people/" + id;
  }

  /// A colleague who fell ill cannot say so themselves.
  @PostMapping("/absences")
  Object away(
      @PathVariable PersonId id,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String last,
      @RequestParam(defaultValue = "") String deputy,
      Acting acting,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    var name = name(id);
    var typed = new AbsenceView.Typed(first, last, deputy.strip(), Map.of());
    var outcome = absences.record(acting, id, typed.days());
    if (outcome instanceof Change.Done) {
      Notices.leave(request, frame.say("people.absence.done.for", name));
    }
    return answer(outcome, id, frame, response);
  }

  @PostMapping("/absences/{absence}/withdraw")
  String back(@PathVariable PersonId id, @PathVariable UUID absence, Acting acting) {
    if (!absences.withdraw(acting, id, absence)) {
      throw new NoSuch("absence", absence);
    }
    return "redirect:/people/" + id;
  }

  private Object answer(Change outcome, PersonId id, Frame frame, HttpServletResponse response) {
    return switch (outcome) {
      case Change.Done() -> "redirect:/people/" + id;
      case Change.Refused(var reasons) -> {
        response.setStatus(422);
        yield page(id, reasons.stream().findFirst(), frame);
      }
    };
  }

  private JteModel page(PersonId id, Optional<Reason> refusal, Frame frame) {
    var person = people.person(id).orElseThrow(() -> new NoSuch("person", id));
    var view =
        new PersonView(
            person, sessions.lastSeen(id), presence(person), secondFactor.isOn(id), refusal);
    return pages.peoplePerson(frame, view);
  }

  private Presence presence(Person person) {
    var away = absences.of(person);
    var names = people.names(AbsenceController.deputies(away));
    var week = people.hours(person.id());
    var there = ZonedDateTime.ofInstant(clock.instant(), person.zone());
    var isAway = away.stream().anyMatch(absence -> absence.isOn(there.toLocalDate()));
    return new Presence(
        away.stream().map(absence -> Line.of(absence, names)).toList(),
        week,
        !isAway && week.isThere(there));
  }

  private String name(PersonId id) {
    return people.person(id).orElseThrow(() -> new NoSuch("person", id)).name();
  }
}
