package org.banyan.people.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.banyan.people.Change;
import org.banyan.people.People;
import org.banyan.people.Reason;
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
import templates.Templates;

/// One person of the team, and where they stand.
@Controller
@RequestMapping("/people/{id}")
@Requires(Power.PEOPLE_MANAGE)
class StandingController {

  private final People people;
  private final Sessions sessions;
  private final Templates pages;

  StandingController(People people, Sessions sessions, Templates pages) {
    this.people = people;
    this.sessions = sessions;
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
    return pages.peoplePerson(frame, new PersonView(person, sessions.lastSeen(id), refusal));
  }

  private String name(PersonId id) {
    return people.person(id).orElseThrow(() -> new NoSuch("person", id)).name();
  }
}
