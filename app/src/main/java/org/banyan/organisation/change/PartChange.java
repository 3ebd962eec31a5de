package org.banyan.organisation.change;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.DutyId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;

/// A change within one part of the charter.
public sealed interface PartChange extends CharterChange {

  CharterId part();

  /// One field says something else.
  record FieldChanged(CharterId part, String field, Object before, Object after)
      implements PartChange {
    @Override
    public Stream<Touch> touches() {
      return Stream.of(Touch.field(part, field));
    }
  }

  /// A person takes a seat.
  record SeatFilled(PostId part, PersonRef person) implements PartChange {
    @Override
    public Stream<Touch> touches() {
      return Stream.of(Touch.entry(part, PartEditing.HOLDERS, person.value()));
    }
  }

  /// A person leaves a seat.
  record SeatVacated(PostId part, PersonRef person) implements PartChange {
    @Override
    public Stream<Touch> touches() {
      return Stream.of(Touch.entry(part, PartEditing.HOLDERS, person.value()));
    }
  }

  /// A post may decide something more.
  record AuthorityGranted(PostId part, Authority authority) implements PartChange {
    @Override
    public Stream<Touch> touches() {
      return Stream.of(Touch.entry(part, PartEditing.GRANTS, authority.code()));
    }
  }

  /// A post may decide something no longer.
  record AuthorityTaken(PostId part, Authority authority) implements PartChange {
    @Override
    public Stream<Touch> touches() {
      return Stream.of(Touch.entry(part, PartEditing.GRANTS, authority.code()));
    }
  }

  /// A post has other letters in a duty: one cell of the RACI matrix.
  record RaciChanged(DutyId part, PostId post, Set<Letter> before, Set<Letter> after)
      implements PartChange {
    public RaciChanged {
      before = Set.copyOf(before);
      after = Set.copyOf(after);
    }

    @Override
    public Stream<Touch> touches() {
      return Arrays.stream(Letter.values())
          .map(letter -> Touch.entry(part, letter.field(), post.value()));
    }
  }
}
