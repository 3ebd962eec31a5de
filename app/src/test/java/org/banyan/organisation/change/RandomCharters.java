package org.banyan.organisation.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.banyan.organisation.charter.AdoptionRule;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.CanonicalDuty;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.DutyId;
import org.banyan.organisation.charter.CharterId.GoalId;
import org.banyan.organisation.charter.CharterId.LineId;
import org.banyan.organisation.charter.CharterId.MetricId;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.SeparationId;
import org.banyan.organisation.charter.CharterId.SkillId;
import org.banyan.organisation.charter.CharterId.TrainingId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.CharterId.ValueId;
import org.banyan.organisation.charter.CommunicationLine;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.DutyProfile;
import org.banyan.organisation.charter.Goal;
import org.banyan.organisation.charter.Limits;
import org.banyan.organisation.charter.OutcomeMetric;
import org.banyan.organisation.charter.Person;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Rules;
import org.banyan.organisation.charter.Separation;
import org.banyan.organisation.charter.Skill;
import org.banyan.organisation.charter.TeamModule;
import org.banyan.organisation.charter.TeamValue;
import org.banyan.organisation.charter.TrainingLine;
import org.banyan.organisation.charter.Unit;
import org.banyan.platform.access.Power;

/// Charters drawn at random from the same few ids, in any order, naming each other in rings too.
final class RandomCharters {

  private final Random random;
  private final List<ModuleId> modules;
  private final List<UnitId> units;
  private final List<PostId> posts;
  private final List<DutyId> duties;
  private final List<GoalId> goals;
  private final List<SkillId> skills;
  private final List<MetricId> metrics;
  private final List<PersonRef> people;

  private RandomCharters(Random random) {
    this.random = random;
    modules = ids("m", 4, 1, ModuleId::new);
    units = ids("u", 5, 1, UnitId::new);
    posts = ids("p", 8, 1, PostId::new);
    duties = ids("d", 10, 0, DutyId::new);
    goals = ids("g", 4, 0, GoalId::new);
    skills = ids("s", 4, 0, SkillId::new);
    metrics = ids("k", 4, 0, MetricId::new);
    people = random.nextBoolean() ? List.of() : ids("n", 6, 1, PersonRef::new);
  }

  static Charter draw(Random random) {
    return new RandomCharters(random).charter();
  }

  private Charter charter() {
    return new Charter(
        text(),
        random.nextBoolean() ? "" : text(),
        20 + random.nextInt(3),
        modules.stream()
            .map(id -> new TeamModule(id, text(), one(TeamModule.Kind.values()), text(), text()))
            .toList(),
        units.stream()
            .map(id ->
                new Unit(
                    id, text(), maybe(units), maybe(modules), maybe(posts), text(), some(powers())))
            .toList(),
        posts.stream().map(this::post).toList(),
        duties.stream().map(this::duty).toList(),
        people.stream().map(id -> new Person(id, hours(), levels())).toList(),
        metrics.stream()
            .map(id -> new OutcomeMetric(id, text(), text(), one(OutcomeMetric.Desired.values())))
            .toList(),
        skills.stream().map(id -> new Skill(id, text())).toList(),
        ids("c", 4, 0, LineId::new).stream().map(this::line).toList(),
        ids("v", 4, 0, ValueId::new).stream().map(id -> new TeamValue(id, text(), text())).toList(),
        goals.stream().map(this::goal).toList(),
        skills.isEmpty()
            ? List.of()
            : ids("t", 3, 0, TrainingId::new).stream().map(this::training).toList(),
        random.nextBoolean()
            ? Rules.USUAL
            : new Rules(
                ids("x", 2, 0, SeparationId::new).stream()
                    .map(id -> new Separation(id, text(), powers(), 2 + random.nextInt(3)))
                    .toList(),
                some(powers()),
                new Limits(1, 9, 2, 8, 1 + random.nextInt(2), 4),
                one(AdoptionRule.values())));
  }

  private Post post(PostId id) {
    var holders = people.isEmpty() ? ids("n", 6, 0, PersonRef::new) : some(people);
    var measured = some(metrics);
    var weights = new LinkedHashMap<MetricId, Integer>();
    measured.forEach(metric -> weights.put(metric, random.nextInt(3)));
    return new Post(
        id,
        text(),
        one(units),
        some(posts),
        text(),
        random.nextInt(4),
        holders,
        some(powers()),
        measured,
        levels(),
        weights);
  }

  private Duty duty(DutyId id) {
    return new Duty(
        id,
        text(),
        one(modules),
        text(),
        hours(),
        some(posts),
        some(posts),
        some(posts),
        some(posts),
        some(powers()),
        maybe(powers()),
        profile());
  }

  private DutyProfile profile() {
    return new DutyProfile(
        some(List.of(CanonicalDuty.values())),
        random.nextBoolean(),
        1 + random.nextInt(3),
        levels(),
        some(duties),
        some(metrics));
  }

  private Goal goal(GoalId id) {
    return new Goal(
        id,
        text(),
        one(Goal.Horizon.values()),
        maybe(goals),
        maybe(posts),
        maybe(metrics),
        hours(),
        hours(),
        Optional.of(LocalDate.of(2026, 1, 1 + random.nextInt(3))));
  }

  private TrainingLine training(TrainingId id) {
    return new TrainingLine(
        id, text(), one(skills), 1, some(people), maybe(posts), Optional.empty());
  }

  private CommunicationLine line(LineId id) {
    var medium = one(CommunicationLine.Medium.values());
    return new CommunicationLine(id, text(), one(posts), some(posts), medium, text(), text());
  }

  private OptionalDouble hours() {
    return random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextInt(9));
  }

  private Map<SkillId, Integer> levels() {
    var levels = new LinkedHashMap<SkillId, Integer>();
    some(skills).forEach(skill -> levels.put(skill, 1 + random.nextInt(5)));
    return levels;
  }

  private static List<Authority> powers() {
    return List.of(
        new Authority.Enforced(Power.CONTENT_PUBLISH),
        new Authority.Enforced(Power.CONTENT_DRAFT),
        new Authority.OnPlatform("群主"),
        new Authority.OnPlatform("禁言"));
  }

  private String text() {
    return "text " + random.nextInt(3);
  }

  private <T> List<T> ids(String prefix, int most, int least, Function<String, T> type) {
    var all =
        new ArrayList<>(IntStream.range(0, most).mapToObj(n -> type.apply(prefix + n)).toList());
    Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, least + random.nextInt(most - least + 1)));
  }

  private <T> List<T> some(List<T> all) {
    var shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, random.nextInt(1 + Math.min(3, all.size()))));
  }

  private <T> Optional<T> maybe(List<T> all) {
    return all.isEmpty() || random.nextBoolean() ? Optional.empty() : Optional.of(one(all));
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private <T> T one(T[] all) {
    return all[random.nextInt(all.length)];
  }
}
