package org.banyan.organisation.web;

import gg.jte.Content;
import java.util.Optional;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.Waivers;
import org.banyan.platform.access.Power;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.TodayBlock;
import org.springframework.stereotype.Component;
import templates.Templates;

/// The organisation on the start page: its scores and the gravest findings.
@Component
class ReviewBlock implements TodayBlock {

  private static final int SHOWN = 1;

  private final Organisation organisation;
  private final Waivers waivers;
  private final CharterNames names;
  private final Templates pages;

  ReviewBlock(Organisation organisation, Waivers waivers, CharterNames names, Templates pages) {
    this.organisation = organisation;
    this.waivers = waivers;
    this.names = names;
    this.pages = pages;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Content> show(Frame frame) {
    if (!frame.may(Power.ORGANISATION_READ)) {
      return Optional.empty();
    }
    return organisation
        .review()
        .map(adopted ->
            pages.organisationBlock(
                frame,
                adopted.charter().title(),
                new ReviewWriting(
                        adopted.charter(), adopted.findings(), frame, names.of(adopted.charter()))
                    .review(Shown.first(SHOWN, waivers.of(adopted.findings())))));
  }
}
