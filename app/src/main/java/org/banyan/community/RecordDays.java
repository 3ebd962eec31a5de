package org.banyan.community;

import static db.community.Tables.CHANNEL;
import static db.community.tables.Community.COMMUNITY_;

import jakarta.annotation.PreDestroy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.banyan.community.reading.Kind;
import org.banyan.platform.store.Lake;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts the days of groups whose messages are on record: by the clock of the community, anew
/// after every change of the record, and at the latest when somebody looks at the groups.
@Component
class RecordDays {

  private static final Logger LOG = LoggerFactory.getLogger(RecordDays.class);

  private final Lake lake;
  private final Manifest manifest;
  private final KnownCommunities communities;
  private final GroupDayRows days;
  private final FirstResponses responses;
  private final DSLContext db;
  private final TransactionTemplate transaction;
  private final ExecutorService ahead =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("group-days").factory());

  RecordDays(
      Lake lake,
      Manifest manifest,
      KnownCommunities communities,
      GroupDayRows days,
      FirstResponses responses,
      DSLContext db,
      TransactionTemplate transaction) {
    this.lake = lake;
    this.manifest = manifest;
    this.communities = communities;
    this.days = days;
    this.responses = responses;
    this.db = db;
    this.transaction = transaction;
  }

  @TransactionalEventListener
  void on(RecordChanged change) {
    ahead.execute(() -> attempt(change.community(), () -> count(change.community())));
  }

  @EventListener
  void on(RecordGrew growth) {
    ahead.execute(() ->
        attempt(
            growth.community(), () -> communities.find(growth.community()).ifPresent(this::renew)));
  }

  private void attempt(CommunityId id, Runnable counting) {
    try {
      counting.run();
      communities.find(id).ifPresent(responses::renew);
    } catch (RuntimeException failed) {
      if (!ahead.isShutdown() && communities.find(id).isPresent()) {
        LOG.warn("The days of the record were not counted ({}); they will be later.", id, failed);
      }
    }
  }

  /// Brings the days up to the record; nothing happens where they are.
  synchronized void count(CommunityId id) {
    communities
        .find(id)
        .filter(community -> counted(id) < community.version())
        .ifPresent(this::renew);
  }

  private synchronized void renew(Community community) {
    var counted = counted(community);
    transaction.executeWithoutResult(_ -> days.replace(community, DaySource.RECORD, counted));
    // Not while the groups are held: an import holds the community first and then its groups.
    db.update(COMMUNITY_)
        .set(COMMUNITY_.DAYS_VERSION, community.version())
        .where(COMMUNITY_.ID.eq(community.id().value()))
        .execute();
  }

  private long counted(CommunityId id) {
    return db.select(COMMUNITY_.DAYS_VERSION)
        .from(COMMUNITY_)
        .where(COMMUNITY_.ID.eq(id.value()))
        .fetchOptional(COMMUNITY_.DAYS_VERSION)
        .orElse(Long.MAX_VALUE);
  }

  private List<GroupDay> counted(Community community) {
    var live = manifest.live(community.id());
    var groups = groups(community.id());
    if (live.isEmpty() || groups.isEmpty()) {
      return List.of();
    }
    var places = new ArrayList<>(groups.values().stream().distinct().toList());
    var numbers = new HashMap<GroupId, Integer>();
    places.forEach(group -> numbers.put(group, numbers.size()));
    var channels =
        groups.entrySet().stream()
            .map(entry -> "(%d, %d)".formatted(entry.getKey(), numbers.get(entry.getValue())))
            .collect(Collectors.joining(", "));
    return lake.ask(
        connection -> ask(connection, sql(live.canonical(), channels, community), places));
  }

  private Map<Integer, GroupId> groups(CommunityId community) {
    return db.select(CHANNEL.ID, CHANNEL.GROUP_ID)
        .from(CHANNEL)
        .where(CHANNEL.COMMUNITY_ID.eq(community.value()))
        .fetchMap(row -> row.value1(), row -> new GroupId(row.value2()));
  }

  /// A day between the first and the last on which nothing was said counts as nothing said; that
  /// somebody came or went is known only where the record tells of it at all.
  private static String sql(String canonical, String channels, Community community) {
    return """
    with place (channel, grp) as (values %s),
    said as (
      select grp, identity, kind,
        cast(timezone('%s', timezone('UTC', moment)) as date) as day
      from %s as canonical join place using (channel)),
    sums as (
      select grp, day,
        count(*) filter (where kind < %d) as messages,
        count(distinct identity) filter (where kind < %d) as speakers,
        count(distinct identity) filter (where kind = %d) as came,
        count(distinct identity) filter (where kind = %d) as went
      from said group by grp, day),
    span as (
      select grp, min(day) as first, max(day) as last, sum(came) > 0 as tells_came,
        sum(went) > 0 as tells_went
      from sums group by grp),
    every as (
      select grp, tells_came, tells_went,
        cast(unnest(generate_series(first, last, interval 1 day)) as date) as day
      from span)
    select grp, cast(day as varchar), coalesce(messages, 0), coalesce(speakers, 0),
      case when tells_came then coalesce(came, 0) end,
      case when tells_went then coalesce(went, 0) end
    from every left join sums using (grp, day)
    """
        .formatted(
            channels,
            community.zone().getId(),
            canonical,
            Kind.FIRST_EVENT,
            Kind.FIRST_EVENT,
            Kind.JOINED.code(),
            Kind.LEFT.code());
  }

  private static List<GroupDay> ask(DuckDBConnection connection, String sql, List<GroupId> places)
      throws SQLException {
    var counted = new ArrayList<GroupDay>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        counted.add(
            new GroupDay(
                places.get(rows.getInt(1)), LocalDate.parse(rows.getString(2)), figures(rows)));
      }
    }
    return counted;
  }

  private static DayFigures figures(ResultSet row) throws SQLException {
    return new DayFigures(
        Optional.empty(), number(row, 5), number(row, 6), number(row, 3), number(row, 4));
  }

  private static Optional<Integer> number(ResultSet row, int column) throws SQLException {
    var number = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }

  @PreDestroy
  void stop() {
    ahead.shutdownNow();
  }
}
