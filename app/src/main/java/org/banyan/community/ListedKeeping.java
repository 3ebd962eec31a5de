package org.banyan.community;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.banyan.community.ErasureLedger.Forgotten;
import org.banyan.community.deal.DealBook;
import org.banyan.community.reading.Deal;
import org.banyan.community.roster.Expected;
import org.springframework.stereotype.Component;

/// Keeps what an export holds besides messages: lists of members, ways to recognise them, and
/// deals.
@Component
class ListedKeeping {

  private final RosterKeeping rosters;
  private final Contacts contacts;
  private final DealBook deals;
  private final ErasureLedger ledger;

  ListedKeeping(RosterKeeping rosters, Contacts contacts, DealBook deals, ErasureLedger ledger) {
    this.rosters = rosters;
    this.contacts = contacts;
    this.deals = deals;
    this.ledger = ledger;
  }

  Already already(CommunityId community, String platform, Lists lists, Deals dealt) {
    return new Already(
        rosters.seen(community, platform, lists),
        dealt.isEmpty() ? Set.of() : deals.seen(community.value(), dealt.keys()));
  }

  /// Who would have come and gone by the lists, were they kept.
  Expected expected(CommunityId community, String platform, Lists lists) {
    return lists.isEmpty()
        ? Expected.NOTHING
        : rosters.expected(community, platform, lists, ledger.of(community, platform));
  }

  /// The ids stand in the order of the numbers of the cast.
  void keep(Batch batch, Staged staged, List<Long> members, List<Long> places) {
    rosters.keep(batch, staged.platform(), staged.lists(), members, places);
    var unreachable = ledger.of(batch.community(), ErasureLedger.CONTACT);
    contacts.add(
        batch.id(),
        staged.lists().contacts(members).stream()
            .filter(contact -> unreachable.alias(contact.mark()).isEmpty())
            .toList());
    deals.keep(
        batch.community().value(),
        batch.id().value(),
        withoutForgotten(batch.community(), unreachable, staged.deals().all()));
  }

  /// Deals count on; whose they were is not kept of members who are to be forgotten.
  private List<Deal> withoutForgotten(
      CommunityId community, Forgotten unreachable, List<Deal> given) {
    if (unreachable.isNobody()) {
      return given;
    }
    var platforms = new HashMap<String, Forgotten>();
    return given.stream()
        .map(deal -> {
          var here = platforms.computeIfAbsent(deal.platform(), name -> ledger.of(community, name));
          var isForgotten =
              deal.member().flatMap(here::alias).isPresent()
                  || deal.contact().flatMap(unreachable::alias).isPresent()
                  || deal.unionid().flatMap(unreachable::alias).isPresent();
          return isForgotten ? deal.ofNobody() : deal;
        })
        .toList();
  }

  /// What a batch brought, on the platform by whose ids it is known.
  record Staged(String platform, Lists lists, Deals deals) {}

  /// A batch counts from now on, or no longer.
  void turned(Batch batch) {
    rosters.turned(batch);
  }
}
