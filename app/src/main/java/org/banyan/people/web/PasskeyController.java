package org.banyan.people.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.people.Change;
import org.banyan.people.Passkeys;
import org.banyan.people.Reason;
import org.banyan.people.webauthn.Ceremony;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Open;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// One’s own passkeys: made after the password, named, renamed, removed.
@Controller
@RequestMapping(PasskeyController.PAGE)
@Open("everybody looks after their own account")
class PasskeyController {

  static final String PAGE = "/me/passkeys";

  private final Passkeys passkeys;
  private final Ceremony ceremony;
  private final Templates pages;

  PasskeyController(Passkeys passkeys, Ceremony ceremony, Templates pages) {
    this.passkeys = passkeys;
    this.ceremony = ceremony;
    this.pages = pages;
  }

  @GetMapping
  JteModel show(Acting acting, Frame frame) {
    return page(acting, Optional.empty(), Map.of(), frame);
  }

  /// The password comes first; only then is a device asked.
  @PostMapping("/begin")
  JteModel begin(
      @RequestParam(defaultValue = "") String current,
      Acting acting,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (passkeys.prove(acting, current, request.getRemoteAddr())) {
      case Change.Done() -> {
        var known = passkeys.credentials(acting.person());
        var options = ceremony.askToMake(acting.person(), acting.name(), known, request);
        yield page(acting, Optional.of(options), Map.of(), frame);
      }
      case Change.Refused(var reasons) -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        yield page(acting, Optional.empty(), WelcomeController.byField(reasons), frame);
      }
    };
  }

  @PostMapping
  Object add(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String credential,
      Acting acting,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    var outcome =
        ceremony
            .made(credential, request)
            .map(made -> passkeys.add(acting, name, made))
            .orElseGet(() -> Change.refused(Reason.PASSKEY_REFUSED));
    return switch (outcome) {
      case Change.Done() -> {
        Notices.leave(request, frame.say("people.passkey.added"));
        yield "redirect:" + PAGE;
      }
      case Change.Refused(var reasons) -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        yield page(acting, Optional.empty(), WelcomeController.byField(reasons), frame);
      }
    };
  }

  @PostMapping("/{id}/rename")
  String rename(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String name, Acting acting) {
    if (!passkeys.rename(acting, id, name)) {
      throw new NoSuch("passkey", id);
    }
    return "redirect:" + PAGE;
  }

  @PostMapping("/{id}/remove")
  String remove(@PathVariable UUID id, Acting acting, Frame frame, HttpServletRequest request) {
    if (!passkeys.remove(acting, id)) {
      throw new NoSuch("passkey", id);
    }
    Notices.leave(request, frame.say("people.passkey.removed"));
    return "redirect:" + PAGE;
  }

  private JteModel page(
      Acting acting, Optional<String> options, Map<String, Reason> errors, Frame frame) {
    var view = new PasskeysView(acting.name(), passkeys.of(acting.person()), options, errors);
    return pages.peoplePasskeys(frame, view);
  }
}
