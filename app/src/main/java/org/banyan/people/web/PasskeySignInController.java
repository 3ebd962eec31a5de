package org.banyan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.banyan.people.Passkeys;
import org.banyan.people.SignIn;
import org.banyan.people.webauthn.Ceremony;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Public;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// Signing in with a passkey.
@Controller
@RequestMapping("/sign-in/passkey")
@Public("this is where people sign in")
class PasskeySignInController {

  private final Passkeys passkeys;
  private final Ceremony ceremony;
  private final Entering entering;
  private final Templates pages;

  PasskeySignInController(
      Passkeys passkeys, Ceremony ceremony, Entering entering, Templates pages) {
    this.passkeys = passkeys;
    this.ceremony = ceremony;
    this.entering = entering;
    this.pages = pages;
  }

  @GetMapping
  void ask(
      @RequestParam(defaultValue = "/") String to,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (Acting.in(request).isPresent()) {
      response.sendRedirect(LocalPath.of(to));
      return;
    }
    page(to, "", frame, request, response);
  }

  @PostMapping
  void answer(
      @RequestParam(defaultValue = "/") String to,
      @RequestParam(defaultValue = "") String credential,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var signed = ceremony.signed(credential, passkeys::known, request);
    if (signed.isEmpty()) {
      refuse("people.passkey.unknown", to, frame, request, response);
      return;
    }
    var address = request.getRemoteAddr();
    switch (passkeys.signIn(signed.get().passkey(), signed.get().signCount(), address)) {
      case SignIn.Welcome(var person) -> entering.in(person, LocalPath.of(to), request, response);
      case SignIn.Suspended _ -> refuse("people.sign-in.suspended", to, frame, request, response);
      case SignIn.Halfway _, SignIn.Wrong _, SignIn.NotLinked _, SignIn.TooOften _, SignIn.Busy _ ->
          refuse("people.passkey.unknown", to, frame, request, response);
    }
  }

  private void refuse(
      String key, String to, Frame frame, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    page(to, frame.say(key), frame, request, response);
  }

  private void page(
      String to,
      String refusal,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var options = ceremony.askToSign(request);
    Pages.write(pages.peoplePasskeySignIn(frame, LocalPath.of(to), options, refusal), response);
  }
}
