package org.banyan.community;

import static db.community.Tables.GROUP;
import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.community.OfficialEntries.Said;
import org.banyan.community.OfficialEntries.Shown;
import org.banyan.community.official.OfficialGroup;
import org.banyan.community.official.OfficialMember;
import org.banyan.community.reading.Author;
import org.banyan.community.reading.Channel;
import org.banyan.community.reading.Listed;
import org.banyan.community.reading.Standing;
import org.banyan.community.reading.Trait;
import org.banyan.community.roster.Snapshot;
import org.banyan.platform.store.Checksum;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes over what the interface of a platform shows of groups, whichever platform it is: the
/// groups themselves, their owners, who is in them and how they came in.
@Service
public class OfficialGroups {

  private final KnownCommunities communities;
  private final Groups groups;
  private final OfficialEntries entries;
  private final Identities identities;
  private final GroupOwners owners;
  private final GroupDays days;
  private final Rosters rosters;

  OfficialGroups(
      KnownCommunities communities,
      Groups groups,
      OfficialEntries entries,
      Identities identities,
      GroupOwners owners,
      GroupDays days,
      Rosters rosters) {
    this.communities = communities;
    this.groups = groups;
    this.entries = entries;
    this.identities = identities;
    this.owners = owners;
    this.days = days;
    this.rosters = rosters;
  }

  /// By whom groups are shown: the platform, its name for people, and the format its lists count
  /// under.
  public record Source(String platform, String name, String format) {}

  /// Takes a group over as it stands on a day.
  @Transactional
  public void take(Community community, Source source, OfficialGroup group, LocalDate day) {
    var shown = shown(community, source.platform(), group);
    entries.show(shown.channel(), group, name(group));
    entries.enter(
        shown.channel(), group, identities(community.id(), source.platform(), named(group)));
    if (!group.owner().isEmpty()) {
      owners.note(
          new PlatformOwner(
              shown.group(),
              group.owner(),
              group.ownersName(),
              Optional.empty(),
              source.platform(),
              day));
    }
    var members = new GroupDay(shown.group(), day, DayFigures.members(group.members().size()));
    days.write(community, DaySource.OFFICIAL, List.of(members));
  }

  /// Keeps who is in these groups on a day, as far as it was not kept already: where nothing has
  /// changed, the list before counts for this day too. Answers how many lists say something new.
  @Transactional
  public int list(
      Community community, Source source, Basis basis, List<OfficialGroup> all, LocalDate day) {
    // A removal holds the community before anything of it.
    communities.hold(community.id());
    var news = new ArrayList<Snapshot>();
    var still = new HashMap<Integer, OfficialGroup>();
    var since = new HashMap<Integer, LocalDate>();
    for (var group : all) {
      var channel = shown(community, source.platform(), group).channel();
      switch (entries.said(channel, day, print(group))) {
        case Said.Again _ -> {}
        case Said.News _ -> news.add(snapshot(group, day));
        case Said.Still(var before) -> {
          still.put(channel, group);
          since.put(channel, before);
        }
      }
    }
    still.keySet().removeAll(rosters.extend(community.id(), source.format(), basis, since, day));
    still.values().forEach(group -> news.add(snapshot(group, day)));
    if (!news.isEmpty()) {
      rosters.take(
          new RosterOrder(
              community.id(),
              source.name() + " " + day,
              source.format(),
              source.platform(),
              news,
              basis,
              Optional.empty()));
    }
    return news.size();
  }

  /// Those that the platform does not show any more; their history stays.
  @Transactional
  public void missing(Community community, Source source, Collection<String> shown) {
    entries.gone(community.id(), source.platform(), shown);
  }

  /// One that the platform says is no more.
  @Transactional
  public void ended(Community community, Source source, String key) {
    entries
        .find(community.id(), source.platform(), key)
        .ifPresent(shown -> entries.gone(shown.channel()));
  }

  /// Under which ids these accounts are known here; unknown ones are added.
  @Transactional
  public Map<String, Long> identities(
      CommunityId community, String platform, Collection<String> accounts) {
    var keys = accounts.stream().distinct().sorted().toList();
    var ids = identities.resolve(community, platform, keys);
    var known = new HashMap<String, Long>();
    for (var at = 0; at < keys.size(); at++) {
      known.put(keys.get(at), ids.get(at));
    }
    return known;
  }

  private Shown shown(Community community, String platform, OfficialGroup group) {
    var known = entries.find(community.id(), platform, group.key());
    known
        .filter(shown -> shown.name().filter(before -> !before.equals(name(group))).isPresent())
        .ifPresent(shown -> rename(community, shown, name(group)));
    return known.orElseGet(() ->
        entries.add(community.id(), platform, group.key(), place(community, platform, group)));
  }

  /// A group that was listed under this name and is on no such platform yet, or a new one: two
  /// groups of a platform may be called alike.
  private GroupId place(Community community, String platform, OfficialGroup group) {
    return groups
        .named(community.id(), name(group))
        .map(Group::id)
        .filter(id -> !entries.hasChannel(id, platform))
        .orElseGet(() -> {
          var id = GroupId.next();
          var fresh = new Group(id, community.id(), name(group), "", "", "", GroupProfile.BLANK);
          return groups.add(fresh, Groups.LISTED, community.zone());
        });
  }

  /// Whoever gave the group a name of its own keeps it.
  private void rename(Community community, Shown shown, String name) {
    groups.of(community.id(), GROUP.ID.eq(shown.group().value())).stream()
        .filter(group -> shown.name().filter(group.name()::equals).isPresent())
        .forEach(group -> groups.change(called(group, name), community.zone()));
  }

  private static Group called(Group group, String name) {
    return new Group(
        group.id(),
        group.community(),
        name,
        group.owner(),
        group.tier(),
        group.kind(),
        group.profile());
  }

  private static Set<String> named(OfficialGroup group) {
    var named = new HashSet<String>();
    group
        .members()
        .forEach(member -> {
          named.add(member.account());
          member.inviter().ifPresent(named::add);
        });
    return named;
  }

  private static Snapshot snapshot(OfficialGroup group, LocalDate day) {
    return new Snapshot(
        Optional.of(new Channel(group.key(), name(group))),
        day,
        group.members().stream().map(member -> listed(group, member)).toList());
  }

  private static Listed listed(OfficialGroup group, OfficialMember member) {
    return new Listed(
        new Author(member.account(), member.name(), false, traits(member)),
        standing(group, member),
        member.joined(),
        Optional.empty());
  }

  private static Set<Trait> traits(OfficialMember member) {
    var traits = new HashSet<Trait>();
    member.unionid().map(Trait::unionid).ifPresent(traits::add);
    if (member.colleague()) {
      traits.add(Trait.colleague());
    }
    return traits;
  }

  private static Standing standing(OfficialGroup group, OfficialMember member) {
    if (group.isOwner(member)) {
      return Standing.OWNER;
    }
    return group.isAdmin(member) ? Standing.ADMIN : Standing.MEMBER;
  }

  /// Everything that a list of the group says.
  private static String print(OfficialGroup group) {
    var text =
        group.members().stream()
            .map(member ->
                "%s %s %s %s %s %s"
                    .formatted(
                        member.account(),
                        standing(group, member),
                        member.colleague(),
                        member.unionid().orElse("-"),
                        member.joined().map(Object::toString).orElse("-"),
                        member.name().orElse("")))
            .sorted()
            .collect(joining("\n", name(group) + "\n", ""));
    return HexFormat.of()
        .formatHex(Checksum.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String name(OfficialGroup group) {
    return group.name().isBlank() ? group.key() : group.name();
  }
}
