package org.banyan.people.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.banyan.people.Change;
import org.banyan.people.Reason;
import org.banyan.people.RecoveryCodes;
import org.banyan.people.SecondFactor;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Open;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// One’s own second factor: an app that shows codes, and codes on paper.
@Controller
@RequestMapping(SecondFactorEntry.PAGE)
@Open("everybody looks after their own account")
class SecondFactorController {

  private final SecondFactor secondFactor;
  private final Templates pages;

  SecondFactorController(SecondFactor secondFactor, Templates pages) {
    this.secondFactor = secondFactor;
    this.pages = pages;
  }

  @GetMapping
  JteModel show(Frame frame, Acting acting) {
    return page(frame, acting, List.of(), Map.of());
  }

  @PostMapping("/begin")
  String begin(Acting acting) {
    secondFactor.begin(acting);
    return "redirect:" + SecondFactorEntry.PAGE;
  }

  /// The first right code switches it on; later ones bring new codes for paper.
  @PostMapping("/codes")
  JteModel codes(
      @RequestParam(defaultValue = "") String code,
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (secondFactor.makeCodes(acting, code, request.getRemoteAddr())) {
      case RecoveryCodes.Made(var codes) -> page(frame, acting, codes, Map.of());
      case RecoveryCodes.Refused(var reason) -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        yield page(frame, acting, List.of(), Map.of(reason.field(), reason));
      }
    };
  }

  @PostMapping("/remove")
  Object remove(
      @RequestParam(defaultValue = "") String current,
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (secondFactor.remove(acting, current, request.getRemoteAddr())) {
      case Change.Done() -> {
        Notices.leave(request, frame.say("people.second-factor.removed"));
        yield "redirect:" + SecondFactorEntry.PAGE;
      }
      case Change.Refused(var reasons) -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        yield page(frame, acting, List.of(), WelcomeController.byField(reasons));
      }
    };
  }

  private JteModel page(
      Frame frame, Acting acting, List<String> codes, Map<String, Reason> errors) {
    var person = acting.person();
    var view =
        new SecondFactorView(
            acting.name(),
            secondFactor.isOn(person),
            secondFactor.isMissing(acting),
            secondFactor.pending(acting).map(secret -> AppKey.of(acting.name(), secret)),
            secondFactor.codesLeft(person),
            codes,
            errors);
    return pages.peopleSecondFactor(frame, view);
  }
}
