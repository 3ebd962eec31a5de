package org.banyan.community;

import static db.community.Tables.BATCH;
import static db.community.Tables.GROUP;
import static db.community.Tables.GROUP_DAY;
import static db.community.Tables.IDENTITY;
import static db.community.Tables.OUTCOME;
import static db.community.Tables.ROSTER;
import static db.community.Tables.STANDING;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.banyan.community.reading.Deal;
import org.banyan.community.reading.Kind;
import org.banyan.platform.store.Lake;
import org.duckdb.DuckDBConnection;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// What each kind of source gives and where it is silent; asked of the record once for each of its
/// versions. What a source only repeats counts for the source that said it first.
@Service
public class SourceAccounts {

  // The offset of every time zone is a multiple of a quarter of an hour.
  private static final int QUARTER = 900;

  private final Lake lake;
  private final Manifest manifest;
  private final DSLContext db;
  private final Map<CommunityId, Known> known = new ConcurrentHashMap<>();

  SourceAccounts(Lake lake, Manifest manifest, DSLContext db) {
    this.lake = lake;
    this.manifest = manifest;
    this.db = db;
  }

  public SourceEvidence of(Community community) {
    return new SourceEvidence(
        accounts(community),
        anyDay(community, GROUP_DAY.MEMBERS.isNotNull()),
        anyDay(community, GROUP_DAY.JOINED.isNotNull().or(GROUP_DAY.LEFT.isNotNull())),
        hasTeam(community),
        hasOrders(community) && hasList(community));
  }

  private boolean hasTeam(Community community) {
    return db.fetchExists(
        DSL.selectOne()
            .from(STANDING)
            .join(IDENTITY)
            .on(IDENTITY.ID.eq(STANDING.IDENTITY_ID))
            .where(IDENTITY.COMMUNITY_ID.eq(community.id().value()))
            .and(STANDING.STANDING_.eq(MemberStanding.STAFF.tag())));
  }

  private boolean hasOrders(Community community) {
    return db.fetchExists(
        DSL.selectOne()
            .from(OUTCOME)
            .join(BATCH)
            .on(BATCH.ID.eq(OUTCOME.BATCH_ID))
            .where(OUTCOME.COMMUNITY_ID.eq(community.id().value()))
            .and(OUTCOME.KIND.eq(Deal.Kind.ORDER.tag()))
            .and(BATCH.STATE.eq(Batch.State.LIVE.tag())));
  }

  private boolean hasList(Community community) {
    return db.fetchExists(
        DSL.selectOne()
            .from(ROSTER)
            .join(BATCH)
            .on(BATCH.ID.eq(ROSTER.BATCH_ID))
            .where(ROSTER.COMMUNITY_ID.eq(community.id().value()))
            .and(ROSTER.CHANNEL_ID.isNotNull())
            .and(BATCH.STATE.eq(Batch.State.LIVE.tag())));
  }

  private boolean anyDay(Community community, Condition which) {
    return db.fetchExists(
        DSL.selectOne()
            .from(GROUP_DAY)
            .join(GROUP)
            .on(GROUP.ID.eq(GROUP_DAY.GROUP_ID))
            .where(GROUP.COMMUNITY_ID.eq(community.id().value()))
            .and(which));
  }

  /// By format, those that have brought at least one activity.
  private List<SourceAccount> accounts(Community community) {
    var before = known.get(community.id());
    if (before != null && before.version() == community.version()) {
      return before.accounts();
    }
    var formats =
        db.select(BATCH.NUMBER, BATCH.FORMAT)
            .from(BATCH)
            .where(BATCH.COMMUNITY_ID.eq(community.id().value()))
            .fetchMap(BATCH.NUMBER, BATCH.FORMAT);
    var live = manifest.live(community.id());
    var tallies = lake.ask(connection -> count(connection, live.canonical(), community, formats));
    var accounts =
        tallies.entrySet().stream().map(tally -> tally.getValue().account(tally.getKey())).toList();
    known.put(community.id(), new Known(community.version(), accounts));
    return accounts;
  }

  private static Map<String, Tally> count(
      DuckDBConnection connection,
      String canonical,
      Community community,
      Map<Integer, String> formats)
      throws SQLException {
    var tallies = new TreeMap<String, Tally>();
    var sql =
        """
        select batch, epoch_us(moment) // %d as quarter, count(*) filter (where kind < %2$d),
          count(reply_value), count(*) filter (where kind >= %2$d)
        from %3$s as canonical group by all
        """
            .formatted(QUARTER * 1_000_000L, Kind.FIRST_EVENT, canonical);
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        var at = Instant.ofEpochSecond(rows.getLong(2) * QUARTER);
        tallies
            .computeIfAbsent(formats.getOrDefault(rows.getInt(1), ""), _ -> new Tally())
            .add(
                LocalDate.ofInstant(at, community.zone()),
                rows.getLong(3),
                rows.getLong(4),
                rows.getLong(5));
      }
    }
    return tallies;
  }

  /// Growth without a new version is counted when somebody asks again.
  @EventListener
  void on(RecordGrew growth) {
    known.remove(growth.community());
  }

  private record Known(long version, List<SourceAccount> accounts) {}

  private static final class Tally {

    private final NavigableMap<LocalDate, Long> messages = new TreeMap<>();
    private final NavigableMap<LocalDate, Long> comings = new TreeMap<>();
    private long replies;

    void add(LocalDate day, long written, long answering, long come) {
      if (written > 0) {
        messages.merge(day, written, Long::sum);
      }
      if (come > 0) {
        comings.merge(day, come, Long::sum);
      }
      replies += answering;
    }

    SourceAccount account(String format) {
      var days = new TreeMap<>(messages);
      days.putAll(comings);
      return new SourceAccount(
          format,
          days.firstKey(),
          days.lastKey(),
          sum(messages),
          replies,
          sum(comings),
          messages.isEmpty() ? List.of() : Rhythm.gaps(messages));
    }

    private static long sum(Map<LocalDate, Long> days) {
      return days.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
