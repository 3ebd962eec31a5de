package org.banyan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.people.Enrolment;
import org.banyan.people.Guest;
import org.banyan.people.Joining;
import org.banyan.people.People;
import org.banyan.people.Person;
import org.banyan.people.Purpose;
import org.banyan.people.Reason;
import org.banyan.people.oidc.Provider;
import org.banyan.platform.access.Public;
import org.banyan.platform.language.Language;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import templates.Templates;

/// What stands behind a one-time link. Looking at it does not use it up: mail scanners look too.
@Controller
@RequestMapping("/welcome/{token}")
@Public("whoever holds a one-time link has not signed in yet")
class WelcomeController {

  private final People people;
  private final Provider provider;
  private final Entering entering;
  private final Templates pages;

  WelcomeController(People people, Provider provider, Entering entering, Templates pages) {
    this.people = people;
    this.provider = provider;
    this.entering = entering;
    this.pages = pages;
  }

  /// What a newcomer typed.
  record JoinForm(String name, String password, String language, String zone) {

    JoinForm {
      name = name == null ? "" : name;
      password = password == null ? "" : password;
      language = language == null ? "" : language;
      zone = zone == null ? "" : zone;
    }

    Language chosen(Frame frame) {
      return Language.of(language).orElse(frame.language());
    }

    Enrolment enrolment(Frame frame, Guest guest) {
      var called = guest.person().map(Person::name).orElse(name);
      return new Enrolment(called, password, chosen(frame), zone.strip());
    }
  }

  @GetMapping
  void ask(@PathVariable String token, Frame frame, HttpServletResponse response)
      throws IOException {
    var guest = people.guest(token);
    if (guest.isEmpty()) {
      dead(frame, response);
      return;
    }
    var view =
        new WelcomeView(
            token,
            guest.get(),
            "",
            frame.language(),
            zone(frame, guest.get()),
            provider(guest.get()),
            Map.of());
    Pages.write(pages.peopleWelcome(frame, view), response);
  }

  @PostMapping
  void answer(
      @PathVariable String token,
      @ModelAttribute JoinForm form,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var guest = people.guest(token);
    if (guest.isEmpty()) {
      dead(frame, response);
      return;
    }
    switch (people.join(token, form.enrolment(frame, guest.get()))) {
      case Joining.Joined(var person) -> entering.in(person, "/", request, response);
      case Joining.Halfway(var person) -> entering.halfway(person, "/", request, response);
      case Joining.LinkDead() -> dead(frame, response);
      case Joining.Refused(var reasons) -> {
        response.setStatus(422);
        var view =
            new WelcomeView(
                token,
                guest.get(),
                form.name(),
                form.chosen(frame),
                form.zone(),
                provider(guest.get()),
                byField(reasons));
        Pages.write(pages.peopleWelcome(frame, view), response);
      }
    }
  }

  /// Whoever was invited by e-mail may come in by an account elsewhere that has it.
  private Optional<String> provider(Guest guest) {
    return guest.purpose() == Purpose.INVITATION
            && guest.person().flatMap(Person::email).isPresent()
        ? provider.name()
        : Optional.empty();
  }

  private void dead(Frame frame, HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_GONE);
    Pages.write(pages.peopleLinkDead(frame), response);
  }

  static Map<String, Reason> byField(Set<Reason> reasons) {
    return reasons.stream().collect(Collectors.toMap(Reason::field, reason -> reason, (a, _) -> a));
  }

  /// Invited people keep the zone of whoever invited them, unless they say otherwise.
  private static String zone(Frame frame, Guest guest) {
    return guest
        .person()
        .map(person -> person.zone().getId())
        .orElseGet(() ->
            switch (frame.language()) {
              case ZH -> "Asia/Shanghai";
              case EN -> ZoneId.systemDefault().getId();
            });
  }
}
