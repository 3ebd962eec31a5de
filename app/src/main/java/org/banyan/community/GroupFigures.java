package org.banyan.community;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banyan.community.GroupStanding.Size;

/// What the days of a period say of a group, as far as they say it.
///
/// Net growth is how many more are in it than before the period; where the size was not known then,
/// who joined less who left. The leave rate is who left, of all that were in it at some time of the
/// period. The speaking rate is the mean number of speakers of a day, of those who are in it.
public record GroupFigures(
    Optional<Integer> members,
    Optional<LocalDate> day,
    Optional<Integer> before,
    Optional<Integer> joined,
    Optional<Integer> left,
    Optional<Integer> messages,
    Optional<Double> speakers,
    List<Double> course) {

  public static final GroupFigures NOTHING =
      new GroupFigures(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  Optional<Size> size() {
    return members.flatMap(now -> day.map(on -> new Size(now, on)));
  }

  public Optional<Integer> net() {
    var grown = members.flatMap(now -> before.map(then -> now - then));
    return grown.isPresent() ? grown : joined.flatMap(came -> left.map(went -> came - went));
  }

  public Optional<Double> leaveRate() {
    return left.flatMap(went ->
        members.filter(now -> now + went > 0).map(now -> went.doubleValue() / (now + went)));
  }

  public Optional<Double> speakingRate() {
    return speakers.flatMap(spoke -> members.filter(now -> now > 0).map(now -> spoke / now));
  }

  /// Whether a day tells more than how many there are.
  boolean isDaily() {
    return joined.isPresent() || left.isPresent() || messages.isPresent() || speakers.isPresent();
  }
}
