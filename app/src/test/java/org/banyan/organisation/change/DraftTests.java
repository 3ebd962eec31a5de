package org.banyan.organisation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.banyan.organisation.change.Draft.Edited;
import org.banyan.organisation.change.PartChange.AuthorityGranted;
import org.banyan.organisation.change.PartChange.SeatFilled;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.platform.access.PersonId;
import org.junit.jupiter.api.Test;

class DraftTests {

  private static final PersonId SOMEBODY = new PersonId(new UUID(0, 1));

  @Test
  void undoesAndRedoesAnyNumberOfStepsExactly() {
    var random = new Random(11);
    for (var attempt = 0; attempt < 200; attempt++) {
      var first = RandomCharters.draw(random);
      var second = Rename.of(first, "Second");
      var third = Rename.of(second, "Third");
      var draft = Draft.of(base(first));
      draft = with(draft, first, second);
      draft = with(draft, second, third);

      assertThat(draft.charter()).isEqualTo(third);
      assertThat(draft.undo().charter()).isEqualTo(second);
      assertThat(draft.undo().undo().charter()).isEqualTo(first);
      assertThat(draft.undo().undo().undo()).isEqualTo(draft.undo().undo());
      assertThat(draft.undo().undo().redo().redo()).isEqualTo(draft);
      assertThat(draft.redo()).isEqualTo(draft);
    }
  }

  @Test
  void forgetsWhatWasUndoneOnceWorkGoesOn() {
    var charter = Handmade.charter();
    var draft = with(Draft.of(base(charter)), charter, Rename.of(charter, "Other")).undo();

    draft = with(draft, charter, Rename.of(charter, "Another"));

    assertThat(draft.undone()).isEmpty();
    assertThat(draft.charter().title()).isEqualTo("Another");
  }

  @Test
  void leavesOutAStepUnlessAnotherRestsOnIt() {
    var charter = Handmade.charter();
    var wang = new PersonRef("wang");
    var filled = step(new SeatFilled(Handmade.EDITOR, wang));
    var vacated = step(new PartChange.SeatVacated(Handmade.EDITOR, wang));
    var granted = step(new AuthorityGranted(Handmade.LEAD, new Authority.OnPlatform("群主")));
    var draft = made(made(made(Draft.of(base(charter)).with(filled)).with(granted)).with(vacated));

    assertThat(draft.without(0)).isInstanceOf(Edited.Refused.class);
    assertThat(made(draft.without(1)).done()).containsExactly(filled, vacated);
  }

  @Test
  void keepsTheReasonOfEachStep() {
    var charter = Handmade.charter();
    var draft = with(Draft.of(base(charter)), charter, Rename.of(charter, "Other"));

    var explained = draft.because(0, " Nobody knew the old name. ");

    assertThat(explained.done().getFirst().reason()).isEqualTo("Nobody knew the old name.");
    assertThat(explained.charter()).isEqualTo(draft.charter());
  }

  static Base base(Charter charter) {
    return new Base(1, charter, Set.of());
  }

  static Step step(CharterChange... changes) {
    return new Step(List.of(changes), "", SOMEBODY, Instant.EPOCH);
  }

  static Draft with(Draft draft, Charter before, Charter after) {
    var changes = Changes.between(before, after);
    return made(draft.with(new Step(changes, "", SOMEBODY, Instant.EPOCH)));
  }

  static Draft made(Edited edited) {
    return switch (edited) {
      case Edited.Made(var draft, _) -> draft;
      case Edited.Refused refused -> throw new AssertionError(refused);
    };
  }

  /// A charter under another title.
  static final class Rename {

    private Rename() {}

    static Charter of(Charter charter, String title) {
      return Shape.with(charter, "title", title);
    }
  }
}
