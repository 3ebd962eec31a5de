package org.banyan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banyan.people.People;
import org.banyan.people.token.Token;
import org.banyan.people.token.Tokens;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Buckets;
import org.banyan.platform.access.InScope;
import org.banyan.platform.access.NoToken;
import org.banyan.platform.access.OutOfScope;
import org.banyan.platform.access.TokenScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets programs in with a token and with nothing else: what a handler of theirs may do is what the
/// person of the token may do now, within the scopes of the token. Cookies are not looked at.
@Component
class TokenEntry implements HandlerInterceptor {

  private static final Pattern BEARER =
      Pattern.compile("Bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

  private final Tokens tokens;
  private final People people;
  private final Buckets pace;

  TokenEntry(
      Tokens tokens,
      People people,
      Clock clock,
      @Value("${banyan.api.burst:120}") int burst,
      @Value("${banyan.api.per-second:5}") double perSecond) {
    this.tokens = tokens;
    this.people = people;
    this.pace = new Buckets(clock, burst, perSecond);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var scope =
        handler instanceof HandlerMethod method ? scope(method) : Optional.<TokenScope>empty();
    if (scope.isEmpty()) {
      return true;
    }
    if (!pace.take(request.getRemoteAddr())) {
      return tooOften(response);
    }
    var token = tokens.use(sent(request)).orElseThrow(() -> new NoToken(NoToken.Why.REFUSED));
    if (!pace.take(token.id().toString())) {
      return tooOften(response);
    }
    acting(token).enter(request);
    if (!token.scopes().contains(scope.get())) {
      throw new OutOfScope(scope.get());
    }
    return true;
  }

  static Optional<TokenScope> scope(HandlerMethod method) {
    return Optional.ofNullable(method.getMethodAnnotation(InScope.class)).map(InScope::value);
  }

  private Acting acting(Token token) {
    var powers = token.scopes().stream().map(TokenScope::power).collect(Collectors.toSet());
    return people
        .acting(token.person())
        .map(person -> person.within(powers))
        .orElseThrow(() -> new NoToken(NoToken.Why.REFUSED));
  }

  private static String sent(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    var bearer = BEARER.matcher(header == null ? "" : header);
    if (!bearer.matches()) {
      throw new NoToken(NoToken.Why.MISSING);
    }
    return bearer.group(1);
  }

  private static boolean tooOften(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, "10");
    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    return false;
  }
}
