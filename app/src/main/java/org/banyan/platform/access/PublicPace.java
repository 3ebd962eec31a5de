package org.banyan.platform.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Slows down whoever asks too often for what needs no sign-in.
@Component
class PublicPace implements HandlerInterceptor {

  private final Buckets buckets;

  PublicPace(
      Clock clock,
      @Value("${banyan.public.burst:60}") int burst,
      @Value("${banyan.public.per-second:2}") double perSecond) {
    this.buckets = new Buckets(clock, burst, perSecond);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method)
        || request.getDispatcherType() != DispatcherType.REQUEST
        || AccessGate.declared(method, Public.class).filter(Public::paced).isEmpty()
        || buckets.take(request.getRemoteAddr())) {
      return true;
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, "60");
    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    return false;
  }
}
