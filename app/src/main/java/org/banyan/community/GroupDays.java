package org.banyan.community;

import static db.community.Tables.GROUP;
import static db.community.Tables.GROUP_DAY;

import db.community.tables.records.GroupDayRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.banyan.community.DaysWritten.Fault;
import org.banyan.community.DaysWritten.Flaw;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is said of the groups day by day, by whom; the same source and day again replace what was
/// said, and the most trusted source of each figure is believed.
@Service
public class GroupDays {

  public static final int LARGEST = 10_000_000;
  static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  private final DSLContext db;
  private final GroupDayRows rows;
  private final Clock clock;

  GroupDays(DSLContext db, GroupDayRows rows, Clock clock) {
    this.db = db;
    this.rows = rows;
    this.clock = clock;
  }

  /// Writes all of these days or none.
  @Transactional
  public DaysWritten write(Community community, DaySource source, List<GroupDay> days) {
    var faults = faults(community, days);
    if (!faults.isEmpty()) {
      return new DaysWritten.Refused(faults);
    }
    rows.store(source, days);
    return new DaysWritten.Kept(days.size());
  }

  private List<Fault> faults(Community community, List<GroupDay> days) {
    var known = known(community.id(), days);
    var today = LocalDate.ofInstant(clock.instant(), community.zone());
    var faults = new ArrayList<Fault>();
    for (var at = 0; at < days.size(); at++) {
      var place = at;
      fault(days.get(at), known, today).ifPresent(flaw -> faults.add(new Fault(place, flaw)));
    }
    return faults;
  }

  private Set<UUID> known(CommunityId community, List<GroupDay> days) {
    return new HashSet<>(
        db.select(GROUP.ID)
            .from(GROUP)
            .where(GROUP.COMMUNITY_ID.eq(community.value()))
            .and(GROUP.ID.in(days.stream().map(day -> day.group().value()).distinct().toList()))
            .fetch(GROUP.ID));
  }

  private static Optional<Flaw> fault(GroupDay day, Set<UUID> known, LocalDate today) {
    if (!known.contains(day.group().value())) {
      return Optional.of(Flaw.UNKNOWN_GROUP);
    }
    return flaw(day.day(), day.figures(), today);
  }

  /// What is wrong with a day, whatever its group.
  static Optional<Flaw> flaw(LocalDate day, DayFigures figures, LocalDate today) {
    if (day.isAfter(today)) {
      return Optional.of(Flaw.FUTURE);
    }
    if (day.isBefore(EARLIEST)) {
      return Optional.of(Flaw.TOO_LONG_AGO);
    }
    if (figures.equals(DayFigures.NOTHING)) {
      return Optional.of(Flaw.NO_FIGURE);
    }
    if (!figures.isBelievable()) {
      return Optional.of(Flaw.OUT_OF_BOUNDS);
    }
    return figures.hasMoreSpeakersThanMessages()
        ? Optional.of(Flaw.MORE_SPEAKERS)
        : Optional.empty();
  }

  /// What each source says of a group on these days, the latest day and the most trusted first.
  List<DayTold> told(GroupId group, LocalDate from, LocalDate until) {
    return db
        .selectFrom(GROUP_DAY)
        .where(GROUP_DAY.GROUP_ID.eq(group.value()))
        .and(GROUP_DAY.DAY.between(from, until))
        .orderBy(GROUP_DAY.DAY.desc())
        .fetch(GroupDays::told)
        .stream()
        .sorted(Comparator.comparing(DayTold::day).reversed().thenComparing(DayTold::source))
        .toList();
  }

  /// What one source says of the groups of a community since a day.
  Stream<GroupDay> since(CommunityId community, DaySource source, LocalDate from) {
    return db
        .select(GROUP_DAY.fields())
        .from(GROUP_DAY)
        .join(GROUP)
        .on(GROUP.ID.eq(GROUP_DAY.GROUP_ID))
        .where(GROUP.COMMUNITY_ID.eq(community.value()))
        .and(GROUP_DAY.SOURCE.eq(source.tag()))
        .and(GROUP_DAY.DAY.ge(from))
        .fetchInto(GROUP_DAY)
        .stream()
        .map(row -> new GroupDay(new GroupId(row.getGroupId()), row.getDay(), figures(row)));
  }

  private static DayTold told(GroupDayRecord row) {
    var source = DaySource.of(row.getSource()).orElse(DaySource.LISTED);
    return new DayTold(row.getDay(), source, figures(row));
  }

  private static DayFigures figures(GroupDayRecord row) {
    return new DayFigures(
        Optional.ofNullable(row.getMembers()),
        Optional.ofNullable(row.getJoined()),
        Optional.ofNullable(row.getLeft()),
        Optional.ofNullable(row.getMessages()),
        Optional.ofNullable(row.getSpeakers()));
  }

  /// What a list says of the size of a group today; nothing takes today’s figure away.
  void list(GroupId group, Optional<Integer> members, ZoneId zone) {
    var today = LocalDate.ofInstant(clock.instant(), zone);
    members.ifPresentOrElse(
        count ->
            rows.store(
                DaySource.LISTED, List.of(new GroupDay(group, today, DayFigures.members(count)))),
        () -> forget(group, today, DaySource.LISTED));
  }

  void forget(GroupId group, LocalDate day, DaySource source) {
    rows.forget(group, day, source);
  }
}
