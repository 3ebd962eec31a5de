package org.banyan.organisation.draft;

import java.util.Collection;
import java.util.List;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.notice.NoticeBoard;
import org.springframework.stereotype.Component;

/// Tells people what has become of a draft that concerns them.
@Component
class DraftNews {

  private final NoticeBoard notices;

  DraftNews(NoticeBoard notices) {
    this.notices = notices;
  }

  void proposed(DraftSummary draft, Collection<PersonId> adopters, PersonId by) {
    adopters.stream()
        .filter(person -> !person.equals(by))
        .forEach(person -> tell(person, "organisation.draft.notice.proposed", draft));
  }

  void troubled(DraftSummary draft, Collection<PersonId> concerned) {
    concerned.stream()
        .distinct()
        .forEach(person -> tell(person, "organisation.draft.notice.troubled", draft));
  }

  private void tell(PersonId person, String words, DraftSummary draft) {
    notices.tell(person, words, List.of(draft.name()), "/organisation/drafts/" + draft.id());
  }
}
