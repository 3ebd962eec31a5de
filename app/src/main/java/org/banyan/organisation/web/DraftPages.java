package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.draft.Drafts;
import org.banyan.organisation.draft.OpenDraft;
import org.banyan.organisation.draft.Saved;
import org.banyan.organisation.review.Comparison;
import org.banyan.organisation.review.Findings;
import org.banyan.organisation.review.Review;
import org.banyan.organisation.web.DraftView.Lost;
import org.banyan.organisation.web.DraftView.Who;
import org.banyan.platform.access.Acting;
import org.banyan.platform.discussion.Discussions;
import org.banyan.platform.discussion.Topic;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Frames;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Pages;
import org.springframework.stereotype.Component;
import templates.Templates;

/// Shows the page of a draft, also when something could not be done to it: nothing is lost then,
/// and both versions are there to see.
@Component
class DraftPages {

  private final Drafts drafts;
  private final Organisation organisation;
  private final Discussions discussions;
  private final CharterNames names;
  private final Frames frames;
  private final Templates pages;

  DraftPages(
      Drafts drafts,
      Organisation organisation,
      Discussions discussions,
      CharterNames names,
      Frames frames,
      Templates pages) {
    this.drafts = drafts;
    this.organisation = organisation;
    this.discussions = discussions;
    this.names = names;
    this.frames = frames;
    this.pages = pages;
  }

  OpenDraft draft(UUID id) {
    return drafts.find(id).orElseThrow(() -> new NoSuch("draft", id));
  }

  static String address(UUID draft) {
    return "/organisation/drafts/" + draft;
  }

  /// The reviews of what a draft starts from and of what it leads to.
  Comparison reviews(OpenDraft open) {
    return new Comparison(review(open.draft().base().charter()), review(open.charter()));
  }

  /// A finding of what the draft leads to; empty where it has none with that key.
  Optional<FindingView> finding(OpenDraft open, String id, Frame frame) {
    if (id.isEmpty()) {
      return Optional.empty();
    }
    var charter = open.charter();
    var found = review(charter);
    var writing = new ReviewWriting(charter, found, frame, names.of(charter));
    return found.list().stream()
        .filter(finding -> finding.id().equals(id))
        .findFirst()
        .map(writing::finding);
  }

  private Findings review(Charter charter) {
    return Review.of(charter, organisation.evidence(charter));
  }

  /// The words for a draft; what the other charters call a part is known too.
  DraftWriting writing(OpenDraft open, Frame frame, Charter... others) {
    return new DraftWriting(open, frame, names, others);
  }

  JteModel page(OpenDraft open, Frame frame, Acting acting) {
    return page(open, frame, acting, new Trouble("", Optional.empty()));
  }

  /// Goes on to an address where the work was kept; else shows why it was not.
  void answer(
      Saved saved, UUID id, String next, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (saved instanceof Saved.Kept) {
      response.sendRedirect(next);
      return;
    }
    var frame = frames.of(request);
    refuse(trouble(saved, id, frame), id, request, response);
  }

  void refuse(String refused, UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    refuse(new Trouble(refused, Optional.empty()), id, request, response);
  }

  /// Why work was not kept, in one sentence.
  String refusal(Saved saved, UUID id, Frame frame) {
    return trouble(saved, id, frame).refused();
  }

  private void refuse(
      Trouble trouble, UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var acting = Acting.in(request).orElseThrow();
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    Pages.write(page(draft(id), frames.of(request), acting, trouble), response);
  }

  private Trouble trouble(Saved saved, UUID id, Frame frame) {
    return switch (saved) {
      case Saved.Kept _ -> new Trouble("", Optional.empty());
      case Saved.Closed(var standing) ->
          new Trouble(
              frame.say("organisation.draft.closed", frame.say(standing.key())), Optional.empty());
      case Saved.Refused(var change, var why) -> {
        var writing = writing(draft(id), frame);
        var text = writing.sentence(change) + " — " + writing.refusal(why);
        yield new Trouble(text, Optional.empty());
      }
      case Saved.Overtaken(var open, var theirs, var mine) -> {
        var writing = writing(open, frame);
        yield new Trouble(
            frame.say("organisation.draft.overtaken"),
            Optional.of(new Lost(writing.steps(theirs), writing.sentences(mine))));
      }
    };
  }

  private JteModel page(OpenDraft open, Frame frame, Acting acting, Trouble trouble) {
    var writing = writing(open, frame);
    var summary = open.summary();
    var fate = summary.fate();
    var charter = open.charter();
    var view =
        new DraftView(
            summary,
            CharterSize.of(charter, frame),
            summary.base().revision() != organisation.revision(),
            new Who(
                names.of(summary.owner()),
                fate.proposedBy().map(names::of).orElse(""),
                fate.adoptedBy().map(names::of).orElse("")),
            writing.steps(open.draft().done()),
            open.draft().undone().size(),
            writing.effect(reviews(open)),
            writing.shelves(),
            trouble.lost(),
            trouble.refused(),
            summary.base().revision() == 0 && organisation.revision() == 0);
    var topic = new Topic(DraftTopic.KIND, summary.id().toString());
    return pages.organisationDraft(frame, view, discussions.of(topic, acting));
  }

  private record Trouble(String refused, Optional<Lost> lost) {}
}
