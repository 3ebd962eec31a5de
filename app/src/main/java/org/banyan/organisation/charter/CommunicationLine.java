package org.banyan.organisation.charter;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId.LineId;
import org.banyan.organisation.charter.CharterId.PostId;

/// One line of the communication plan: who tells whom what, how, how often, and by when the answer
/// has to be back.
public record CommunicationLine(
    LineId id,
    String title,
    PostId from,
    List<PostId> to,
    Medium medium,
    String cadence,
    String feedback)
    implements Part {

  /// How it is passed on.
  public enum Medium {
    MAIL,
    CHAT,
    CALL,
    MEETING;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public CommunicationLine {
    title = Guard.title(id, title);
    cadence = cadence.strip();
    feedback = feedback.strip();
    to = Guard.distinct(id, to);
  }

  /// Every other part it names.
  Stream<? extends CharterId> named() {
    return Stream.concat(Stream.of(from), to.stream());
  }
}
