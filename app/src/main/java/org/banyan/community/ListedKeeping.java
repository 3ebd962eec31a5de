package org.banyan.community;

import java.util.List;
import java.util.Set;
import org.banyan.community.deal.DealBook;
import org.springframework.stereotype.Component;

/// Keeps what an export holds besides messages: lists of members, ways to recognise them, and
/// deals.
@Component
class ListedKeeping {

  private final RosterKeeping rosters;
  private final Contacts contacts;
  private final DealBook deals;

  ListedKeeping(RosterKeeping rosters, Contacts contacts, DealBook deals) {
    this.rosters = rosters;
    this.contacts = contacts;
    this.deals = deals;
  }

  Already already(CommunityId community, String platform, Lists lists, Deals dealt) {
    return new Already(
        rosters.seen(community, platform, lists),
        dealt.isEmpty() ? Set.of() : deals.seen(community.value(), dealt.keys()));
  }

  /// The ids stand in the order of the numbers of the cast.
  void keep(Batch batch, Staged staged, List<Long> members, List<Long> places) {
    rosters.keep(batch, staged.platform(), staged.lists(), members, places);
    contacts.add(batch.id(), staged.lists().contacts(members));
    deals.keep(batch.community().value(), batch.id().value(), staged.deals().all());
  }

  /// What a batch brought, on the platform by whose ids it is known.
  record Staged(String platform, Lists lists, Deals deals) {}

  /// A batch counts from now on, or no longer.
  void turned(Batch batch) {
    rosters.turned(batch);
  }
}
