package org.banyan.platform.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/// Signed-in sessions, kept in the database: any node answers, and ending one ends it everywhere.
@Service
public class Sessions {

  private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
  private static final String DEVICE = "banyan.device";
  private static final String ADDRESS = "banyan.address";
  private static final String AWAITED = "banyan.awaited";
  private static final String AWAITED_UNTIL = "banyan.awaited-until";
  private static final Duration HALFWAY = Duration.ofMinutes(5);
  private static final int DEVICE_LENGTH = 200;

  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final CsrfTokenRepository formTokens;
  private final Settings settings;
  private final Clock clock;
  private final Duration longest;

  /// Commands that start without the web know people, but no sessions.
  Sessions(
      @Lazy FindByIndexNameSessionRepository<? extends Session> sessions,
      CsrfTokenRepository formTokens,
      Settings settings,
      Clock clock,
      @Value("${banyan.session.longest:7d}") Duration longest) {
    this.sessions = sessions;
    this.formTokens = formTokens;
    this.settings = settings;
    this.clock = clock;
    this.longest = longest;
  }

  /// Opens a new session; whatever stood in the one before, its id included, is gone.
  public void open(HttpServletRequest request, HttpServletResponse response, PersonId person) {
    close(request, response);
    var session = request.getSession(true);
    session.setMaxInactiveInterval((int) settings.sessionIdle().toSeconds());
    session.setAttribute(PERSON, person.toString());
    session.setAttribute(DEVICE, device(request.getHeader(HttpHeaders.USER_AGENT)));
    session.setAttribute(ADDRESS, request.getRemoteAddr());
  }

  /// Remembers for a few minutes who proved half of who they are; nobody is signed in by it.
  public void await(HttpServletRequest request, HttpServletResponse response, PersonId person) {
    close(request, response);
    var session = request.getSession(true);
    session.setMaxInactiveInterval((int) HALFWAY.toSeconds());
    session.setAttribute(AWAITED, person.toString());
    session.setAttribute(AWAITED_UNTIL, clock.instant().plus(HALFWAY).toEpochMilli());
  }

  /// Who still has to give the other half in this session.
  public Optional<PersonId> awaited(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
            && session.getAttribute(AWAITED) instanceof String person
            && session.getAttribute(AWAITED_UNTIL) instanceof Long until
            && clock.millis() < until
        ? Optional.of(PersonId.of(person))
        : Optional.empty();
  }

  public void close(HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    formTokens.saveToken(null, request, response);
  }

  /// Whose session the request comes from; nobody's once it has lasted for the longest time.
  public Optional<PersonId> person(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(PERSON) instanceof String person)) {
      return Optional.empty();
    }
    if (clock.millis() - session.getCreationTime() > longest.toMillis()) {
      session.invalidate();
      return Optional.empty();
    }
    return Optional.of(PersonId.of(person));
  }

  /// Where a person is signed in, latest use first.
  public List<OpenSession> of(PersonId person, HttpServletRequest request) {
    return sessions.findByPrincipalName(person.toString()).values().stream()
        .map(session -> shown(session, request))
        .sorted(Comparator.comparing(OpenSession::lastSeen).reversed())
        .toList();
  }

  /// When the person was last here, as far as a session remembers.
  public Optional<Instant> lastSeen(PersonId person) {
    return sessions.findByPrincipalName(person.toString()).values().stream()
        .map(Session::getLastAccessedTime)
        .max(Comparator.naturalOrder());
  }

  public void end(PersonId person, String handle) {
    end(person, id -> handle(id).equals(handle));
  }

  public void endAll(PersonId person) {
    end(person, _ -> true);
  }

  public void endOthers(PersonId person, HttpServletRequest request) {
    var here = request.getSession().getId();
    end(person, id -> !id.equals(here));
  }

  private void end(PersonId person, Predicate<String> which) {
    sessions.findByPrincipalName(person.toString()).keySet().stream()
        .filter(which)
        .forEach(sessions::deleteById);
  }

  private static OpenSession shown(Session session, HttpServletRequest request) {
    var own = request.getSession(false);
    return new OpenSession(
        handle(session.getId()),
        session.getCreationTime(),
        session.getLastAccessedTime(),
        Device.named(session.getAttributeOrDefault(DEVICE, "")),
        session.getAttributeOrDefault(ADDRESS, ""),
        own != null && own.getId().equals(session.getId()));
  }

  private static String handle(String id) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(id.getBytes(StandardCharsets.UTF_8)), 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }

  private static String device(@Nullable String agent) {
    var text = agent == null ? "" : agent;
    return text.length() <= DEVICE_LENGTH ? text : text.substring(0, DEVICE_LENGTH);
  }
}
