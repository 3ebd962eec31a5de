package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.banyan.organisation.charter.Duty;
import org.jspecify.annotations.Nullable;

/// A duty with the posts that answer for it and the authorities it takes, by their numbers.
final class DutyNode implements InModules {

  final Duty duty;
  final int place;
  final ModuleNode module;
  final List<PostNode> accountable;
  final List<PostNode> responsible;
  final int[] needs;
  final int approval;
  private @Nullable List<PersonNode> people;
  private double hoursEach;

  DutyNode(Duty duty, int place, ModuleNode module, Design design) {
    this.duty = duty;
    this.place = place;
    this.module = module;
    this.accountable = design.nodes(duty.accountable());
    this.responsible = design.nodes(duty.responsible());
    this.needs = new int[duty.needs().size()];
    Arrays.setAll(needs, each -> design.number(duty.needs().get(each)));
    this.approval = duty.approval().map(design::number).orElse(-1);
  }

  /// Everybody who holds a post responsible for it.
  List<PersonNode> people() {
    if (people == null) {
      people = gathered();
    }
    return people;
  }

  /// The hours a week that it takes of each of them.
  double hoursEach() {
    return hoursEach;
  }

  void shareHours() {
    var sharing = people().size();
    hoursEach = sharing == 0 ? 0 : duty.hours().orElse(0) / sharing;
    if (hoursEach > 0) {
      people().forEach(person -> person.load += hoursEach);
    }
  }

  private List<PersonNode> gathered() {
    if (responsible.size() == 1) {
      return responsible.getFirst().holders;
    }
    var all = new ArrayList<PersonNode>(responsible.size());
    for (var post : responsible) {
      for (var person : post.holders) {
        if (person.gatheredFor != this) {
          person.gatheredFor = this;
          all.add(person);
        }
      }
    }
    return all;
  }

  @Override
  public BitSet modules() {
    return module.modules();
  }
}
