package org.banyan.organisation.fix;

import static org.banyan.organisation.change.Letter.ACCOUNTABLE;
import static org.banyan.organisation.change.Letter.INFORMED;
import static org.banyan.organisation.change.Letter.RESPONSIBLE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.organisation.change.CharterChange;
import org.banyan.organisation.change.Letter;
import org.banyan.organisation.change.PartChange.FieldChanged;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Unit;
import org.banyan.organisation.review.DivisionFinding;
import org.banyan.organisation.review.DivisionFinding.DuplicatedPosts;
import org.banyan.organisation.review.DivisionFinding.LeadOutsideUnit;
import org.banyan.organisation.review.DivisionFinding.NobodyAccountable;
import org.banyan.organisation.review.DivisionFinding.NobodyResponsible;
import org.banyan.organisation.review.DivisionFinding.PostUndefined;
import org.banyan.organisation.review.DivisionFinding.ReportingCycle;
import org.banyan.organisation.review.DivisionFinding.ResponsibleVacant;
import org.banyan.organisation.review.DivisionFinding.SeveralAccountable;
import org.banyan.organisation.review.DivisionFinding.SeveralHeads;
import org.banyan.organisation.review.DivisionFinding.SeveralSuperiors;
import org.banyan.organisation.review.DivisionFinding.UnitCycle;

/// Ways to divide work clearly: one accountable post, somebody in post who does it, one superior.
final class DivisionFixes {

  private static final String SUPERIORS = "superiors";

  private final Charter charter;
  private final Map<PostId, Post> posts = new HashMap<>();

  DivisionFixes(Charter charter) {
    this.charter = charter;
    charter.posts().forEach(post -> posts.put(post.id(), post));
  }

  Stream<Fix> of(DivisionFinding finding) {
    return switch (finding) {
      case NobodyAccountable(var duty) -> answering(duty);
      case SeveralAccountable(var duty, var several) -> keepingOne(duty, several);
      case NobodyResponsible(var duty) -> doing(duty);
      case ResponsibleVacant(var duty, var vacant) -> Stream.of(withoutVacant(duty, vacant));
      case SeveralSuperiors(var post, var superiors) ->
          superiors.stream().map(superior -> reporting(post, superior.id()));
      case SeveralHeads(var heads) -> heads.stream().map(head -> under(head, heads));
      case ReportingCycle(var ring) -> opening(ring);
      case UnitCycle(var units) -> units.stream().map(DivisionFixes::loose);
      case LeadOutsideUnit(var unit, var lead) -> ledFromWithin(unit, lead);
      case PostUndefined _, DuplicatedPosts _ -> Stream.empty();
    };
  }

  private Stream<Fix> answering(Duty duty) {
    var above = duty.responsible().stream().flatMap(this::superiors);
    return Stream.concat(above, duty.responsible().stream())
        .distinct()
        .map(post -> Fix.of(with(duty, post, ACCOUNTABLE)));
  }

  private static Stream<Fix> keepingOne(Duty duty, List<Post> several) {
    return several.stream()
        .map(keeper ->
            new Fix(
                several.stream()
                    .filter(post -> !post.equals(keeper))
                    .map(post -> without(duty, post.id()))
                    .toList()));
  }

  private Stream<Fix> doing(Duty duty) {
    var below =
        charter.posts().stream()
            .filter(post -> post.superiors().stream().anyMatch(duty.accountable()::contains))
            .map(Post::id);
    return Stream.concat(below, duty.accountable().stream())
        .map(post -> Fix.of(with(duty, post, RESPONSIBLE)));
  }

  private static Fix withoutVacant(Duty duty, List<Post> vacant) {
    var gone = vacant.stream().map(Post::id).toList();
    var changes = new ArrayList<CharterChange>();
    gone.forEach(post -> changes.add(Fix.letters(duty, post)));
    if (gone.containsAll(duty.responsible())) {
      duty.accountable().stream()
          .filter(post -> !gone.contains(post))
          .findFirst()
          .ifPresent(post -> changes.add(with(duty, post, RESPONSIBLE)));
    }
    return new Fix(changes);
  }

  private static Fix reporting(Post post, PostId superior) {
    return Fix.field(post.id(), SUPERIORS, post.superiors(), List.of(superior));
  }

  private Fix under(Post head, List<Post> heads) {
    return new Fix(
        heads.stream()
            .filter(post -> !post.equals(head))
            .<CharterChange>map(post ->
                new FieldChanged(
                    post.id(), SUPERIORS, post.superiors(), List.of(leadOver(post, head))))
            .toList());
  }

  /// The lead of the post’s own unit, so that the line stays short, or else the head.
  private PostId leadOver(Post post, Post head) {
    return charter.units().stream()
        .filter(unit -> unit.id().equals(post.unit()))
        .flatMap(unit -> unit.lead().stream())
        .filter(lead -> !lead.equals(post.id()) && leadsTo(lead, head.id()))
        .findFirst()
        .orElse(head.id());
  }

  private boolean leadsTo(PostId from, PostId head) {
    var seen = new HashSet<PostId>();
    var at = Optional.of(from);
    while (at.isPresent() && seen.add(at.get())) {
      if (at.get().equals(head)) {
        return true;
      }
      at = superiors(at.get()).findFirst();
    }
    return false;
  }

  private Stream<Fix> opening(List<Post> ring) {
    var ids = ring.stream().map(Post::id).toList();
    var heads =
        charter.posts().stream()
            .filter(post -> post.superiors().isEmpty() && !ids.contains(post.id()))
            .map(Post::id)
            .toList();
    return ring.stream().flatMap(post -> heads.stream().map(head -> reporting(post, head)));
  }

  private static Fix loose(Unit unit) {
    return Fix.field(unit.id(), "parent", unit.parent(), Optional.empty());
  }

  private Stream<Fix> ledFromWithin(Unit unit, Post lead) {
    var within = charter.posts().stream().filter(post -> post.unit().equals(unit.id())).toList();
    var heads =
        within.stream()
            .filter(post -> post.superiors().stream().noneMatch(each -> isIn(each, unit)));
    var moves =
        within.isEmpty()
            ? Stream.of(Fix.field(unit.id(), "lead", Optional.of(lead.id()), Optional.empty()))
            : Stream.<Fix>empty();
    return Stream.concat(
        heads.map(
            post -> Fix.field(unit.id(), "lead", Optional.of(lead.id()), Optional.of(post.id()))),
        moves);
  }

  private boolean isIn(PostId id, Unit unit) {
    var post = posts.get(id);
    return post != null && post.unit().equals(unit.id());
  }

  private Stream<PostId> superiors(PostId id) {
    var post = posts.get(id);
    return post == null ? Stream.empty() : post.superiors().stream();
  }

  private static CharterChange with(Duty duty, PostId post, Letter more) {
    var letters = new ArrayList<>(Letter.of(duty, post));
    letters.remove(Letter.CONSULTED);
    letters.remove(INFORMED);
    letters.add(more);
    return Fix.letters(duty, post, letters.toArray(Letter[]::new));
  }

  private static CharterChange without(Duty duty, PostId post) {
    var letters = new ArrayList<>(Letter.of(duty, post));
    letters.remove(ACCOUNTABLE);
    if (letters.isEmpty()) {
      letters.add(INFORMED);
    }
    return Fix.letters(duty, post, letters.toArray(Letter[]::new));
  }
}
