package org.banyan.organisation.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.DutyProfile;
import org.banyan.organisation.charter.Post;

/// Reads off a charter which aspects of an organisation it says anything about.
final class StatedAspects {

  private final Charter charter;
  private final List<Post> posts;
  private final List<Duty> duties;
  private final Set<Aspect> stated = EnumSet.noneOf(Aspect.class);

  private StatedAspects(Charter charter) {
    this.charter = charter;
    this.posts = charter.posts();
    this.duties = charter.duties();
  }

  static Set<Aspect> of(Charter charter) {
    var aspects = new StatedAspects(charter);
    aspects.readPosts();
    aspects.readDuties();
    aspects.readRules();
    return aspects.stated;
  }

  private void readPosts() {
    state(!posts.isEmpty(), Aspect.POSTS, Aspect.DEFINITIONS, Aspect.SEATS);
    state(anyPost(post -> !post.holders().isEmpty()), Aspect.HOLDERS);
    var lines = anyPost(post -> !post.superiors().isEmpty());
    var tree =
        charter.units().stream()
            .anyMatch(unit -> unit.parent().isPresent() || unit.lead().isPresent());
    state(lines || tree, Aspect.REPORTING);
    state(lines, Aspect.SPANS);
  }

  private void readDuties() {
    state(!duties.isEmpty(), Aspect.DUTIES);
    state(anyDuty(duty -> duty.hours().isPresent()), Aspect.HOURS);
    state(
        anyPost(post -> !post.grants().isEmpty()) || anyDuty(duty -> !duty.needs().isEmpty()),
        Aspect.AUTHORITIES);
    state(anyDuty(duty -> duty.approval().isPresent()), Aspect.APPROVALS);
    state(anyDuty(duty -> !duty.consulted().isEmpty()), Aspect.CONSULTATION);
    state(anyProfile(profile -> !profile.covers().isEmpty()), Aspect.COVERAGE);
    state(anyProfile(DutyProfile::critical), Aspect.CRITICALITY);
    state(anyProfile(profile -> profile.leastPeople() > 1), Aspect.LEAST_PEOPLE);
    state(
        anyProfile(profile -> !profile.moves().isEmpty())
            || anyPost(post -> !post.weights().isEmpty()),
        Aspect.CONTROL);
    var asked =
        anyProfile(profile -> !profile.skills().isEmpty())
            || anyPost(post -> !post.skills().isEmpty());
    var had = charter.people().stream().anyMatch(person -> !person.skills().isEmpty());
    state(asked && had, Aspect.SKILLS);
  }

  private void readRules() {
    var rules = charter.rules();
    state(!rules.separations().isEmpty(), Aspect.SEPARATIONS);
    state(
        !rules.exclusive().isEmpty()
            || charter.units().stream().anyMatch(unit -> !unit.authorities().isEmpty()),
        Aspect.EXCLUSIVITY);
    state(!charter.goals().isEmpty(), Aspect.GOALS);
    state(!charter.training().isEmpty(), Aspect.TRAINING);
  }

  private boolean anyPost(Predicate<Post> predicate) {
    return posts.stream().anyMatch(predicate);
  }

  private boolean anyDuty(Predicate<Duty> predicate) {
    return duties.stream().anyMatch(predicate);
  }

  private boolean anyProfile(Predicate<DutyProfile> predicate) {
    return duties.stream().map(Duty::profile).anyMatch(predicate);
  }

  private void state(boolean condition, Aspect... aspects) {
    if (condition) {
      stated.addAll(Set.of(aspects));
    }
  }
}
