package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.UUID;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.Waivers;
import org.banyan.organisation.draft.OpenDraft;
import org.banyan.organisation.review.Comparison;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// Shows what the review finds in a draft, beside what it finds in the charter the draft starts
/// from.
@Controller
class DraftReviewController {

  private static final int SHOWN = 25;

  private final DraftPages draftPages;
  private final Organisation organisation;
  private final Waivers waivers;
  private final CharterNames names;
  private final Templates pages;

  DraftReviewController(
      DraftPages draftPages,
      Organisation organisation,
      Waivers waivers,
      CharterNames names,
      Templates pages) {
    this.draftPages = draftPages;
    this.organisation = organisation;
    this.waivers = waivers;
    this.names = names;
    this.pages = pages;
  }

  @GetMapping("/organisation/drafts/{draft}/review")
  @Requires(Power.ORGANISATION_READ)
  JteModel review(
      Frame frame,
      Acting acting,
      @PathVariable UUID draft,
      @RequestParam(defaultValue = "false") boolean whole,
      @RequestParam(defaultValue = "false") boolean all) {
    var open = draftPages.draft(draft);
    var reviews = draftPages.reviews(open);
    return pages.organisationDraftreview(
        frame,
        open.summary(),
        writing(open, reviews, frame).review(shown(open, reviews, whole, all)),
        draftPages.writing(open, frame).effect(reviews),
        MendingPlaces.in(open.summary(), acting),
        all);
  }

  private Shown shown(OpenDraft open, Comparison reviews, boolean whole, boolean all) {
    var charter = open.charter();
    return new Shown(
        whole ? Integer.MAX_VALUE : SHOWN,
        all,
        waivers.of(reviews.after()),
        names::of,
        Shown.fixes(charter, organisation.evidence(charter), reviews.after()),
        Optional.of(reviews.before()));
  }

  private ReviewWriting writing(OpenDraft open, Comparison reviews, Frame frame) {
    return new ReviewWriting(open.charter(), reviews.after(), frame, names.of(open.charter()));
  }
}
