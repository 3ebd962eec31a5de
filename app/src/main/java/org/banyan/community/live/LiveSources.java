package org.banyan.community.live;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.Basis;
import org.banyan.community.Community;
import org.banyan.community.CommunityId;
import org.banyan.community.live.Beginning.Reason;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.settings.Seal;
import org.banyan.platform.store.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door through which people who may import begin live sources, change their secrets, pause and
/// end them.
@Service
public class LiveSources {

  public static final int MOST = 20;
  public static final int LONGEST_NAME = 80;

  /// How long the secret before holds after a change.
  public static final Duration CHANGE_OVER = Duration.ofHours(24);

  private static final int SECRET_BYTES = 32;
  private static final int SHORTEST_SECRET = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SourceRows rows;
  private final KnownSources known;
  private final Seal seal;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LiveSources(
      SourceRows rows,
      KnownSources known,
      Seal seal,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.known = known;
    this.seal = seal;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// In the order in which they began.
  public List<LiveSource> of(Acting acting, Community community) {
    acting.demand(Power.RECORD_IMPORT, home(community.id()));
    return rows.of(community.id());
  }

  /// Begins a source that calls us; where its platform does not make the secret, we do.
  public Beginning begin(Acting acting, Community community, LiveOrder order) {
    acting.demand(Power.RECORD_IMPORT, home(community.id()));
    var wrong = objection(community, order).or(() -> secretObjection(order.kind(), order.secret()));
    if (wrong.isPresent()) {
      return new Beginning.Refused(wrong.get());
    }
    var secret = order.kind().bringsItsSecret() ? order.secret() : fresh();
    var id = begin(acting, community, order, seal.close(secret), null, false);
    return new Beginning.Begun(id, secret);
  }

  /// Begins what nothing speaks against, with what is sealed.
  UUID begin(
      Acting acting,
      Community community,
      LiveOrder order,
      @Nullable String secret,
      @Nullable String connection,
      boolean atOnce) {
    var id = Ids.next();
    transaction.executeWithoutResult(_ -> {
      rows.add(
          new SourceRows.Fresh(
              id,
              community.id(),
              order.kind(),
              order.name(),
              order.basis(),
              secret,
              connection,
              atOnce,
              acting.person(),
              clock.instant()));
      audit.record(
          acting.person(),
          "live.begun",
          "live-source " + id,
          Map.of("kind", order.kind().tag(), "basis", order.basis().tag()));
    });
    return id;
  }

  Optional<Reason> objection(Community community, LiveOrder order) {
    return objection(order.name(), order.basis())
        .or(() ->
            rows.count(community.id()) >= MOST ? Optional.of(Reason.TOO_MANY) : Optional.empty());
  }

  static Optional<Reason> objection(String name, Basis basis) {
    if (name.isEmpty()) {
      return Optional.of(Reason.NAME_MISSING);
    }
    if (name.length() > LONGEST_NAME) {
      return Optional.of(Reason.NAME_TOO_LONG);
    }
    return basis.stated().isEmpty() ? Optional.of(Reason.BASIS_MISSING) : Optional.empty();
  }

  private static Optional<Reason> secretObjection(LiveKind kind, String secret) {
    return kind.bringsItsSecret() && secret.length() < SHORTEST_SECRET
        ? Optional.of(Reason.SECRET_MISSING)
        : Optional.empty();
  }

  /// Another secret; the one before holds for a day more.
  public Beginning rotate(Acting acting, UUID id, String brought) {
    var source = found(acting, id);
    if (secretObjection(source.kind(), brought.strip()).isPresent()) {
      return new Beginning.Refused(Reason.SECRET_MISSING);
    }
    var secret = source.kind().bringsItsSecret() ? brought.strip() : fresh();
    transaction.executeWithoutResult(_ -> {
      rows.rotate(id, seal.close(secret), clock.instant().plus(CHANGE_OVER));
      tell(acting, "rotated", id, source.kind());
    });
    known.forget(id);
    return new Beginning.Begun(id, secret);
  }

  public void pause(Acting acting, UUID id, boolean paused) {
    var source = found(acting, id);
    transaction.executeWithoutResult(_ -> {
      rows.pause(id, paused);
      tell(acting, paused ? "paused" : "resumed", id, source.kind());
    });
    known.forget(id);
  }

  /// Ends a source; what it brought stays in the record.
  public void remove(Acting acting, UUID id) {
    var source = found(acting, id);
    transaction.executeWithoutResult(_ -> {
      rows.remove(id);
      tell(acting, "removed", id, source.kind());
    });
    known.forget(id);
  }

  public Optional<LiveSource> find(UUID id) {
    return rows.find(id).map(SourceRows.Sealed::source);
  }

  private LiveSource found(Acting acting, UUID id) {
    var source =
        rows.find(id).map(SourceRows.Sealed::source).orElseThrow(() -> new NoSuch("source", id));
    acting.demand(Power.RECORD_IMPORT, home(source.community()));
    return source;
  }

  private void tell(Acting acting, String what, UUID id, LiveKind kind) {
    audit.record(acting.person(), "live." + what, "live-source " + id, Map.of("kind", kind.tag()));
  }

  private static Scope home(CommunityId community) {
    return new Scope.Community(community.value());
  }

  private static String fresh() {
    var random = new byte[SECRET_BYTES];
    RANDOM.nextBytes(random);
    return "whsec_" + Base64.getEncoder().encodeToString(random);
  }
}
