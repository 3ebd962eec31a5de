package org.banyan.people.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.people.token.Making;
import org.banyan.people.token.TokenOrder;
import org.banyan.people.token.Tokens;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Open;
import org.banyan.platform.access.TokenScope;
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

/// One’s own tokens.
@Controller
@RequestMapping("/me/tokens")
@Open("everybody looks after their own tokens, which are worth no more than they may do themselves")
class TokenController {

  private static final int USUAL_MONTHS = 3;

  private final Tokens tokens;
  private final Templates pages;

  TokenController(Tokens tokens, Templates pages) {
    this.tokens = tokens;
    this.pages = pages;
  }

  @GetMapping
  JteModel mine(Frame frame, Acting acting) {
    return page(frame, acting, blank(acting), Optional.empty(), Map.of());
  }

  /// The secret is in the answer itself and nowhere else, so it cannot be called up again.
  @PostMapping
  JteModel make(
      Frame frame,
      Acting acting,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) List<String> scopes,
      @RequestParam(defaultValue = "") String until,
      HttpServletResponse response) {
    var chosen =
        Optional.ofNullable(scopes).orElse(List.of()).stream()
            .flatMap(code -> TokenScope.of(code).stream())
            .collect(Collectors.toSet());
    return switch (tokens.make(acting, new TokenOrder(name, chosen, day(until)))) {
      case Making.Made(_, var secret) ->
          page(frame, acting, blank(acting), Optional.of(secret.text()), Map.of());
      case Making.Refused(var reasons) -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        var form =
            new TokensView.Form(
                name, chosen, until, open(acting), tokens.lastDay(acting).toString());
        yield page(frame, acting, form, Optional.empty(), byField(reasons));
      }
    };
  }

  @PostMapping("/{id}/revoke")
  String revoke(@PathVariable UUID id, Frame frame, Acting acting, HttpServletRequest request) {
    if (!tokens.revoke(acting, id)) {
      throw new NoSuch("token", id);
    }
    Notices.leave(request, frame.say("people.token.revoked"));
    return "redirect:/me/tokens";
  }

  private JteModel page(
      Frame frame,
      Acting acting,
      TokensView.Form form,
      Optional<String> made,
      Map<String, Making.Reason> errors) {
    var lines =
        tokens.of(acting).stream()
            .map(token -> new TokensView.Line(token, "", tokens.hasEnded(token)))
            .toList();
    return pages.peopleTokens(frame, new TokensView(lines, form, made, errors));
  }

  private TokensView.Form blank(Acting acting) {
    var last = tokens.lastDay(acting);
    var usual = last.minusYears(1).plusMonths(USUAL_MONTHS).toString();
    return new TokensView.Form("", Set.of(), usual, open(acting), last.toString());
  }

  private static Set<TokenScope> open(Acting acting) {
    return Arrays.stream(TokenScope.values())
        .filter(scope -> acting.may(scope.power()))
        .collect(Collectors.toSet());
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Map<String, Making.Reason> byField(Set<Making.Reason> reasons) {
    return reasons.stream()
        .sorted()
        .collect(Collectors.toMap(Making.Reason::field, reason -> reason, (a, _) -> a));
  }
}
