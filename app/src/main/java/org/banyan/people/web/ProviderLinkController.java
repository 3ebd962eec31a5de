package org.banyan.people.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.banyan.people.Change;
import org.banyan.people.Reason;
import org.banyan.people.SignInElsewhere;
import org.banyan.people.Vouched;
import org.banyan.people.oidc.Provider;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Open;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// One’s own account at the provider of identities: linked, confirmed, let go.
@Controller
@RequestMapping(ProviderLinkController.PAGE)
@Open("everybody looks after their own account")
class ProviderLinkController {

  static final String PAGE = "/me/provider";

  private static final String AWAITED = Vouched.class.getName();

  private final Provider provider;
  private final SignInElsewhere elsewhere;
  private final Templates pages;

  ProviderLinkController(Provider provider, SignInElsewhere elsewhere, Templates pages) {
    this.provider = provider;
    this.elsewhere = elsewhere;
    this.pages = pages;
  }

  /// Keeps who came back until the person at the keyboard confirms it with their password.
  static void await(Vouched vouched, HttpServletRequest request) {
    request.getSession().setAttribute(AWAITED, vouched);
  }

  @GetMapping
  JteModel show(Acting acting, Frame frame, HttpServletRequest request) {
    return page(acting, Map.of(), frame, request);
  }

  @PostMapping("/link")
  Object link(
      @RequestParam(defaultValue = "") String current,
      Acting acting,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    var awaited = awaited(request);
    if (awaited.isEmpty()) {
      return "redirect:" + PAGE;
    }
    var outcome = elsewhere.link(acting, awaited.get(), current, request.getRemoteAddr());
    if (outcome instanceof Change.Done) {
      request.getSession().removeAttribute(AWAITED);
    }
    return answer(outcome, "people.provider.linked", acting, frame, request, response);
  }

  @PostMapping("/unlink")
  Object unlink(
      @RequestParam(defaultValue = "") String current,
      Acting acting,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    var outcome = elsewhere.unlink(acting, current, request.getRemoteAddr());
    return answer(outcome, "people.provider.unlinked", acting, frame, request, response);
  }

  private Object answer(
      Change outcome,
      String notice,
      Acting acting,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (outcome) {
      case Change.Done() -> {
        Notices.leave(request, frame.say(notice));
        yield "redirect:" + PAGE;
      }
      case Change.Refused(var reasons) -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        yield page(acting, WelcomeController.byField(reasons), frame, request);
      }
    };
  }

  private JteModel page(
      Acting acting, Map<String, Reason> errors, Frame frame, HttpServletRequest request) {
    var name = provider.name().orElseThrow(() -> new NoSuch("provider", ""));
    var linked = elsewhere.of(acting.person());
    var awaited = awaited(request).map(Vouched::label).filter(_ -> linked.isEmpty());
    return pages.peopleProvider(
        frame, new ProviderView(name, acting.name(), linked, awaited, errors));
  }

  private static Optional<Vouched> awaited(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(AWAITED) instanceof Vouched vouched
        ? Optional.of(vouched)
        : Optional.empty();
  }
}
