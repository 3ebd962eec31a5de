package org.banyan.organisation.web;

import java.util.Optional;
import java.util.UUID;
import org.banyan.organisation.draft.Drafts;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.discussion.TopicKind;
import org.springframework.stereotype.Component;

/// Lets a draft of the charter be talked about.
@Component
class DraftTopic implements TopicKind {

  static final String KIND = "charter-draft";

  private final Drafts drafts;

  DraftTopic(Drafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> page(Acting acting, String object) {
    if (!acting.may(Power.ORGANISATION_READ) || !object.matches("[0-9a-f-]{36}")) {
      return Optional.empty();
    }
    return drafts
        .find(UUID.fromString(object))
        .map(open -> "/organisation/drafts/" + open.summary().id());
  }
}
