package org.banyan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.banyan.people.SecondFactor;
import org.banyan.people.SignIn;
import org.banyan.platform.access.Public;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Pages;
import org.banyan.platform.session.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// Asks whoever gave the first proof for the second one, for a few minutes.
@Controller
@RequestMapping(Entering.CODE)
@Public("whoever is asked for a code has not signed in yet")
class CodeController {

  private final SecondFactor secondFactor;
  private final Entering entering;
  private final Sessions sessions;
  private final Templates pages;

  CodeController(SecondFactor secondFactor, Entering entering, Sessions sessions, Templates pages) {
    this.secondFactor = secondFactor;
    this.entering = entering;
    this.sessions = sessions;
    this.pages = pages;
  }

  @GetMapping
  void ask(
      Frame frame,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (sessions.awaited(request).isEmpty()) {
      response.sendRedirect("/sign-in");
      return;
    }
    Pages.write(pages.peopleCode(frame, LocalPath.of(to), ""), response);
  }

  @PostMapping
  void answer(
      Frame frame,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var awaited = sessions.awaited(request);
    if (awaited.isEmpty()) {
      response.sendRedirect("/sign-in");
      return;
    }
    switch (secondFactor.signIn(awaited.get(), code, request.getRemoteAddr())) {
      case SignIn.Welcome(var person) -> entering.in(person, LocalPath.of(to), request, response);
      case SignIn.Suspended _ ->
          refuse(403, frame.say("people.sign-in.suspended"), to, frame, response);
      case SignIn.TooOften(var wait) -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        var words = frame.say("people.sign-in.too-often", wait.toMinutes() + 1);
        refuse(429, words, to, frame, response);
      }
      case SignIn.Wrong _, SignIn.Halfway _, SignIn.NotLinked _, SignIn.Busy _ ->
          refuse(401, frame.say("people.refused.code-wrong"), to, frame, response);
    }
  }

  private void refuse(
      int status, String refusal, String to, Frame frame, HttpServletResponse response)
      throws IOException {
    response.setStatus(status);
    Pages.write(pages.peopleCode(frame, LocalPath.of(to), refusal), response);
  }
}
