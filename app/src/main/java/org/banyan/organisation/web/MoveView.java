package org.banyan.organisation.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.banyan.organisation.change.Parts;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.draft.DraftSummary;
import org.banyan.organisation.draft.OpenDraft;
import org.banyan.platform.page.Frame;

/// The form by which a post is moved in the chart of a draft, and its people to other posts.
public record MoveView(
    DraftSummary draft,
    String id,
    String title,
    String superiors,
    List<Place> units,
    List<Place> posts,
    List<ChartView.Holder> holders) {

  /// A unit or a post something can be moved to.
  public record Place(String id, String title, boolean here) {}

  static Optional<MoveView> of(
      OpenDraft open, PostId id, Function<PersonRef, String> names, Frame frame) {
    return Parts.find(open.charter(), id).map(part -> of(open, (Post) part, names, frame));
  }

  private static MoveView of(
      OpenDraft open, Post post, Function<PersonRef, String> names, Frame frame) {
    var charter = open.charter();
    var superiors =
        charter.posts().stream()
            .filter(each -> post.superiors().contains(each.id()))
            .map(Post::title)
            .toList();
    return new MoveView(
        open.summary(),
        post.id().value(),
        post.title(),
        superiors.isEmpty() ? "—" : String.join(frame.say("organisation.chart.comma"), superiors),
        charter.units().stream()
            .map(unit -> new Place(unit.id().value(), unit.title(), unit.id().equals(post.unit())))
            .toList(),
        charter.posts().stream()
            .filter(each -> !each.equals(post))
            .map(each -> new Place(each.id().value(), each.title(), false))
            .toList(),
        post.holders().stream()
            .map(person -> new ChartView.Holder(person.value(), names.apply(person)))
            .toList());
  }

  public String address() {
    return "/organisation/drafts/" + draft.id();
  }
}
