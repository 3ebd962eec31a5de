package org.banyan.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.DutyId;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.TeamModule;
import org.banyan.organisation.charter.Unit;
import org.banyan.platform.access.Power;

/// A charter as large as no team is, with tens of thousands of findings, the same each time.
final class LargeCharter {

  private static final ModuleId MODULE = new ModuleId("module");
  private static final UnitId UNIT = new UnitId("unit");

  private final Random random = new Random(20260101);
  private final int posts;

  private LargeCharter(int posts) {
    this.posts = posts;
  }

  static Charter of(int posts, int duties) {
    var large = new LargeCharter(posts);
    var allPosts = new ArrayList<Post>();
    for (var number = 0; number < posts; number++) {
      allPosts.add(large.post(number));
    }
    var allDuties = new ArrayList<Duty>();
    for (var number = 0; number < duties; number++) {
      allDuties.add(large.duty(number));
    }
    var empty = Charter.empty("Large");
    return new Charter(
        empty.title(),
        empty.purpose(),
        empty.fullTimeHours(),
        List.of(new TeamModule(MODULE, "Module", TeamModule.Kind.OTHER, "", "")),
        List.of(new Unit(UNIT, "Unit", Optional.empty(), Optional.empty(), Optional.empty(), "")),
        allPosts,
        allDuties,
        empty.people(),
        empty.metrics(),
        empty.skills(),
        empty.communication(),
        empty.values());
  }

  private Post post(int number) {
    var superiors = number == 0 ? List.<PostId>of() : List.of(postId(random.nextInt(number)));
    var holders =
        random.nextInt(20) == 0
            ? List.<PersonRef>of()
            : List.of(new PersonRef("person-" + random.nextInt(posts)));
    return new Post(
        postId(number),
        "Post " + number,
        UNIT,
        superiors,
        "Purpose",
        1,
        holders,
        List.of(new Authority.Enforced(Power.CONTENT_DRAFT), power()),
        List.of(),
        Map.of());
  }

  private Duty duty(int number) {
    var post = random.nextInt(posts);
    var consulted =
        random.nextInt(10) == 0 ? List.of(postId(random.nextInt(posts))) : List.<PostId>of();
    return new Duty(
        new DutyId("duty-" + number),
        "Duty " + number,
        MODULE,
        "",
        OptionalDouble.of(random.nextInt(8)),
        List.of(postId(post)),
        List.of(postId((post + 1) % posts), postId((post + 2) % posts)),
        consulted,
        List.of(),
        List.of(new Authority.Enforced(Power.CONTENT_DRAFT)),
        Optional.of(power()));
  }

  private Authority power() {
    var power = random.nextBoolean() ? Power.CONTENT_APPROVE : Power.CONTENT_PUBLISH;
    return new Authority.Enforced(power);
  }

  private static PostId postId(int number) {
    return new PostId("post-" + number);
  }
}
