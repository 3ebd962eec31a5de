package org.banyan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.banyan.people.Change;
import org.banyan.people.People;
import org.banyan.people.Reason;
import org.banyan.people.SecondFactor;
import org.banyan.people.oidc.Provider;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Open;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Frames;
import org.banyan.platform.page.LanguageChosen;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Notices;
import org.banyan.platform.page.Pages;
import org.banyan.platform.session.Sessions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// One's own account.
@Controller
@RequestMapping("/me")
@Open("everybody looks after their own account")
class MeController {

  private final People people;
  private final SecondFactor secondFactor;
  private final Provider provider;
  private final Sessions sessions;
  private final Frames frames;
  private final Templates pages;

  MeController(
      People people,
      SecondFactor secondFactor,
      Provider provider,
      Sessions sessions,
      Frames frames,
      Templates pages) {
    this.people = people;
    this.secondFactor = secondFactor;
    this.provider = provider;
    this.sessions = sessions;
    this.frames = frames;
    this.pages = pages;
  }

  @GetMapping
  void show(Acting acting, Frame frame, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    show(acting, Set.of(), frame, request, response);
  }

  @PostMapping("/preferences")
  void prefer(
      @RequestParam String language,
      @RequestParam String zone,
      Acting acting,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var chosen = Language.of(language).orElse(acting.language());
    var outcome = people.prefer(acting, chosen, zone.strip());
    finish(outcome, "people.me.preferences.done", acting, request, response);
  }

  @PostMapping("/password")
  void changePassword(
      @RequestParam String current,
      @RequestParam String password,
      Acting acting,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var outcome = people.changePassword(acting, current, password, request.getRemoteAddr());
    if (outcome instanceof Change.Done) {
      sessions.endOthers(acting.person(), request);
    }
    finish(outcome, "people.me.password.done", acting, request, response);
  }

  @PostMapping("/sessions/{handle}/end")
  String end(@PathVariable String handle, Acting acting) {
    sessions.end(acting.person(), handle);
    return "redirect:/me#sessions";
  }

  /// The switch on every page is remembered by the account too.
  @EventListener
  void remember(LanguageChosen chosen) {
    people.speak(chosen.person(), chosen.language());
  }

  private void finish(
      Change outcome,
      String notice,
      Acting acting,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    switch (outcome) {
      case Change.Done() -> {
        var now = people.person(acting.person()).orElseThrow().language();
        Notices.leave(request, Words.of(now).say(notice));
        response.sendRedirect("/me");
      }
      case Change.Refused(var reasons) -> {
        response.setStatus(422);
        show(acting, reasons, frames.of(request), request, response);
      }
    }
  }

  private void show(
      Acting acting,
      Set<Reason> reasons,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var person =
        people.person(acting.person()).orElseThrow(() -> new NoSuch("person", acting.person()));
    var view =
        new MeView(
            person,
            secondFactor.isOn(acting.person()),
            provider.name(),
            sessions.of(acting.person(), request),
            WelcomeController.byField(reasons));
    Pages.write(pages.peopleMe(frame, view), response);
  }
}
