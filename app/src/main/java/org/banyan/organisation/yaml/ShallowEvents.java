package org.banyan.organisation.yaml;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.parser.Parser;

/// The events of a YAML text, refused where lists and mappings lie in each other deeper than any
/// person writes them: what builds the tree descends once for each.
final class ShallowEvents implements Parser {

  static final int DEEPEST = 100;

  private final Parser events;
  private int depth;

  ShallowEvents(Parser events) {
    this.events = events;
  }

  @Override
  public boolean checkEvent(Event.ID id) {
    return events.checkEvent(id);
  }

  @Override
  public Event peekEvent() {
    return events.peekEvent();
  }

  @Override
  public boolean hasNext() {
    return events.hasNext();
  }

  @Override
  public Event next() {
    var event = events.next();
    switch (event.getEventId()) {
      case SequenceStart, MappingStart -> depth++;
      case SequenceEnd, MappingEnd -> depth--;
      case Alias, Comment, DocumentEnd, DocumentStart, Scalar, StreamEnd, StreamStart -> {}
    }
    if (depth > DEEPEST) {
      throw new TooDeep(event.getStartMark().map(Position::of).orElse(Position.START));
    }
    return event;
  }

  /// A text that lies too deep in itself.
  static final class TooDeep extends RuntimeException {

    private final transient Position at;

    private TooDeep(Position at) {
      super("Too deep (%s).".formatted(at));
      this.at = at;
    }

    Position at() {
      return at;
    }
  }
}
