package org.banyan.people.token;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.people.PersonClosed;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.access.TokenScope;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.store.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door through which people make tokens for their programs and take them back. A token is
/// worth what its person may do at the moment of each request, within its scopes; on its own it is
/// worth nothing.
@Service
public class Tokens {

  public static final int MOST = 20;
  public static final int LISTED = 500;
  public static final int LONGEST_NAME = 80;

  private final TokenRows rows;
  private final Audit audit;
  private final Clock clock;

  Tokens(TokenRows rows, Audit audit, Clock clock) {
    this.rows = rows;
    this.audit = audit;
    this.clock = clock;
  }

  /// The last day a token may have that is made today.
  public LocalDate lastDay(Acting acting) {
    return today(acting).plusYears(1);
  }

  /// One’s own, the latest first.
  public List<Token> of(Acting acting) {
    return rows.of(acting.person());
  }

  /// The latest of everybody.
  public List<Token> everybodys(Acting acting) {
    acting.demand(Power.PEOPLE_MANAGE, Scope.everywhere());
    return rows.latest(LISTED);
  }

  public boolean hasEnded(Token token) {
    return !token.endsAt().isAfter(clock.instant());
  }

  @Transactional
  public Making make(Acting acting, TokenOrder order) {
    var reasons = objections(acting, order);
    if (!reasons.isEmpty()) {
      return new Making.Refused(reasons);
    }
    var end = order.lastDay().orElseThrow().plusDays(1).atStartOfDay(acting.zone()).toInstant();
    var token =
        new Token(
            Ids.next(),
            acting.person(),
            order.name(),
            order.scopes(),
            clock.instant(),
            end,
            Optional.empty());
    var secret = Secret.fresh();
    rows.add(token, secret);
    tell(acting.person(), "token.made", token);
    return new Making.Made(token, secret);
  }

  /// Takes one of one’s own back; whether there was one.
  @Transactional
  public boolean revoke(Acting acting, UUID id) {
    return revoked(acting, rows.remove(acting.person(), id));
  }

  /// Takes a token of anybody back; whether there was one.
  @Transactional
  public boolean revokeOfAnybody(Acting acting, UUID id) {
    acting.demand(Power.PEOPLE_MANAGE, Scope.everywhere());
    return revoked(acting, rows.remove(id));
  }

  /// The token of a secret as somebody sent it, noted as used; empty unless it works.
  @Transactional
  public Optional<Token> use(String text) {
    var token = Secret.read(text).flatMap(rows::find);
    token.ifPresent(rows::used);
    return token;
  }

  /// Whoever is suspended or leaves takes their tokens along, in the same transaction.
  @EventListener
  void end(PersonClosed closed) {
    rows.removeAll(closed.person()).forEach(token -> tell(closed.by(), "token.ended", token));
  }

  private boolean revoked(Acting acting, Optional<Token> token) {
    token.ifPresent(found -> tell(acting.person(), "token.revoked", found));
    return token.isPresent();
  }

  private Set<Making.Reason> objections(Acting acting, TokenOrder order) {
    var reasons = EnumSet.noneOf(Making.Reason.class);
    if (order.name().isEmpty() || order.name().length() > LONGEST_NAME) {
      reasons.add(Making.Reason.NAME_MISSING);
    }
    if (order.scopes().isEmpty()) {
      reasons.add(Making.Reason.SCOPE_MISSING);
    } else if (!order.scopes().stream().map(TokenScope::power).allMatch(acting::may)) {
      reasons.add(Making.Reason.SCOPE_BEYOND);
    }
    order
        .lastDay()
        .ifPresentOrElse(
            day -> objection(acting, day).ifPresent(reasons::add),
            () -> reasons.add(Making.Reason.DAY_MISSING));
    if (rows.count(acting.person()) >= MOST) {
      reasons.add(Making.Reason.TOO_MANY);
    }
    return reasons;
  }

  private Optional<Making.Reason> objection(Acting acting, LocalDate day) {
    if (day.isBefore(today(acting))) {
      return Optional.of(Making.Reason.DAY_PAST);
    }
    return day.isAfter(lastDay(acting)) ? Optional.of(Making.Reason.DAY_TOO_FAR) : Optional.empty();
  }

  private LocalDate today(Acting acting) {
    return LocalDate.now(clock.withZone(acting.zone()));
  }

  private void tell(PersonId by, String action, Token token) {
    audit.record(
        by,
        action,
        token.person().toString(),
        Map.of(
            "token", token.id().toString(),
            "scopes",
                token.scopes().stream()
                    .map(TokenScope::code)
                    .sorted()
                    .collect(Collectors.joining(" ")),
            "ends", token.endsAt().toString()));
  }
}
