package org.banyan.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Optional;
import org.banyan.platform.access.Acting;
import org.banyan.platform.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/// Makes the frame of each request, and hands it to any handler that asks for one.
@Component
public class Frames implements HandlerMethodArgumentResolver {

  static final String LANGUAGE_COOKIE = "language";
  static final String THEME_COOKIE = "theme";

  private final Rails rails;

  Frames(Rails rails) {
    this.rails = rails;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Frame.class;
  }

  @Override
  public Frame resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    var request = web.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new IllegalStateException("No request to make a frame of.");
    }
    return of(request);
  }

  public Frame of(HttpServletRequest request) {
    var acting = Acting.in(request);
    return new Frame(
        acting.map(Acting::language).orElseGet(() -> language(request)),
        acting.map(Acting::zone).orElseGet(ZoneId::systemDefault),
        cookie(request, THEME_COOKIE).map(Theme::of).orElse(Theme.AUTO),
        request.getRequestURI(),
        ContentPolicy.nonce(request),
        token(request),
        acting,
        acting.map(person -> rails.of(request, person)).orElse(Frame.Rail.NONE),
        Notices.take(request));
  }

  /// The language of somebody who has not signed in: chosen before, or preferred by the browser.
  public static Language language(HttpServletRequest request) {
    return cookie(request, LANGUAGE_COOKIE)
        .flatMap(Language::of)
        .or(() -> Language.of(request.getLocale().toLanguageTag()))
        .orElse(Language.EN);
  }

  private static Optional<String> cookie(HttpServletRequest request, String name) {
    return Optional.ofNullable(WebUtils.getCookie(request, name)).map(found -> found.getValue());
  }

  private static Frame.Token token(HttpServletRequest request) {
    var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return token == null
        ? new Frame.Token("_csrf", "X-CSRF-TOKEN", "")
        : new Frame.Token(token.getParameterName(), token.getHeaderName(), token.getToken());
  }
}
