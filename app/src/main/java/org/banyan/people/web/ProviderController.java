package org.banyan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.banyan.people.SignIn;
import org.banyan.people.SignInElsewhere;
import org.banyan.people.Vouched;
import org.banyan.people.oidc.Provider;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Public;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The way to the provider of identities and back, for whoever wants to come in and for whoever is
/// in and wants to link the account there.
@Controller
@RequestMapping("/sign-in/provider")
@Public("whoever says elsewhere who they are has not signed in here yet")
class ProviderController {

  private final Provider provider;
  private final SignInElsewhere elsewhere;
  private final Entering entering;
  private final SignInPage page;

  ProviderController(
      Provider provider, SignInElsewhere elsewhere, Entering entering, SignInPage page) {
    this.provider = provider;
    this.elsewhere = elsewhere;
    this.entering = entering;
    this.page = page;
  }

  @GetMapping
  void begin(
      @RequestParam(defaultValue = "/") String to,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var name = provider.name().orElseThrow(() -> new NoSuch("provider", ""));
    var there = provider.begin(LocalPath.of(to), request, response);
    if (there.isPresent()) {
      response.sendRedirect(there.get());
      return;
    }
    refuse(503, frame.say("people.provider.unreachable", name), to, frame, response);
  }

  @GetMapping("/back")
  void finish(Frame frame, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var name = provider.name().orElseThrow(() -> new NoSuch("provider", ""));
    var back = provider.finish(request, response);
    if (back.isEmpty()) {
      refuse(401, frame.say("people.provider.refused", name), "/", frame, response);
      return;
    }
    if (Acting.in(request).isPresent()) {
      ProviderLinkController.await(back.get().vouched(), request);
      response.sendRedirect(ProviderLinkController.PAGE);
      return;
    }
    enter(back.get().vouched(), LocalPath.of(back.get().to()), frame, request, response);
  }

  private void enter(
      Vouched vouched,
      String to,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    switch (elsewhere.signIn(vouched, request.getRemoteAddr())) {
      case SignIn.Welcome(var person) -> entering.in(person, to, request, response);
      case SignIn.Halfway(var person) -> entering.halfway(person, to, request, response);
      case SignIn.Suspended _ ->
          refuse(403, frame.say("people.sign-in.suspended"), to, frame, response);
      case SignIn.NotLinked(var label) ->
          refuse(403, frame.say("people.provider.not-linked", label), to, frame, response);
      case SignIn.Wrong _, SignIn.TooOften _, SignIn.Busy _ ->
          refuse(401, frame.say("people.sign-in.wrong"), to, frame, response);
    }
  }

  private void refuse(
      int status, String refusal, String to, Frame frame, HttpServletResponse response)
      throws IOException {
    var typed = new SignInView.Typed(LocalPath.of(to), "");
    page.refuse(status, refusal, typed, frame, response);
  }
}
