package org.banyan.community.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.community.Carer;
import org.banyan.community.GroupRole;
import org.banyan.community.GroupRow;
import org.banyan.community.GroupStage;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.list.Filter;
import org.banyan.platform.page.list.Filter.Choice;
import org.banyan.platform.page.list.Question;

/// The ways in which the list of groups is narrowed.
final class GroupFilters {

  static final String NONE = "none";
  static final String SET = "in ";
  static final String LED_BY = "by ";
  static final String LIFE = "life";
  static final String ENDED = "ended";

  private static final String LEAD = GroupRole.LEAD.tag();

  private final List<GroupRow> rows;
  private final Map<PersonId, String> names;
  private final Frame frame;

  GroupFilters(List<GroupRow> rows, Map<PersonId, String> names, Frame frame) {
    this.rows = rows;
    this.names = names;
    this.frame = frame;
  }

  List<Filter> all() {
    return List.of(
        said("tier", row -> row.group().tier()),
        stages(),
        said("kind", row -> row.group().kind()),
        sets(),
        leads(),
        evidence(),
        new Filter(
            LIFE,
            "community.group.life",
            List.of(new Choice(ENDED, frame.say("community.group.ended")))));
  }

  private Filter said(String key, Function<GroupRow, String> part) {
    var choices =
        rows.stream()
            .map(part)
            .distinct()
            .sorted()
            .map(text -> text.isEmpty() ? notGiven() : new Choice(text, text))
            .toList();
    return new Filter(key, "community.group." + key, choices);
  }

  private Choice notGiven() {
    return new Choice(NONE, frame.say("community.group.not-given"));
  }

  private Filter stages() {
    var stages =
        Arrays.stream(GroupStage.values())
            .map(stage -> new Choice(stage.tag(), frame.say("community.stage." + stage.tag())));
    return new Filter(
        "stage", "community.group.stage", Stream.concat(stages, Stream.of(notGiven())).toList());
  }

  private Filter sets() {
    var sets =
        rows.stream()
            .flatMap(row -> row.standing().sets().stream())
            .distinct()
            .sorted()
            .map(set -> new Choice(SET + set, set));
    return new Filter(
        "sets", "community.group.sets", Stream.concat(Stream.of(notGiven()), sets).toList());
  }

  private Filter leads() {
    var persons =
        rows.stream()
            .flatMap(row -> row.standing().assigned().as(GroupRole.LEAD).stream())
            .map(carer -> new Choice(LED_BY + carer.name(), GroupList.name(carer, names)))
            .distinct()
            .sorted(Comparator.comparing(Choice::text));
    var nobody = Stream.of(new Choice(NONE, frame.say("community.group.no-lead")));
    return new Filter(LEAD, "community.group.lead", Stream.concat(nobody, persons).toList());
  }

  private Filter evidence() {
    var choices =
        Stream.of("0", "1", "2")
            .map(level -> new Choice(level, frame.say("community.evidence." + level)))
            .toList();
    return new Filter("evidence", "community.group.evidence", choices);
  }

  static boolean keeps(GroupRow row, Question question) {
    var group = row.group();
    var stage = group.profile().stage().map(GroupStage::tag).orElse("");
    return isOneOf(question.chosen("tier"), group.tier())
        && isOneOf(question.chosen("kind"), group.kind())
        && isOneOf(question.chosen("stage"), stage)
        && isInOneOf(question.chosen("sets"), row.standing().sets())
        && isLedBy(question.chosen(LEAD), row.standing().assigned().as(GroupRole.LEAD))
        && isOneOf(question.chosen("evidence"), String.valueOf(row.evidence()));
  }

  private static boolean isOneOf(Collection<String> chosen, String text) {
    return chosen.isEmpty() || chosen.contains(text.isEmpty() ? NONE : text);
  }

  private static boolean isInOneOf(Collection<String> chosen, Set<String> sets) {
    return chosen.isEmpty()
        || (sets.isEmpty() && chosen.contains(NONE))
        || sets.stream().anyMatch(set -> chosen.contains(SET + set));
  }

  private static boolean isLedBy(Collection<String> chosen, Set<Carer> leads) {
    return chosen.isEmpty()
        || (leads.isEmpty() && chosen.contains(NONE))
        || leads.stream().anyMatch(lead -> chosen.contains(LED_BY + lead.name()));
  }
}
