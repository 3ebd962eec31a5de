package org.banyan.community;

import java.util.Set;
import org.banyan.community.deal.DealBook;
import org.banyan.community.roster.RosterBook;

/// What of the lists and the deals of an export is on record already.
record Already(Set<RosterBook.Seen> listed, Set<DealBook.Key> dealt) {

  static final Already NOTHING = new Already(Set.of(), Set.of());
}
