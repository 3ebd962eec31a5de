package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.organisation.charter.CharterId.SkillId;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Skill;

/// No critical duty hangs on one person: not its work, not a skill it needs.
final class SinglePoints {

  private final Design design;
  private final Tally tally;
  private final Map<SkillId, Skill> skills = new HashMap<>();
  private final Map<SingleSkill, List<DutyNode>> skilled = new LinkedHashMap<>();
  private final Map<SkillId, List<PersonNode>> masters = new HashMap<>();
  private final Map<Integer, List<PersonNode>> holders = new HashMap<>();

  private record SingleSkill(SkillId skill, int level) {}

  private SinglePoints(Design design, Tally tally) {
    this.design = design;
    this.tally = tally;
    design.charter().skills().forEach(skill -> skills.put(skill.id(), skill));
    for (var person : design.people()) {
      person.skills.keySet().forEach(skill -> listOf(masters, skill).add(person));
      person.authorities().stream().forEach(authority -> listOf(holders, authority).add(person));
    }
  }

  static void covered(Design design, Tally tally) {
    var points = new SinglePoints(design, tally);
    for (var node : design.duties()) {
      if (node.duty.profile().critical()) {
        tally.examine(node);
        points.examine(node);
      }
    }
    points.skilled.forEach(points::objectToSkill);
  }

  private void examine(DutyNode node) {
    if (node.people().size() == 1) {
      var only = node.people().getFirst();
      var onlyTheirs =
          Arrays.stream(node.needs)
              .filter(need -> holders.getOrDefault(need, List.of()).equals(List.of(only)))
              .mapToObj(design::authority)
              .toList();
      tally.object(node, new ResilienceFinding.SinglePerson(node.duty, only.id, onlyTheirs));
      return;
    }
    node.duty
        .profile()
        .skills()
        .forEach((skill, level) -> listOf(skilled, new SingleSkill(skill, level)).add(node));
  }

  private void objectToSkill(SingleSkill needed, List<DutyNode> nodes) {
    var able =
        masters.getOrDefault(needed.skill(), List.of()).stream()
            .filter(person -> person.level(needed.skill()) >= needed.level())
            .toList();
    if (able.size() == 1 && skills.containsKey(needed.skill())) {
      var skill = skills.get(needed.skill());
      tally.object(
          modules(nodes),
          new ResilienceFinding.SingleSkilled(
              skill, needed.level(), able.getFirst().id, duties(nodes)));
    }
  }

  private static BitSet modules(List<DutyNode> nodes) {
    var modules = new BitSet();
    nodes.forEach(node -> modules.or(node.modules()));
    return modules;
  }

  private static List<Duty> duties(List<DutyNode> nodes) {
    return nodes.stream().map(node -> node.duty).toList();
  }

  private static <K, V> List<V> listOf(Map<K, List<V>> map, K key) {
    return map.computeIfAbsent(key, _ -> new ArrayList<>());
  }
}
