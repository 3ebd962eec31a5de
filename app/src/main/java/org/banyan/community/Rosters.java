package org.banyan.community;

import java.util.List;
import org.banyan.community.roster.Move;
import org.banyan.community.roster.RosterBook;
import org.springframework.stereotype.Service;

/// Dated lists of members, from files or from a platform’s interface, and who came and went between
/// them.
@Service
public class Rosters {

  private final RecordKeeper keeper;
  private final RosterBook book;

  Rosters(RecordKeeper keeper, RosterBook book) {
    this.keeper = keeper;
    this.book = book;
  }

  /// Takes lists over as one batch, which can be taken back like any other. Members who are on a
  /// live list of the same group and day already are counted as duplicates.
  public Batch take(RosterOrder order) {
    return keeper.keep(order);
  }

  /// Everybody who came to a group or left it between two lists, oldest first.
  public List<Move> moves(int channel) {
    return book.moves(channel);
  }
}
