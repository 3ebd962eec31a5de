package org.banyan.organisation.web;

import java.util.List;
import java.util.Optional;
import org.banyan.organisation.draft.DraftSummary;
import org.banyan.organisation.draft.Drafts;
import org.banyan.organisation.web.MendingView.Choice;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.springframework.stereotype.Component;

/// Says into which draft findings are mended: the one asked for, or else the one the reader worked
/// on last, or a new one.
@Component
class MendingPlaces {

  private static final String NEW = "new";
  private static final int OFFERED = 20;

  private final Drafts drafts;

  MendingPlaces(Drafts drafts) {
    this.drafts = drafts;
  }

  /// Empty for those who may not draft.
  Optional<MendingView> where(String asked, Acting acting) {
    if (!acting.may(Power.CHARTER_DRAFT)) {
      return Optional.empty();
    }
    var open = drafts.underWay().stream().filter(DraftSummary::isOpen).limit(OFFERED).toList();
    var named = open.stream().filter(draft -> draft.id().toString().equals(asked)).findFirst();
    var own = open.stream().filter(draft -> draft.owner().equals(acting.person())).findFirst();
    var into = asked.equals(NEW) ? Optional.<DraftSummary>empty() : named.or(() -> own);
    return Optional.of(
        new MendingView(
            into.map(MendingPlaces::choice),
            open.stream().map(MendingPlaces::choice).toList(),
            false));
  }

  /// The draft itself, while it is worked on.
  static Optional<MendingView> in(DraftSummary draft, Acting acting) {
    return draft.isOpen() && acting.may(Power.CHARTER_DRAFT)
        ? Optional.of(new MendingView(Optional.of(choice(draft)), List.of(), true))
        : Optional.empty();
  }

  private static Choice choice(DraftSummary draft) {
    return new Choice(draft.id().toString(), draft.name());
  }
}
