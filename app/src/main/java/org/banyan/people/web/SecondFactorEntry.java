package org.banyan.people.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.banyan.people.SecondFactor;
import org.banyan.platform.access.Acting;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Leads whoever still has to set up a second factor there, and nowhere else. Programs come in by
/// their token alone.
@Component
class SecondFactorEntry implements HandlerInterceptor {

  static final String PAGE = "/me/second-factor";

  private static final List<String> OPEN = List.of(PAGE, "/sign-out", "/preferences");

  private final SecondFactor secondFactor;

  SecondFactorEntry(SecondFactor secondFactor) {
    this.secondFactor = secondFactor;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var acting = Acting.in(request);
    if (!(handler instanceof HandlerMethod method)
        || TokenEntry.scope(method).isPresent()
        || request.getDispatcherType() != DispatcherType.REQUEST
        || acting.isEmpty()
        || OPEN.stream().anyMatch(request.getRequestURI()::startsWith)
        || !secondFactor.isMissing(acting.get())) {
      return true;
    }
    if (request.getHeader("HX-Request") == null) {
      response.sendRedirect(PAGE);
    } else {
      response.setHeader("HX-Redirect", PAGE);
    }
    return false;
  }
}
