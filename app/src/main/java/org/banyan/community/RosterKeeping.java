package org.banyan.community;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.community.ErasureLedger.Forgotten;
import org.banyan.community.roster.Expected;
import org.banyan.community.roster.RollDay;
import org.banyan.community.roster.RosterBook;
import org.banyan.community.roster.RosterBook.Owner;
import org.banyan.community.roster.RosterBook.Seen;
import org.banyan.community.roster.RosterBook.Spot;
import org.springframework.stereotype.Component;

/// Writes the lists of a batch down, and keeps the days and the owners of groups in step with them.
@Component
class RosterKeeping {

  private static final String SOURCE = DaySource.ROSTER.tag();

  private final KnownCommunities communities;
  private final RosterBook book;
  private final Channels channels;
  private final GroupDayRows days;
  private final GroupOwners owners;

  RosterKeeping(
      KnownCommunities communities,
      RosterBook book,
      Channels channels,
      GroupDayRows days,
      GroupOwners owners) {
    this.communities = communities;
    this.book = book;
    this.channels = channels;
    this.days = days;
    this.owners = owners;
  }

  Set<Seen> seen(CommunityId community, String platform, Lists lists) {
    return lists.isEmpty() ? Set.of() : book.seen(community.value(), platform, lists.days());
  }

  /// What the lists would say against those before; whoever is to be forgotten is there under an
  /// alias.
  Expected expected(CommunityId community, String platform, Lists lists, Forgotten forgotten) {
    var named = lists.named(key -> forgotten.alias(key).orElse(key));
    return named.isEmpty() ? Expected.NOTHING : book.forecast(community.value(), platform, named);
  }

  /// The ids stand in the order of the numbers of the cast.
  void keep(Batch batch, String platform, Lists lists, List<Long> members, List<Long> places) {
    if (!lists.isEmpty()) {
      var community = batch.community().value();
      book.keep(community, batch.id().value(), platform, lists.rolls(members, places));
      restate(book.spots(batch.id().value()));
      var shown = book.ownersOf(batch.id().value());
      note(shown, channels.groups(shown.stream().map(Owner::channel).toList()));
    }
  }

  /// Lets lists count for a day more, and says of which channels there are such.
  Set<Integer> extend(
      CommunityId community,
      String format,
      Basis basis,
      Map<Integer, LocalDate> since,
      LocalDate day) {
    communities.hold(community);
    var extended = book.extend(since, day, format, basis.kept(), basis.note());
    if (!extended.isEmpty()) {
      restate(extended.stream().map(channel -> new Spot(channel, day)).toList());
    }
    return extended;
  }

  /// The lists of a batch count from now on, or no longer.
  void turned(Batch batch) {
    var spots = book.spots(batch.id().value());
    if (!spots.isEmpty()) {
      restate(spots);
      var touched = channels.groups(spots.stream().map(Spot::channel).toList());
      var siblings = channels.siblings(new HashSet<>(touched.values()));
      owners.forget(new HashSet<>(touched.values()), SOURCE);
      note(book.owners(siblings.keySet()), siblings);
    }
  }

  /// A group may have channels on several platforms; what their lists say of a day is summed up.
  private void restate(Collection<Spot> spots) {
    var touched = channels.groups(spots.stream().map(Spot::channel).toList());
    var siblings = channels.siblings(new HashSet<>(touched.values()));
    var together =
        siblings.keySet().stream().collect(groupingBy(channel -> group(siblings, channel)));
    var around =
        spots.stream()
            .flatMap(spot ->
                together.getOrDefault(group(touched, spot.channel()), List.of()).stream()
                    .map(channel -> new Spot(channel, spot.day())))
            .toList();
    var said = new LinkedHashMap<GroupDay, DayFigures>();
    book.days(around)
        .forEach(day ->
            said.merge(
                named(siblings, day.channel(), day.day()), figures(day), RosterKeeping::sum));
    var before = new HashSet<>(said.keySet());
    spots.forEach(spot -> before.add(named(touched, spot.channel(), spot.day())));
    days.restate(
        DaySource.ROSTER,
        before,
        said.entrySet().stream()
            .map(one -> new GroupDay(one.getKey().group(), one.getKey().day(), one.getValue()))
            .toList());
  }

  private static GroupDay named(Map<Integer, GroupId> groups, int channel, LocalDate day) {
    return new GroupDay(group(groups, channel), day, DayFigures.NOTHING);
  }

  private static GroupId group(Map<Integer, GroupId> groups, int channel) {
    return Optional.ofNullable(groups.get(channel)).orElseThrow();
  }

  private static DayFigures figures(RollDay day) {
    return new DayFigures(
        Optional.of(day.members()),
        day.since().map(RollDay.Since::joined),
        day.since().map(RollDay.Since::left),
        Optional.empty(),
        Optional.empty());
  }

  private static DayFigures sum(DayFigures one, DayFigures other) {
    return new DayFigures(
        sum(one.members(), other.members()),
        sum(one.joined(), other.joined()),
        sum(one.left(), other.left()),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<Integer> sum(Optional<Integer> one, Optional<Integer> other) {
    return one.flatMap(some -> other.map(more -> some + more)).or(() -> one).or(() -> other);
  }

  private void note(List<Owner> shown, Map<Integer, GroupId> groups) {
    shown.forEach(owner ->
        owners.note(
            new PlatformOwner(
                group(groups, owner.channel()),
                owner.account(),
                owner.name().orElse(owner.account()),
                Optional.empty(),
                SOURCE,
                owner.day())));
  }
}
