package org.banyan.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.CanonicalDuty;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.DutyId;
import org.banyan.organisation.charter.CharterId.GoalId;
import org.banyan.organisation.charter.CharterId.MetricId;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.SeparationId;
import org.banyan.organisation.charter.CharterId.SkillId;
import org.banyan.organisation.charter.CharterId.TrainingId;
import org.banyan.organisation.charter.CharterId.UnitId;
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
import org.banyan.organisation.charter.TrainingLine;
import org.banyan.organisation.charter.Unit;
import org.banyan.platform.access.Power;

/// A charter as large as no team is, with tens of thousands of findings, the same each time. It
/// says something about everything a check can ask of it, so that every check is made.
final class LargeCharter {

  private static final int SOME = 20;
  private static final List<CanonicalDuty> CANONICAL = List.of(CanonicalDuty.values());
  private static final List<TeamModule.Kind> KINDS = List.of(TeamModule.Kind.values());
  private static final Authority DRAFT = new Authority.Enforced(Power.CONTENT_DRAFT);
  private static final Authority APPROVE = new Authority.Enforced(Power.CONTENT_APPROVE);
  private static final Authority PUBLISH = new Authority.Enforced(Power.CONTENT_PUBLISH);

  private final Random random = new Random(20260101);
  private final int posts;
  private final int duties;
  private final int units;

  private LargeCharter(int posts, int duties) {
    this.posts = posts;
    this.duties = duties;
    this.units = Math.max(1, posts / 10);
  }

  static Charter of(int posts, int duties) {
    return new LargeCharter(posts, duties).charter();
  }

  private Charter charter() {
    var allPosts = IntStream.range(0, posts).mapToObj(this::post).toList();
    var allDuties = IntStream.range(0, duties).mapToObj(this::duty).toList();
    return new Charter(
        "Large",
        "",
        Charter.USUAL_HOURS,
        IntStream.range(0, 4).mapToObj(LargeCharter::module).toList(),
        IntStream.range(0, units).mapToObj(LargeCharter::unit).toList(),
        allPosts,
        allDuties,
        IntStream.range(0, posts).mapToObj(this::person).toList(),
        IntStream.range(0, SOME).mapToObj(LargeCharter::metric).toList(),
        IntStream.range(0, SOME).mapToObj(LargeCharter::skill).toList(),
        List.of(),
        List.of(),
        IntStream.range(0, 200).mapToObj(this::goal).toList(),
        IntStream.range(0, SOME).mapToObj(LargeCharter::training).toList(),
        rules());
  }

  private static Rules rules() {
    var apart =
        new Separation(new SeparationId("apart"), "Apart", List.of(DRAFT, APPROVE, PUBLISH), 3);
    return new Rules(List.of(apart), List.of(APPROVE), Limits.USUAL, Rules.USUAL.adoption());
  }

  private Post post(int number) {
    var superiors = number == 0 ? List.<PostId>of() : List.of(postId(random.nextInt(number)));
    var holders =
        random.nextInt(20) == 0
            ? List.<PersonRef>of()
            : List.of(new PersonRef("person-" + random.nextInt(posts)));
    var metric = new MetricId("metric-" + random.nextInt(SOME));
    return new Post(
        postId(number),
        "Post " + number,
        new UnitId("unit-" + number % units),
        superiors,
        "Purpose",
        1,
        holders,
        List.of(DRAFT, power()),
        List.of(metric),
        Map.of(new SkillId("skill-" + random.nextInt(SOME)), 3),
        Map.of(metric, 100));
  }

  private Duty duty(int number) {
    var post = random.nextInt(posts);
    var consulted = new ArrayList<PostId>();
    for (var each = random.nextInt(10) == 0 ? random.nextInt(6) : 0; each > 0; each--) {
      consulted.add(postId((post + 3 + each) % posts));
    }
    return new Duty(
        new DutyId("duty-" + number),
        "Duty " + number,
        new ModuleId("module-" + number % 4),
        "",
        OptionalDouble.of(random.nextInt(8)),
        List.of(postId(post)),
        List.of(postId((post + 1) % posts), postId((post + 2) % posts)),
        consulted,
        List.of(),
        List.of(DRAFT),
        Optional.of(power()),
        profile(number));
  }

  private DutyProfile profile(int number) {
    return new DutyProfile(
        List.of(CANONICAL.get(number % CANONICAL.size())),
        number % 10 == 0,
        number % 50 == 0 ? 2 : 1,
        number % 5 == 0 ? Map.of(new SkillId("skill-" + number % SOME), 4) : Map.of(),
        number % 7 == 0 && number > 0 ? List.of(new DutyId("duty-" + (number - 1))) : List.of(),
        List.of(new MetricId("metric-" + number % SOME)));
  }

  private Person person(int number) {
    var skills = Map.of(new SkillId("skill-" + random.nextInt(SOME)), 1 + random.nextInt(5));
    return new Person(new PersonRef("person-" + number), OptionalDouble.empty(), skills);
  }

  private Goal goal(int number) {
    return new Goal(
        new GoalId("goal-" + number),
        "Goal " + number,
        number == 0 ? Goal.Horizon.LONG : Goal.Horizon.SHORT,
        number == 0 ? Optional.empty() : Optional.of(new GoalId("goal-" + random.nextInt(number))),
        Optional.of(postId(random.nextInt(posts))),
        Optional.of(new MetricId("metric-" + number % SOME)),
        OptionalDouble.of(1),
        OptionalDouble.of(2),
        Optional.empty());
  }

  private Authority power() {
    return random.nextBoolean() ? APPROVE : PUBLISH;
  }

  private static TeamModule module(int number) {
    var kind = KINDS.get(number);
    return new TeamModule(new ModuleId("module-" + number), "Module " + number, kind, "", "");
  }

  private static Unit unit(int number) {
    return new Unit(
        new UnitId("unit-" + number),
        "Unit " + number,
        number == 0 ? Optional.empty() : Optional.of(new UnitId("unit-0")),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private static OutcomeMetric metric(int number) {
    return new OutcomeMetric(
        new MetricId("metric-" + number), "Metric " + number, "", OutcomeMetric.Desired.UP);
  }

  private static Skill skill(int number) {
    return new Skill(new SkillId("skill-" + number), "Skill " + number);
  }

  private static TrainingLine training(int number) {
    return new TrainingLine(
        new TrainingId("training-" + number),
        "Training " + number,
        new SkillId("skill-" + number),
        1 + number % 5,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static PostId postId(int number) {
    return new PostId("post-" + number);
  }
}
