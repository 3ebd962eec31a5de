package org.banyan.community.web;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.community.Carer;
import org.banyan.community.Community;
import org.banyan.community.GroupRole;
import org.banyan.community.GroupStanding;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.list.Cell;
import org.banyan.platform.page.list.Cell.Tone;
import org.banyan.platform.page.list.Column;
import org.banyan.platform.page.list.Filter;
import org.banyan.platform.page.list.Filter.Choice;
import org.banyan.platform.page.list.Listing;
import org.banyan.platform.page.list.Order;
import org.banyan.platform.page.list.Question;
import org.banyan.platform.page.list.Shelf;

/// The groups of a community as a list that can be searched, narrowed, sorted and taken out.
final class GroupList {

  private static final String NONE = "none";
  private static final String SET = "in ";
  private static final String LED_BY = "by ";
  private static final String LEAD = GroupRole.LEAD.tag();

  private GroupList() {}

  static Listing<GroupStanding> of(
      Community community,
      List<GroupStanding> standings,
      Map<PersonId, String> names,
      Frame frame) {
    var columns = columns(names, frame);
    return Listing.<GroupStanding>of(
            "groups",
            "/communities/%s/groups".formatted(community.id().value()),
            standing -> standing.group().id().value().toString())
        .showing(columns)
        .filteredBy(
            List.of(
                tiers(standings, frame),
                sets(standings, frame),
                leads(standings, names, frame),
                evidence(frame)))
        .ordered(Order.by("name"))
        .from(new Shelf<>(standings, columns, GroupList::keeps, frame.language()));
  }

  private static List<Column<GroupStanding>> columns(Map<PersonId, String> names, Frame frame) {
    return List.of(
        column("name", standing -> Cell.of(standing.group().name())),
        column("tier", standing -> tier(standing, frame)),
        column("kind", standing -> text(standing.group().kind(), frame)),
        column("sets", standing -> text(sets(standing), frame)),
        column("owner", standing -> text(standing.group().owner(), frame)),
        role(GroupRole.LEAD, names, frame),
        role(GroupRole.CO_HOST, names, frame),
        role(GroupRole.BACKUP, names, frame),
        column("members", standing -> members(standing, frame)).numeric(),
        column("messages", standing -> messages(standing, frame)).numeric(),
        column("last", standing -> last(standing, frame)),
        column("evidence", standing -> evidence(standing, frame)));
  }

  private static Column<GroupStanding> column(String key, Function<GroupStanding, Cell> cell) {
    return Column.of(key, "community.group." + key, cell).sortable();
  }

  private static Column<GroupStanding> role(
      GroupRole role, Map<PersonId, String> names, Frame frame) {
    return column(role.tag(), standing -> text(people(standing.assigned().as(role), names), frame));
  }

  private static String people(Set<Carer> people, Map<PersonId, String> names) {
    return people.stream().map(carer -> name(carer, names)).sorted().collect(joining("、"));
  }

  /// The name of the account today, else the name as it was written.
  private static String name(Carer carer, Map<PersonId, String> names) {
    return carer.person().map(names::get).orElse(carer.name());
  }

  private static Cell tier(GroupStanding standing, Frame frame) {
    var tier = standing.group().tier();
    return tier.isEmpty() ? text(tier, frame) : new Cell.Mark(tier, Tone.PLAIN);
  }

  private static Cell text(String text, Frame frame) {
    return text.isEmpty() ? Cell.nothing(frame.say("community.group.not-given")) : Cell.of(text);
  }

  private static Cell members(GroupStanding standing, Frame frame) {
    return standing
        .size()
        .map(size -> Cell.of(size.members()))
        .orElseGet(() -> Cell.nothing(frame.say("community.group.no-size")));
  }

  private static Cell messages(GroupStanding standing, Frame frame) {
    return standing.evidence() < 2
        ? Cell.nothing(frame.say("community.group.no-messages"))
        : Cell.of(standing.messages());
  }

  private static Cell last(GroupStanding standing, Frame frame) {
    return standing
        .last()
        .<Cell>map(Cell.Moment::new)
        .orElseGet(() -> Cell.nothing(frame.say("community.group.no-messages")));
  }

  private static Cell evidence(GroupStanding standing, Frame frame) {
    return new Cell.Mark(
        frame.say("community.evidence." + standing.evidence()),
        standing.evidence() == 0 ? Tone.PLAIN : Tone.ACCENT);
  }

  private static Filter tiers(List<GroupStanding> standings, Frame frame) {
    var choices =
        standings.stream()
            .map(standing -> standing.group().tier())
            .distinct()
            .sorted()
            .map(tier ->
                tier.isEmpty()
                    ? new Choice(NONE, frame.say("community.group.not-given"))
                    : new Choice(tier, tier))
            .toList();
    return new Filter("tier", "community.group.tier", choices);
  }

  private static String sets(GroupStanding standing) {
    return standing.sets().stream().sorted().collect(joining("、"));
  }

  private static Filter sets(List<GroupStanding> standings, Frame frame) {
    var none = Stream.of(new Choice(NONE, frame.say("community.group.not-given")));
    var sets =
        standings.stream()
            .flatMap(standing -> standing.sets().stream())
            .distinct()
            .sorted()
            .map(set -> new Choice(SET + set, set));
    return new Filter("sets", "community.group.sets", Stream.concat(none, sets).toList());
  }

  private static boolean isInOneOf(Collection<String> chosen, Set<String> sets) {
    return chosen.isEmpty()
        || (sets.isEmpty() && chosen.contains(NONE))
        || sets.stream().anyMatch(set -> chosen.contains(SET + set));
  }

  private static Filter leads(
      List<GroupStanding> standings, Map<PersonId, String> names, Frame frame) {
    var persons =
        standings.stream()
            .flatMap(standing -> standing.assigned().as(GroupRole.LEAD).stream())
            .map(carer -> new Choice(LED_BY + carer.name(), name(carer, names)))
            .distinct()
            .sorted(Comparator.comparing(Choice::text));
    var nobody = Stream.of(new Choice(NONE, frame.say("community.group.no-lead")));
    return new Filter(LEAD, "community.group.lead", Stream.concat(nobody, persons).toList());
  }

  private static Filter evidence(Frame frame) {
    var choices =
        List.of(
            new Choice("0", frame.say("community.evidence.0")),
            new Choice("2", frame.say("community.evidence.2")));
    return new Filter("evidence", "community.group.evidence", choices);
  }

  private static boolean keeps(GroupStanding standing, Question question) {
    var tiers = question.chosen("tier");
    var levels = question.chosen("evidence");
    var tier = standing.group().tier().isEmpty() ? NONE : standing.group().tier();
    return (tiers.isEmpty() || tiers.contains(tier))
        && isInOneOf(question.chosen("sets"), standing.sets())
        && isLedBy(question.chosen(LEAD), standing.assigned().as(GroupRole.LEAD))
        && (levels.isEmpty() || levels.contains(String.valueOf(standing.evidence())));
  }

  private static boolean isLedBy(Collection<String> chosen, Set<Carer> leads) {
    return chosen.isEmpty()
        || (leads.isEmpty() && chosen.contains(NONE))
        || leads.stream().anyMatch(lead -> chosen.contains(LED_BY + lead.name()));
  }
}
