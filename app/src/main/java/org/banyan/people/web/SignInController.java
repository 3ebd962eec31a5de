package org.banyan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.banyan.people.People;
import org.banyan.people.SignIn;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Public;
import org.banyan.platform.page.Frame;
import org.banyan.platform.session.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in and out.
@Controller
class SignInController {

  private final People people;
  private final Entering entering;
  private final Sessions sessions;
  private final SignInPage page;

  SignInController(People people, Entering entering, Sessions sessions, SignInPage page) {
    this.people = people;
    this.entering = entering;
    this.sessions = sessions;
    this.page = page;
  }

  @Public("this is where people sign in")
  @GetMapping("/sign-in")
  void ask(
      Frame frame,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (Acting.in(request).isPresent()) {
      response.sendRedirect(LocalPath.of(to));
      return;
    }
    page.ask(LocalPath.of(to), frame, response);
  }

  @Public("this is where people sign in")
  @PostMapping("/sign-in")
  void answer(
      Frame frame,
      @RequestParam String name,
      @RequestParam String password,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var outcome = people.signIn(name, password, request.getRemoteAddr());
    switch (outcome) {
      case SignIn.Welcome(var person) -> entering.in(person, LocalPath.of(to), request, response);
      case SignIn.Halfway(var person) ->
          entering.halfway(person, LocalPath.of(to), request, response);
      case SignIn.Wrong _, SignIn.NotLinked _ ->
          refuse(401, frame.say("people.sign-in.wrong"), frame, request, response);
      case SignIn.Suspended _ ->
          refuse(403, frame.say("people.sign-in.suspended"), frame, request, response);
      case SignIn.TooOften(var wait) -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        var minutes = wait.toMinutes() + 1;
        refuse(429, frame.say("people.sign-in.too-often", minutes), frame, request, response);
      }
      case SignIn.Busy _ -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        refuse(503, frame.say("people.sign-in.busy"), frame, request, response);
      }
    }
  }

  @Public("a session that has ended may be left all the same")
  @PostMapping("/sign-out")
  String leave(HttpServletRequest request, HttpServletResponse response) {
    sessions.close(request, response);
    return "redirect:/sign-in";
  }

  private void refuse(
      int status,
      String refusal,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var typed =
        new SignInView.Typed(
            LocalPath.of(request.getParameter("to")), String.valueOf(request.getParameter("name")));
    page.refuse(status, refusal, typed, frame, response);
  }
}
