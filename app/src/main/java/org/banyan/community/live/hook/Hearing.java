package org.banyan.community.live.hook;

import java.util.List;
import org.banyan.community.reading.Problem;
import org.banyan.community.reading.Row;

/// What a delivery turned out to say.
public sealed interface Hearing {

  /// Things that happened, perhaps none that the record has a place for.
  record Events(List<Row> rows) implements Hearing {

    public Events {
      rows = List.copyOf(rows);
    }
  }

  /// A question about the address itself, with the answer it expects.
  record Question(String answer) implements Hearing {}

  /// Nothing that can be understood; all of the delivery is refused.
  record Unclear(Problem problem) implements Hearing {}
}
