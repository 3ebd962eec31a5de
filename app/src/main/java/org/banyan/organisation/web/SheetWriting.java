package org.banyan.organisation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banyan.organisation.AdoptedCharter;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.SkillId;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Person;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.review.Workload;
import org.banyan.organisation.web.DutiesView.Cell;
import org.banyan.organisation.web.PersonSheet.Share;
import org.banyan.organisation.web.PostSheet.Authorities;
import org.banyan.organisation.web.PostSheet.Known;
import org.banyan.organisation.web.PostSheet.Named;
import org.banyan.organisation.web.PostSheet.Task;
import org.banyan.platform.page.Frame;

/// Writes the sheets of posts and persons of one charter for one reader.
final class SheetWriting {

  private final AdoptedCharter adopted;
  private final Charter charter;
  private final Frame frame;
  private final Function<PersonRef, String> names;
  private final ReviewWriting findings;
  private final Map<PostId, Post> posts;

  SheetWriting(AdoptedCharter adopted, Frame frame, Function<PersonRef, String> names) {
    this.adopted = adopted;
    this.charter = adopted.charter();
    this.frame = frame;
    this.names = names;
    this.findings = new ReviewWriting(charter, adopted.findings(), frame, names);
    this.posts = charter.posts().stream().collect(Collectors.toMap(Post::id, post -> post));
  }

  Optional<PostSheet> post(PostId id) {
    return Optional.ofNullable(posts.get(id)).map(this::sheet);
  }

  /// Empty when the charter knows nobody by that id.
  Optional<PersonSheet> person(PersonRef id) {
    var held = charter.posts().stream().filter(post -> post.holders().contains(id)).toList();
    var known = charter.people().stream().filter(person -> person.id().equals(id)).findFirst();
    return held.isEmpty() && known.isEmpty()
        ? Optional.empty()
        : Optional.of(sheet(id, held, known));
  }

  private PersonSheet sheet(PersonRef id, List<Post> held, Optional<Person> known) {
    var workload = Workload.of(charter);
    var share = workload.share(id);
    return new PersonSheet(
        new Named(names.apply(id), address("person", id.value())),
        adopted.revision(),
        frame.say("organisation.duties.hours", workload.capacity(id)),
        share.isPresent()
            ? OptionalInt.of((int) Math.round(100 * share.getAsDouble()))
            : OptionalInt.empty(),
        charter.duties().stream()
            .map(duty -> share(duty, workload.hours(id, duty), workload.capacity(id)))
            .flatMap(Optional::stream)
            .toList(),
        known.map(person -> skills(person.skills())).orElse(List.of()),
        held.stream().map(this::sheet).toList());
  }

  private Optional<Share> share(Duty duty, double hours, double capacity) {
    return hours <= 0 || capacity <= 0
        ? Optional.empty()
        : Optional.of(
            new Share(
                duty.title(),
                frame.say("organisation.duties.hours", hours),
                (int) Math.round(100 * hours / capacity)));
  }

  private PostSheet sheet(Post post) {
    var unit =
        charter.units().stream()
            .filter(each -> each.id().equals(post.unit()))
            .findFirst()
            .orElseThrow();
    return new PostSheet(
        named(post),
        post.purpose(),
        new Named(unit.title(), "/organisation/chart?unit=" + encoded(unit.id().value())),
        post.superiors().stream().map(posts::get).map(SheetWriting::named).toList(),
        charter.posts().stream()
            .filter(each -> each.superiors().contains(post.id()))
            .map(SheetWriting::named)
            .toList(),
        post.holders().stream()
            .map(person -> new Named(names.apply(person), address("person", person.value())))
            .toList(),
        post.seats(),
        post.vacancies(),
        tasks(post),
        metrics(post),
        authorities(post.grants()),
        skills(post.skills()),
        adopted.findings().list().stream()
            .filter(finding -> finding.witness().contains(post.id()))
            .map(findings::finding)
            .toList());
  }

  private List<Task> tasks(Post post) {
    return charter.duties().stream()
        .map(duty -> task(duty, DutyMatrix.cell(duty, post, frame)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Task> task(Duty duty, Cell cell) {
    return cell.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Task(
                cell,
                duty.title(),
                duty.work(),
                duty.hours().isPresent()
                    ? frame.say("organisation.duties.hours", duty.hours().getAsDouble())
                    : ""));
  }

  private List<Known> metrics(Post post) {
    return charter.metrics().stream()
        .filter(metric -> post.metrics().contains(metric.id()))
        .map(metric ->
            new Known(
                metric.title(),
                metric.unit(),
                frame.say("organisation.sheet.desired." + metric.desired().code())))
        .toList();
  }

  private Authorities authorities(List<Authority> grants) {
    var enforced = new ArrayList<String>();
    var onPlatform = new ArrayList<String>();
    for (var grant : grants) {
      switch (grant) {
        case Authority.Enforced granted -> enforced.add(ReachWords.power(granted, frame));
        case Authority.OnPlatform(var name) -> onPlatform.add(name);
      }
    }
    return new Authorities(enforced, onPlatform);
  }

  private List<String> skills(Map<SkillId, Integer> levels) {
    var titles = new HashMap<SkillId, String>();
    charter.skills().forEach(skill -> titles.put(skill.id(), skill.title()));
    return levels.entrySet().stream()
        .map(each ->
            titles.getOrDefault(each.getKey(), each.getKey().value()) + " " + each.getValue())
        .toList();
  }

  private static Named named(Post post) {
    return new Named(post.title(), address("post", post.id().value()));
  }

  static String address(String kind, String id) {
    return "/organisation/" + kind + "?id=" + encoded(id);
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
