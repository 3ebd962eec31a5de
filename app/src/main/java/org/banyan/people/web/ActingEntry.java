package org.banyan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banyan.people.People;
import org.banyan.platform.access.Acting;
import org.banyan.platform.session.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Puts the person of the session on every request that a handler answers, read anew each time: who
/// was suspended a moment ago does not act any more.
@Component
class ActingEntry implements HandlerInterceptor {

  private final Sessions sessions;
  private final People people;

  ActingEntry(Sessions sessions, People people) {
    this.sessions = sessions;
    this.people = people;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod && Acting.in(request).isEmpty()) {
      sessions.person(request).flatMap(people::acting).ifPresent(acting -> acting.enter(request));
    }
    return true;
  }
}
