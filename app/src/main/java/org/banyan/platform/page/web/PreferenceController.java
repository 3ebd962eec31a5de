package org.banyan.platform.page.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Public;
import org.banyan.platform.language.Language;
import org.banyan.platform.page.LanguageChosen;
import org.banyan.platform.page.Theme;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Language and theme: remembered by the browser, and the language by the person's account too.
@Controller
@RequestMapping("/preferences")
@Public("strangers choose a language on the sign-in page")
class PreferenceController {

  private final ApplicationEventPublisher events;

  PreferenceController(ApplicationEventPublisher events) {
    this.events = events;
  }

  @PostMapping("/language")
  String language(
      @RequestParam String language, HttpServletRequest request, HttpServletResponse response) {
    Language.of(language)
        .ifPresent(chosen -> {
          remember("language", chosen.tag(), request, response);
          Acting.in(request)
              .ifPresent(
                  acting -> events.publishEvent(new LanguageChosen(acting.person(), chosen)));
        });
    return back(request);
  }

  @PostMapping("/theme")
  String theme(
      @RequestParam String theme, HttpServletRequest request, HttpServletResponse response) {
    remember("theme", Theme.of(theme).code(), request, response);
    return back(request);
  }

  private static void remember(
      String name, String value, HttpServletRequest request, HttpServletResponse response) {
    var cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setMaxAge((int) Duration.ofDays(400).toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  /// Only the path of where the reader came from: an address elsewhere is never followed.
  private static String back(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
        .flatMap(PreferenceController::local)
        .map(path -> "redirect:" + path)
        .orElse("redirect:/");
  }

  private static Optional<String> local(String address) {
    try {
      var uri = URI.create(address);
      var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return Optional.ofNullable(uri.getRawPath())
          .filter(path -> path.startsWith("/") && !path.startsWith("//"))
          .map(path -> path + query);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
