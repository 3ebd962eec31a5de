package org.banyan.organisation.authority;

import static db.community.Tables.CHANNEL;
import static db.community.Tables.GROUP;
import static db.community.Tables.GROUP_TERM;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Scope;
import org.banyan.platform.access.Whereabouts;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;

/// A few communities with groups and channels, and things that people bring, to decide about.
final class TestWorld {

  private final DSLContext db;
  private final List<Community> communities = new ArrayList<>();
  private final List<Thing> things = new ArrayList<>();

  /// An object as a naive reader sees it: where it is, whose it is.
  record Thing(
      Scope scope,
      Optional<Community> community,
      String group,
      String channel,
      Optional<PersonId> owner,
      String unit) {

    /// What belongs to nobody but lies in a community is known by its catalogue alone.
    Optional<Whereabouts> said() {
      return owner.map(person ->
          Whereabouts.of(
              new Scope.Community(community.orElseThrow().id().value()), new Scope.Own(person)));
    }
  }

  TestWorld(DSLContext db, Communities begun) {
    this.db = db;
    for (var number = 0; number < 4; number++) {
      var community = begun.begin("读者 " + Ids.next(), ZoneId.of("Asia/Shanghai"));
      communities.add(community);
      add(new Scope.Community(community.id().value()), community, "", "");
      for (var group = 0; group < 8; group++) {
        addGroup(community, group);
      }
    }
    things.add(new Thing(Scope.everywhere(), Optional.empty(), "", "", Optional.empty(), ""));
  }

  List<Community> communities() {
    return communities;
  }

  /// One of all things, or something of one of these people, or one of these units.
  Thing any(Random random, List<PersonId> people, List<String> units) {
    return switch (random.nextInt(4)) {
      case 0 -> owned(random, people);
      case 1 -> unit(units.get(random.nextInt(units.size())));
      default -> things.get(random.nextInt(things.size()));
    };
  }

  private Thing owned(Random random, List<PersonId> people) {
    var owner = people.get(random.nextInt(people.size()));
    var community = communities.get(random.nextInt(communities.size()));
    return new Thing(new Scope.Own(owner), Optional.of(community), "", "", Optional.of(owner), "");
  }

  private static Thing unit(String id) {
    return new Thing(Scope.Unit.alone(id), Optional.empty(), "", "", Optional.empty(), id);
  }

  private void addGroup(Community community, int number) {
    var id = Ids.next();
    db.insertInto(GROUP)
        .set(GROUP.ID, id)
        .set(GROUP.COMMUNITY_ID, community.id().value())
        .set(GROUP.ORIGIN, "list")
        .set(GROUP.CREATED_AT, Instant.EPOCH.plusSeconds(number))
        .execute();
    db.insertInto(GROUP_TERM)
        .set(GROUP_TERM.GROUP_ID, id)
        .set(GROUP_TERM.VALID_FROM, LocalDate.EPOCH)
        .set(GROUP_TERM.NAME, "群 " + number)
        .set(GROUP_TERM.OWNER, "")
        .set(GROUP_TERM.TIER, "")
        .set(GROUP_TERM.KIND, "")
        .execute();
    add(new Scope.Group(id), community, "群 " + number, "");
    var key = "room-" + number;
    var channel = addChannel(community, id, key);
    add(new Scope.Channel(channel), community, "群 " + number, "wechat/" + key);
  }

  private int addChannel(Community community, UUID group, String key) {
    return db.insertInto(CHANNEL)
        .set(CHANNEL.COMMUNITY_ID, community.id().value())
        .set(CHANNEL.PLATFORM, "wechat")
        .set(CHANNEL.KEY, key)
        .set(CHANNEL.GROUP_ID, group)
        .returningResult(CHANNEL.ID)
        .fetchSingle()
        .value1();
  }

  private void add(Scope scope, Community community, String group, String channel) {
    things.add(new Thing(scope, Optional.of(community), group, channel, Optional.empty(), ""));
  }
}
