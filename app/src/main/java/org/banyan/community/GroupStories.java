package org.banyan.community;

import static db.community.Tables.ASSIGNMENT;
import static db.community.Tables.GROUP;
import static db.community.Tables.GROUP_OWNER;
import static db.community.Tables.GROUP_TERM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.banyan.community.GroupStory.Moment;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Tells what has happened to a group: names, owners, stages, people, ends and beginnings.
@Repository
class GroupStories {

  private final DSLContext db;
  private final Groups groups;
  private final Endings endings;

  GroupStories(DSLContext db, Groups groups, Endings endings) {
    this.db = db;
    this.groups = groups;
    this.endings = endings;
  }

  GroupStory of(CommunityId community, GroupId group) {
    var moments = new ArrayList<Moment>();
    terms(group, moments);
    assignments(group, moments);
    owners(group, moments);
    life(community, group, moments);
    moments.sort(Comparator.comparing(Moment::day).reversed());
    return new GroupStory(List.copyOf(moments));
  }

  private record Term(LocalDate from, Group group) {}

  private void terms(GroupId id, List<Moment> moments) {
    var terms =
        db.select()
            .from(GROUP)
            .join(GROUP_TERM)
            .on(GROUP_TERM.GROUP_ID.eq(GROUP.ID))
            .where(GROUP.ID.eq(id.value()))
            .orderBy(GROUP_TERM.VALID_FROM)
            .fetch(row -> new Term(row.get(GROUP_TERM.VALID_FROM), Groups.group(row)));
    for (var at = 0; at < terms.size(); at++) {
      var now = terms.get(at);
      if (at == 0) {
        moments.add(new Moment(now.from(), "known", List.of(now.group().name())));
      } else {
        changes(terms.get(at - 1).group(), now, moments);
      }
    }
  }

  private static void changes(Group before, Term now, List<Moment> moments) {
    change("renamed", before, now, Group::name, moments);
    change("owner", before, now, Group::owner, moments);
    change("tier", before, now, Group::tier, moments);
    change("kind", before, now, Group::kind, moments);
    change("positioning", before, now, group -> group.profile().positioning(), moments);
    change("purpose", before, now, group -> group.profile().purpose(), moments);
    change("stage", before, now, GroupStories::stage, moments);
    change("capacity", before, now, GroupStories::capacity, moments);
  }

  private static String stage(Group group) {
    return group.profile().stage().map(GroupStage::tag).orElse("");
  }

  private static String capacity(Group group) {
    return group.profile().capacity().map(String::valueOf).orElse("");
  }

  private static void change(
      String what, Group before, Term now, Function<Group, String> part, List<Moment> moments) {
    var was = part.apply(before);
    var is = part.apply(now.group());
    if (!was.equals(is)) {
      moments.add(new Moment(now.from(), what, List.of(was, is)));
    }
  }

  private void assignments(GroupId id, List<Moment> moments) {
    db.selectFrom(ASSIGNMENT)
        .where(ASSIGNMENT.GROUP_ID.eq(id.value()))
        .forEach(row -> {
          var names = List.of(row.getName());
          moments.add(new Moment(row.getValidFrom(), row.getRole() + "-begins", names));
          Optional.ofNullable(row.getValidUntil())
              .ifPresent(day -> moments.add(new Moment(day, row.getRole() + "-ends", names)));
        });
  }

  private void owners(GroupId id, List<Moment> moments) {
    db.selectFrom(GROUP_OWNER)
        .where(GROUP_OWNER.GROUP_ID.eq(id.value()))
        .forEach(row ->
            moments.add(
                new Moment(
                    row.getSeenOn(),
                    "platform-owner",
                    List.of(row.getName().isEmpty() ? row.getAccount() : row.getName()))));
  }

  private void life(CommunityId community, GroupId id, List<Moment> moments) {
    for (var past : endings.all(id)) {
      var into = past.ending().into().flatMap(other -> groups.find(community, other));
      moments.add(
          new Moment(
              past.ending().day(),
              past.ending().how().tag(),
              List.of(into.map(Group::name).orElse(""))));
      past.reopened().ifPresent(day -> moments.add(new Moment(day, "reopened", List.of())));
    }
    related(community, endings.cameInto(id), "received", moments);
    related(community, endings.beganFrom(id), "split", moments);
    related(community, endings.origin(id).stream().toList(), "part-of", moments);
  }

  private void related(
      CommunityId community, List<Endings.Related> all, String what, List<Moment> moments) {
    for (var other : all) {
      groups
          .find(community, other.group())
          .ifPresent(group -> moments.add(new Moment(other.day(), what, List.of(group.name()))));
    }
  }
}
