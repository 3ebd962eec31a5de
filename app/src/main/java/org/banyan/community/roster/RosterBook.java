package org.banyan.community.roster;

import static db.community.Tables.ROSTER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps dated lists of members as they came. Who came and who went is never kept, but found by
/// laying the lists of two days upon each other, so that a list taken back leaves no trace.
@Component
public class RosterBook {

  private final RosterRows rows;

  RosterBook(RosterRows rows) {
    this.rows = rows;
  }

  /// Writes lists down; one that says the same as the latest of its group shares its entries.
  public void keep(UUID community, UUID batch, String platform, List<Roll> rolls) {
    rolls.stream()
        .sorted(Comparator.comparing(Roll::day))
        .forEach(roll -> rows.add(community, batch, platform, roll));
  }

  /// Lets the latest list of each channel on its day count for another day too, if its batch counts
  /// and came in this format on this basis; answers the channels.
  public Set<Integer> extend(
      Map<Integer, LocalDate> since,
      LocalDate day,
      String format,
      @Nullable String basis,
      String note) {
    return new HashSet<>(rows.extend(since, day, format, basis, note));
  }

  /// Which members are on a live list of these days already, by the keys of their platform.
  public Set<Seen> seen(UUID community, String platform, Collection<LocalDate> days) {
    return new HashSet<>(rows.seen(community, platform, days));
  }

  /// What these lists of members would say against the list before each, were they kept.
  public Expected forecast(UUID community, String platform, Map<Named, Set<String>> lists) {
    var forecast = new Forecast(lists);
    var channels = lists.keySet().stream().map(Named::channel).distinct().toList();
    rows.listed(community, platform, channels).forEach(forecast::listed);
    rows.seen(community, platform, forecast.needed()).forEach(forecast::seen);
    return forecast.against();
  }

  /// A list of a group on a day, by the key of its platform.
  public record Named(String channel, LocalDate day) {}

  /// A member on a list of a day; the group is empty for the community as a whole.
  public record Seen(String channel, LocalDate day, String member) {}

  /// Where and when a batch lists anybody, whether it counts or not.
  public List<Spot> spots(UUID batch) {
    return rows.spots(batch);
  }

  /// A group on a day.
  public record Spot(int channel, LocalDate day) {}

  /// What the live lists say of these groups on these days and on the next listed day after each,
  /// whose differences they change.
  public List<RollDay> days(Collection<Spot> around) {
    return around.isEmpty() ? List.of() : rows.days(around);
  }

  /// Everybody who came to a group or left it between two lists, oldest first.
  public List<Move> moves(int channel) {
    return rows.moves(channel);
  }

  /// Somebody whom a list shows as the owner of a group.
  public record Owner(int channel, LocalDate day, String account, Optional<String> name) {}

  /// The owners that a batch shows, the earliest first.
  public List<Owner> ownersOf(UUID batch) {
    return rows.owners(ROSTER.BATCH_ID.eq(batch));
  }

  /// The owners that all lists of these groups show, the earliest first.
  public List<Owner> owners(Collection<Integer> channels) {
    return rows.owners(ROSTER.CHANNEL_ID.in(channels));
  }

  public void remove(UUID community) {
    rows.remove(community);
  }
}
