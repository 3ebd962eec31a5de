package org.banyan.community;

import static db.community.Tables.BATCH;
import static db.community.Tables.IDENTITY;
import static db.community.Tables.SIGHTING;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.community.member.Spelling;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.store.archive.Lasting;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Forgets a member for good. What they did still counts; who they were is gone, here, after an
/// older backup is put back, and when the same export comes again.
@Service
public class Erasing implements Lasting {

  private final TransactionTemplate transaction;
  private final DSLContext db;
  private final KnownCommunities communities;
  private final Directory directory;
  private final ErasureLedger ledger;
  private final OrderMarks marks;
  private final List<MemberTraces> traces;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Erasing(
      TransactionTemplate transaction,
      DSLContext db,
      KnownCommunities communities,
      Directory directory,
      ErasureLedger ledger,
      OrderMarks marks,
      List<MemberTraces> traces,
      Audit audit,
      ApplicationEventPublisher events) {
    this.transaction = transaction;
    this.db = db;
    this.communities = communities;
    this.directory = directory;
    this.ledger = ledger;
    this.marks = marks;
    this.traces = List.copyOf(traces);
    this.audit = audit;
    this.events = events;
  }

  /// Erases a member with all of their accounts.
  public void erase(Acting acting, CommunityId community, long member) {
    acting.demand(Power.MEMBER_ERASE, new Scope.Community(community.value()));
    var after = new ArrayList<Runnable>();
    transaction.executeWithoutResult(_ -> {
      communities.hold(community);
      var profile =
          directory.profile(community, member).orElseThrow(() -> new NoSuch("member", member));
      var accounts = profile.accounts();
      after.addAll(forget(community, accounts));
      audit.record(
          acting.person(),
          "member.erased",
          "member " + profile.member(),
          Map.of("accounts", accounts.size()));
      events.publishEvent(new RecordChanged(community, communities.change(community)));
    });
    after.forEach(Runnable::run);
  }

  private List<Runnable> forget(CommunityId community, Collection<KnownAs> accounts) {
    var aliases = new HashMap<Long, String>();
    var keys = new HashMap<String, String>();
    var words = new HashSet<String>();
    accounts.forEach(account -> {
      words.add(account.key());
      var alias = ledger.add(community, account.platform(), account.key());
      aliases.put(account.identity(), alias);
      keys.put(account.key(), alias);
    });
    words.addAll(names(aliases.keySet()));
    words.removeIf(Spelling::isAnybody);
    var erasure = new Erasure(community, aliases, keys, words, marks.of(aliases.keySet()));
    return traces.stream().map(trace -> trace.forget(erasure)).toList();
  }

  /// Every name that any import gave them, those taken back among them.
  private Set<String> names(Set<Long> identities) {
    return db.selectDistinct(SIGHTING.NAME)
        .from(SIGHTING)
        .join(BATCH)
        .on(BATCH.ID.eq(SIGHTING.BATCH_ID))
        .where(SIGHTING.IDENTITY_ID.in(identities))
        .and(SIGHTING.NAME.isNotNull())
        .fetchSet(SIGHTING.NAME);
  }

  @Override
  public List<String> tables() {
    return List.of("community.erasure");
  }

  @Override
  public void restored() {
    ledger.communities().stream()
        .filter(community -> communities.find(community).isPresent())
        .forEach(this::again);
  }

  private void again(CommunityId community) {
    var after = new ArrayList<Runnable>();
    transaction.executeWithoutResult(_ -> {
      communities.change(community);
      var back = back(community);
      if (!back.isEmpty()) {
        after.addAll(forget(community, back));
        audit.record(
            null,
            "member.erased-again",
            "community " + community.value(),
            Map.of("accounts", back.size()));
      }
    });
    after.forEach(Runnable::run);
  }

  /// Accounts that an older backup has brought back.
  private List<KnownAs> back(CommunityId community) {
    var forgotten = new HashMap<String, ErasureLedger.Forgotten>();
    var found = new ArrayList<Long>();
    try (var rows =
        db.select(IDENTITY.ID, IDENTITY.PLATFORM, IDENTITY.KEY)
            .from(IDENTITY)
            .where(IDENTITY.COMMUNITY_ID.eq(community.value()))
            .fetchSize(1000)
            .fetchLazy()) {
      rows.forEach(row -> {
        var ledgered =
            forgotten.computeIfAbsent(row.value2(), platform -> ledger.of(community, platform));
        if (ledgered.alias(row.value3()).isPresent()) {
          found.add(row.value1());
        }
      });
    }
    return directory.accounts(found);
  }
}
