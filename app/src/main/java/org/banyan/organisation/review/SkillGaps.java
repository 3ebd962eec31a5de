package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.SkillId;
import org.banyan.organisation.charter.Skill;

/// What the work asks for and the people cannot: somebody who does a duty has each skill it needs,
/// and everybody in post has most of what the post asks for.
final class SkillGaps {

  private static final double FIT = 0.7;

  private final Tally tally;
  private final Map<SkillId, Skill> skills = new HashMap<>();
  private final List<Gap> gaps = new ArrayList<>();

  /// A skill at a level that is asked for and not there, and who would have to learn it.
  record Gap(Skill skill, int level, List<PersonNode> people, CharterId asking, InModules where) {}

  private SkillGaps(Design design, Tally tally) {
    this.tally = tally;
    design.charter().skills().forEach(skill -> skills.put(skill.id(), skill));
    for (var node : design.duties()) {
      if (!node.duty.profile().skills().isEmpty() && !node.people().isEmpty()) {
        tally.examine(node);
        examine(node);
      }
    }
    for (var node : design.posts()) {
      if (!node.post.skills().isEmpty()) {
        node.holders.forEach(person -> examine(node, person));
      }
    }
  }

  static void closed(Design design, Tally tally) {
    in(design, tally);
  }

  static List<Gap> in(Design design, Tally tally) {
    return new SkillGaps(design, tally).gaps;
  }

  private void examine(DutyNode node) {
    node.duty
        .profile()
        .skills()
        .forEach((id, level) -> {
          var best = node.people().stream().mapToInt(person -> person.level(id)).max().orElse(0);
          var skill = skills.get(id);
          if (best < level && skill != null) {
            tally.object(node, new ResilienceFinding.SkillMissing(node.duty, skill, level, best));
            gaps.add(new Gap(skill, level, node.people(), node.duty.id(), node));
          }
        });
  }

  private void examine(PostNode node, PersonNode person) {
    tally.examine(node);
    var asked = 0;
    var met = 0;
    var lacking = new ArrayList<Gap>();
    for (var each : node.post.skills().entrySet()) {
      var skill = skills.get(each.getKey());
      var has = person.level(each.getKey());
      asked += each.getValue();
      met += Math.min(has, each.getValue());
      if (has < each.getValue() && skill != null) {
        lacking.add(new Gap(skill, each.getValue(), List.of(person), node.post.id(), node));
      }
    }
    var fit = (double) met / asked;
    if (fit < FIT) {
      gaps.addAll(lacking);
      var named = lacking.stream().map(Gap::skill).toList();
      tally.object(node, new ResilienceFinding.PostMisfit(node.post, person.id, fit, named));
    }
  }
}
