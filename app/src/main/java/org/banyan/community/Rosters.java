package org.banyan.community;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.community.roster.Move;
import org.banyan.community.roster.RosterBook;
import org.banyan.community.roster.RosterBook.Spot;
import org.springframework.stereotype.Service;

/// Dated lists of members, from files or from a platform’s interface, and who came and went between
/// them.
@Service
public class Rosters {

  private final RecordKeeper keeper;
  private final RosterKeeping keeping;
  private final RosterBook book;
  private final Channels channels;
  private final Groups groups;

  Rosters(
      RecordKeeper keeper,
      RosterKeeping keeping,
      RosterBook book,
      Channels channels,
      Groups groups) {
    this.keeper = keeper;
    this.keeping = keeping;
    this.book = book;
    this.channels = channels;
    this.groups = groups;
  }

  /// Takes lists over as one batch, which can be taken back like any other. Members who are on a
  /// live list of the same group and day already are counted as duplicates.
  public Batch take(RosterOrder order) {
    return keeper.keep(order);
  }

  /// Lets the lists of some day before count for a day too, without noting anybody again; they stay
  /// with the batch that brought them. Answers the channels of which such a list counts under this
  /// basis.
  public Set<Integer> extend(
      CommunityId community,
      String format,
      Basis basis,
      Map<Integer, LocalDate> since,
      LocalDate day) {
    return since.isEmpty() ? Set.of() : keeping.extend(community, format, basis, since, day);
  }

  /// What a batch says of its groups day by day, against the list before each.
  public List<RosterLine> lines(BatchId batch) {
    var spots = book.spots(batch.value());
    var places = channels.groups(spots.stream().map(Spot::channel).toList());
    var names = groups.named(places.values()).stream().collect(toMap(Group::id, Group::name));
    return book.days(spots).stream()
        .filter(day -> spots.contains(new Spot(day.channel(), day.day())))
        .map(day -> {
          var group = Optional.ofNullable(places.get(day.channel())).orElseThrow();
          return new RosterLine(group, names.getOrDefault(group, ""), day);
        })
        .toList();
  }

  /// Everybody who came to a group or left it between two lists, oldest first.
  public List<Move> moves(int channel) {
    return book.moves(channel);
  }
}
