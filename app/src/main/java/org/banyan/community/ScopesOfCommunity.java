package org.banyan.community;

import static db.community.Tables.CHANNEL;
import static db.community.Tables.GROUP;
import static db.community.Tables.GROUP_SET;
import static db.community.Tables.GROUP_TERM;
import static db.community.tables.Community.COMMUNITY_;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Scope;
import org.banyan.platform.access.ScopeCatalogue;
import org.banyan.platform.access.Whereabouts;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/// What a charter may name of the communities: a community by name, a group as `community/group`, a
/// channel as `community/platform/key`, each of them also by its id; a group set as
/// `community/set`.
@Repository
class ScopesOfCommunity implements ScopeCatalogue {

  private static final Field<String> GROUP_NAME =
      concat(COMMUNITY_.NAME, inline("/"), GROUP_TERM.NAME);
  private static final Field<String> CHANNEL_NAME =
      concat(COMMUNITY_.NAME, inline("/"), CHANNEL.PLATFORM, inline("/"), CHANNEL.KEY);

  private final DSLContext db;
  private final Assignments assignments;
  private final GroupSets sets;

  /// Something with both names by which a charter may call it.
  private record Called(String id, String name, Scope scope) {}

  ScopesOfCommunity(DSLContext db, Assignments assignments, GroupSets sets) {
    this.db = db;
    this.assignments = assignments;
    this.sets = sets;
  }

  @Override
  public Map<String, Scope> find(Kind kind, Set<String> names) {
    return switch (kind) {
      case COMMUNITY -> communities(names);
      case GROUP -> groups(names);
      case CHANNEL -> channels(names);
      case SET -> sets(names);
      case UNIT -> Map.of();
    };
  }

  @Override
  public Optional<Whereabouts> whereabouts(Scope object) {
    return switch (object) {
      case Scope.Community community -> Optional.of(Whereabouts.of(community));
      case Scope.Group group ->
          db.select(GROUP.COMMUNITY_ID)
              .from(GROUP)
              .where(GROUP.ID.eq(group.id()))
              .fetchOptional(row -> around(group, row.value1()));
      case Scope.Channel channel ->
          db.select(CHANNEL.GROUP_ID, CHANNEL.COMMUNITY_ID)
              .from(CHANNEL)
              .where(CHANNEL.ID.eq(channel.id()))
              .fetchOptional(
                  row -> around(new Scope.Group(row.value1()), row.value2()).and(channel));
      case Scope.Everywhere _, Scope.GroupSet _, Scope.Unit _, Scope.Own _, Scope.Unknown _ ->
          Optional.empty();
    };
  }

  /// A group lies in its community, in its sets, and in what belongs to those who look after it.
  private Whereabouts around(Scope.Group group, UUID community) {
    var scopes = new HashSet<Scope>();
    scopes.add(group);
    scopes.add(new Scope.Community(community));
    var id = new GroupId(group.id());
    assignments
        .of(id)
        .all()
        .flatMap(carer -> carer.person().stream())
        .map(Scope.Own::new)
        .forEach(scopes::add);
    sets.of(id).forEach(set -> scopes.add(new Scope.GroupSet(community, set)));
    return new Whereabouts(scopes);
  }

  private Map<String, Scope> communities(Set<String> names) {
    return matched(
        names,
        db.select(COMMUNITY_.ID, COMMUNITY_.NAME)
            .from(COMMUNITY_)
            .where(COMMUNITY_.ID.in(ids(names)).or(lower(COMMUNITY_.NAME).in(low(names))))
            .fetch(row ->
                new Called(
                    row.value1().toString(), row.value2(), new Scope.Community(row.value1()))));
  }

  private Map<String, Scope> groups(Set<String> names) {
    return matched(
        names,
        db.select(GROUP.ID, GROUP_NAME)
            .from(GROUP)
            .join(COMMUNITY_)
            .on(COMMUNITY_.ID.eq(GROUP.COMMUNITY_ID))
            .join(GROUP_TERM)
            .on(GROUP_TERM.GROUP_ID.eq(GROUP.ID).and(GROUP_TERM.VALID_UNTIL.isNull()))
            .where(GROUP.ID.in(ids(names)).or(inside(names).and(lower(GROUP_NAME).in(low(names)))))
            .orderBy(GROUP.CREATED_AT.desc(), GROUP.ID.desc())
            .fetch(row ->
                new Called(row.value1().toString(), row.value2(), new Scope.Group(row.value1()))));
  }

  private Map<String, Scope> sets(Set<String> names) {
    return matched(
        names,
        db.selectDistinct(COMMUNITY_.ID, COMMUNITY_.NAME, GROUP_SET.NAME)
            .from(GROUP_SET)
            .join(GROUP)
            .on(GROUP.ID.eq(GROUP_SET.GROUP_ID))
            .join(COMMUNITY_)
            .on(COMMUNITY_.ID.eq(GROUP.COMMUNITY_ID))
            .where(inside(names))
            .fetch(row ->
                new Called(
                    "",
                    row.value2() + "/" + row.value3(),
                    new Scope.GroupSet(row.value1(), row.value3()))));
  }

  private Map<String, Scope> channels(Set<String> names) {
    return matched(
        names,
        db.select(CHANNEL.ID, CHANNEL_NAME)
            .from(CHANNEL)
            .join(COMMUNITY_)
            .on(COMMUNITY_.ID.eq(CHANNEL.COMMUNITY_ID))
            .where(inside(names).and(lower(CHANNEL_NAME).in(low(names))))
            .fetch(row -> new Called("", row.value2(), new Scope.Channel(row.value1()))));
  }

  /// Of several that are called alike, the eldest is meant; an id means more than a name.
  private static Map<String, Scope> matched(Set<String> names, List<Called> rows) {
    var known = new HashMap<String, Scope>();
    rows.forEach(row -> known.put(low(row.name()), row.scope()));
    rows.forEach(row -> known.put(row.id(), row.scope()));
    var found = new HashMap<String, Scope>();
    names.forEach(name ->
        Optional.ofNullable(known.get(low(name))).ifPresent(scope -> found.put(name, scope)));
    return found;
  }

  /// A narrow search first: only communities with whose name one of the names begins.
  private static Condition inside(Set<String> names) {
    var beginnings = new HashSet<String>();
    for (var name : names) {
      for (var slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
        beginnings.add(low(name.substring(0, slash)));
      }
    }
    return lower(COMMUNITY_.NAME).in(beginnings);
  }

  private static Set<UUID> ids(Set<String> names) {
    return names.stream()
        .flatMap(name -> PersonId.read(name).stream())
        .map(PersonId::value)
        .collect(Collectors.toSet());
  }

  private static Set<String> low(Set<String> names) {
    return names.stream().map(name -> low(name)).collect(Collectors.toSet());
  }

  private static String low(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
