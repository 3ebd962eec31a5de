package org.banyan.community;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.sheet.SheetTarget;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The days of groups as people and programs write them: one day of all one’s groups at once, a
/// sheet, or many days from a program.
@Service
public class DayBook {

  private final Communities communities;
  private final Groups groups;
  private final GroupDays days;
  private final Audit audit;
  private final Clock clock;

  DayBook(Communities communities, Groups groups, GroupDays days, Audit audit, Clock clock) {
    this.communities = communities;
    this.groups = groups;
    this.days = days;
    this.audit = audit;
    this.clock = clock;
  }

  public LocalDate today(Community community) {
    return LocalDate.ofInstant(clock.instant(), community.zone());
  }

  public SheetTarget sheet(Community community) {
    return new DaySheet(community, groups.of(community.id()), days, today(community));
  }

  /// A group and what somebody has typed for a day so far.
  public record Entry(Group group, DayFigures figures) {}

  /// The living groups that the person may change, with what has been typed for a day.
  public List<Entry> entries(Community community, Acting acting, LocalDate day) {
    var typed = new HashMap<GroupId, DayFigures>();
    days.since(community.id(), DaySource.HAND, day)
        .filter(told -> told.day().equals(day))
        .forEach(told -> typed.put(told.group(), told.figures()));
    return mine(community, acting).stream()
        .map(group -> new Entry(group, typed.getOrDefault(group.id(), DayFigures.NOTHING)))
        .toList();
  }

  private List<Group> mine(Community community, Acting acting) {
    var covered = new Covered(acting.grants().reach(Power.GROUP_MANAGE)).groups();
    return groups.of(community.id(), covered);
  }

  /// Writes one day of several groups; a group without a figure is left as it is.
  @Transactional
  public DaysWritten write(
      Community community, Acting acting, LocalDate day, Map<GroupId, DayFigures> figures) {
    var mine = new HashSet<GroupId>();
    mine(community, acting).forEach(group -> mine.add(group.id()));
    var written = new ArrayList<GroupDay>();
    figures.forEach((group, told) -> {
      if (mine.contains(group) && !told.equals(DayFigures.NOTHING)) {
        written.add(new GroupDay(group, day, told));
      }
    });
    return kept(community, acting, DaySource.HAND, written);
  }

  /// Writes days that a program sends, with groups by id or by name.
  @Transactional
  public DaysWritten take(CommunityId id, Acting acting, List<Sent> sent) {
    var community = communities.entrusted(id, acting, Power.GROUP_MANAGE);
    var known = new HashMap<String, GroupId>();
    groups
        .of(id)
        .forEach(group -> {
          known.putIfAbsent(group.name(), group.id());
          known.put(group.id().value().toString(), group.id());
        });
    var nobody = new GroupId(new UUID(0, 0));
    var written =
        sent.stream()
            .map(one ->
                new GroupDay(
                    Optional.ofNullable(known.get(one.group())).orElse(nobody),
                    one.day(),
                    one.figures()))
            .toList();
    return kept(community, acting, DaySource.API, written);
  }

  /// A day as a program sends it.
  public record Sent(String group, LocalDate day, DayFigures figures) {}

  private DaysWritten kept(
      Community community, Acting acting, DaySource source, List<GroupDay> written) {
    var outcome = days.write(community, source, written);
    if (outcome instanceof DaysWritten.Kept(var count) && count > 0) {
      audit.record(
          acting.person(),
          "group-days.written",
          "community " + community.id().value(),
          Map.of("days", count, "source", source.tag()));
    }
    return outcome;
  }
}
