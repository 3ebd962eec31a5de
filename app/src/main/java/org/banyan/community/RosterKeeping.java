package org.banyan.community;

import java.util.List;
import java.util.Set;
import org.banyan.community.roster.RosterBook;
import org.banyan.community.roster.RosterBook.Seen;
import org.springframework.stereotype.Component;

/// Writes the lists of a batch down and keeps the days of groups in step with them.
@Component
class RosterKeeping {

  private final RosterBook book;

  RosterKeeping(RosterBook book) {
    this.book = book;
  }

  Set<Seen> seen(CommunityId community, String platform, Lists lists) {
    return lists.isEmpty() ? Set.of() : book.seen(community.value(), platform, lists.days());
  }

  /// The ids stand in the order of the numbers of the cast.
  void keep(Batch batch, String platform, Lists lists, List<Long> members, List<Long> channels) {
    if (!lists.isEmpty()) {
      var community = batch.community().value();
      book.keep(community, batch.id().value(), platform, lists.rolls(members, channels));
      changed(batch);
    }
  }

  /// The lists of a batch count from now on, or no longer.
  void changed(Batch batch) {
    book.spots(batch.id().value());
  }
}
