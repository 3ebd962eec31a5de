package org.banyan.organisation.change;

import java.util.List;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.Part;

/// One thing done to a charter. It carries what it found there as well as what it leaves, so that
/// it notices when somebody else has been there first.
public sealed interface CharterChange
    permits CharterChange.CharterChanged,
        CharterChange.Added,
        CharterChange.Restored,
        CharterChange.Removed,
        CharterChange.Ordered,
        PartChange {

  /// Every place it reads or writes.
  Stream<Touch> touches();

  /// What the charter says about itself: title, purpose, the hours of a full week.
  record CharterChanged(String field, Object before, Object after) implements CharterChange {
    @Override
    public Stream<Touch> touches() {
      return Stream.of(Touch.heading(field));
    }
  }

  /// A new part, at its place in the list.
  record Added(Part part, int at) implements CharterChange {
    @Override
    public Stream<Touch> touches() {
      return Stream.of(Touch.whole(part.id()));
    }
  }

  /// A part that had been removed is back under its old id.
  record Restored(Part part, int at) implements CharterChange {
    @Override
    public Stream<Touch> touches() {
      return Stream.of(Touch.whole(part.id()));
    }
  }

  /// A part is gone. Its id stays behind and is given to nothing else.
  record Removed(Part part) implements CharterChange {
    @Override
    public Stream<Touch> touches() {
      return Stream.of(Touch.whole(part.id()));
    }
  }

  /// Parts of one list stand in another order.
  record Ordered(String list, List<CharterId> before, List<CharterId> after)
      implements CharterChange {
    public Ordered {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    @Override
    public Stream<Touch> touches() {
      return Stream.of(Touch.order(list));
    }
  }
}
