package org.banyan.community;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.access.Whereabouts;
import org.banyan.platform.page.NoSuch;
import org.springframework.stereotype.Service;

/// Shows one group, living or ended, to whoever may read it, and takes what they say of its days.
@Service
public class GroupPages {

  private static final int DAYS = 30;

  private final Communities communities;
  private final ScopesOfCommunity scopes;
  private final Groups groups;
  private final GroupStates states;
  private final GroupStories stories;
  private final GroupBook book;
  private final GroupOwners owners;
  private final GroupSums sums;
  private final FirstResponses responses;
  private final Conversions conversions;
  private final GroupDays days;
  private final RecordDays record;
  private final Clock clock;

  GroupPages(
      Communities communities,
      ScopesOfCommunity scopes,
      Groups groups,
      GroupStates states,
      GroupStories stories,
      GroupBook book,
      GroupOwners owners,
      GroupSums sums,
      FirstResponses responses,
      Conversions conversions,
      GroupDays days,
      RecordDays record,
      Clock clock) {
    this.communities = communities;
    this.scopes = scopes;
    this.groups = groups;
    this.states = states;
    this.stories = stories;
    this.book = book;
    this.owners = owners;
    this.sums = sums;
    this.responses = responses;
    this.conversions = conversions;
    this.days = days;
    this.record = record;
    this.clock = clock;
  }

  /// The community of a group over which the person has a power.
  public Community entrusted(CommunityId id, GroupId group, Acting acting, Power power) {
    return communities.entrusted(id, acting, power, whereabouts(id, group));
  }

  private Whereabouts whereabouts(CommunityId id, GroupId group) {
    return groups
        .find(id, group)
        .flatMap(_ -> scopes.whereabouts(new Scope.Group(group.value())))
        .orElseThrow(() -> new NoSuch("group", group));
  }

  public boolean mayManage(CommunityId id, GroupId group, Acting acting) {
    return acting.may(Power.GROUP_MANAGE, whereabouts(id, group));
  }

  public GroupView view(Community community, GroupId id) {
    record.count(community.id());
    var state = states.read(community.id(), id).orElseThrow(() -> new NoSuch("group", id));
    var today = today(community);
    var all = groups.of(community.id());
    var group = state.group();
    return new GroupView(
        group,
        state.assigned(),
        state.sets(),
        state.ending(),
        state.ending().flatMap(Ending::into).flatMap(into -> groups.find(community.id(), into)),
        owners.of(id).stream().findFirst(),
        sums.of(id, Period.MONTH, today),
        responses.of(community, Period.MONTH).among(all).of(group, book.talks(community, id)),
        conversions.of(community, Period.MONTH).among(all).of(group),
        DayTold.lines(days.told(id, today.minusDays(DAYS - 1L), today)),
        stories.of(community.id(), id),
        book.groupSheet(community).cells(state),
        all.stream().filter(other -> !other.id().equals(id)).toList());
  }

  /// Takes the figures of one day as somebody typed them.
  public DaysWritten write(
      Community community, Acting acting, GroupId group, LocalDate day, DayFigures figures) {
    entrusted(community.id(), group, acting, Power.GROUP_MANAGE);
    return days.write(community, DaySource.HAND, List.of(new GroupDay(group, day, figures)));
  }

  public LocalDate today(Community community) {
    return LocalDate.ofInstant(clock.instant(), community.zone());
  }
}
