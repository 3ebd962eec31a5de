package org.banyan.community;

import static db.community.Tables.ASSIGNMENT;
import static db.community.Tables.BATCH;
import static db.community.Tables.CHANNEL;
import static db.community.Tables.GROUP;
import static db.community.Tables.GROUP_SET;
import static db.community.Tables.UPLOAD;
import static db.community.tables.Community.COMMUNITY_;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/// What the reach of a power lets a list show, as conditions in SQL.
record Covered(Set<Scope> reach) {

  static final Covered EVERYTHING = new Covered(Set.of(Scope.everywhere()));

  /// The groups over which a person has all of these powers.
  static Condition groups(Acting acting, Power... powers) {
    return Stream.of(powers)
        .map(power -> new Covered(acting.grants().reach(power)).groups())
        .reduce(DSL.trueCondition(), Condition::and);
  }

  boolean isEverything() {
    return reach.contains(Scope.everywhere());
  }

  Condition groups() {
    if (isEverything()) {
      return DSL.trueCondition();
    }
    var channels = ids(Scope.Channel.class, Scope.Channel::id);
    return within(GROUP.COMMUNITY_ID)
        .or(GROUP.ID.in(ids(Scope.Group.class, Scope.Group::id)))
        .or(GROUP.ID.in(assigned()))
        .or(sets())
        .or(GROUP.ID.in(DSL.select(CHANNEL.GROUP_ID).from(CHANNEL).where(CHANNEL.ID.in(channels))));
  }

  private Condition sets() {
    return all(Scope.GroupSet.class)
        .map(set ->
            GROUP
                .COMMUNITY_ID
                .eq(set.community())
                .and(
                    GROUP.ID.in(
                        DSL.select(GROUP_SET.GROUP_ID)
                            .from(GROUP_SET)
                            .where(GROUP_SET.NAME.eq(set.name())))))
        .reduce(DSL.falseCondition(), Condition::or);
  }

  /// A group belongs to those who look after it.
  private Select<Record1<UUID>> assigned() {
    return DSL.select(ASSIGNMENT.GROUP_ID)
        .from(ASSIGNMENT)
        .where(ASSIGNMENT.PERSON.in(owners()))
        .and(ASSIGNMENT.VALID_UNTIL.isNull());
  }

  Condition batches() {
    return within(BATCH.COMMUNITY_ID).or(BATCH.IMPORTED_BY.in(owners()));
  }

  Condition uploads() {
    return within(UPLOAD.COMMUNITY_ID).or(UPLOAD.UPLOADED_BY.in(owners()));
  }

  /// Communities of which at least a part is covered.
  Condition communities() {
    if (isEverything()) {
      return DSL.noCondition();
    }
    var parts =
        DSL.select(GROUP.COMMUNITY_ID)
            .from(GROUP)
            .where(groups())
            .union(DSL.select(BATCH.COMMUNITY_ID).from(BATCH).where(batches()));
    return within(COMMUNITY_.ID).or(COMMUNITY_.ID.in(parts));
  }

  private Condition within(Field<UUID> community) {
    return isEverything()
        ? DSL.trueCondition()
        : community.in(ids(Scope.Community.class, Scope.Community::id));
  }

  private Set<UUID> owners() {
    var own = all(Scope.Own.class).map(Scope.Own::person);
    var people = all(Scope.Unit.class).flatMap(unit -> unit.people().stream());
    return Stream.concat(own, people).map(PersonId::value).collect(Collectors.toSet());
  }

  private <S extends Scope, I> Set<I> ids(Class<S> type, Function<S, I> id) {
    return all(type).map(id).collect(Collectors.toSet());
  }

  private <S extends Scope> Stream<S> all(Class<S> type) {
    return reach.stream().filter(type::isInstance).map(type::cast);
  }
}
