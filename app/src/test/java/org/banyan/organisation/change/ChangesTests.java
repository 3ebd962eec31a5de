package org.banyan.organisation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.banyan.organisation.change.CharterChange.Added;
import org.banyan.organisation.change.CharterChange.Removed;
import org.banyan.organisation.change.PartChange.SeatFilled;
import org.banyan.organisation.change.PartChange.SeatVacated;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.Part;
import org.junit.jupiter.api.Test;

class ChangesTests {

  private static final int TRIES = 1_000;

  @Test
  void leadFromAnyCharterToAnyOther() {
    var random = new Random(1);

    for (var attempt = 0; attempt < TRIES; attempt++) {
      var before = RandomCharters.draw(random);
      var after = RandomCharters.draw(random);

      assertThat(made(before, Changes.between(before, after))).isEqualTo(after);
    }
  }

  @Test
  void areNoneBetweenEqualCharters() {
    var charter = RandomCharters.draw(new Random(2));

    assertThat(Changes.between(charter, RandomCharters.draw(new Random(2)))).isEmpty();
    assertThat(made(charter, List.of())).isEqualTo(charter);
  }

  @Test
  void areTakenBackExactly() {
    var random = new Random(3);

    for (var attempt = 0; attempt < TRIES; attempt++) {
      var before = RandomCharters.draw(random);
      var changes = Changes.between(before, RandomCharters.draw(random));
      var after = made(before, changes);
      var back = Changes.replay(after, Changes.inverse(before, changes), Changes.removed(changes));

      assertThat(back).isEqualTo(new Replay.Made(before));
    }
  }

  @Test
  void eachIsTakenBackByItself() {
    var random = new Random(4);
    var taken = 0;
    for (var attempt = 0; attempt < 300; attempt++) {
      var before = RandomCharters.draw(random);
      for (var change : Changes.between(before, RandomCharters.draw(random))) {
        if (Changes.apply(before, change) instanceof Replay.Made(var after)) {
          var inverse = Changes.inverse(before, List.of(change));
          var retired = Changes.removed(List.of(change));

          assertThat(Changes.replay(after, inverse, retired)).isEqualTo(new Replay.Made(before));
          taken++;
        }
      }
    }
    assertThat(taken).isGreaterThan(2_000);
  }

  @Test
  void sayWhyTheyCannotBeMade() {
    var charter = Handmade.charter();
    var editor = Handmade.post(charter, "editor");

    assertThat(refusal(charter, new Added(editor, 0))).isEqualTo(new Refusal.AlreadySo());
    assertThat(refusal(charter, new Added(Shape.with(editor, "title", "Other"), 0)))
        .isEqualTo(new Refusal.IdTaken(editor.id()));
    assertThat(refusal(charter, new SeatFilled(editor.id(), new PersonRef("lin"))))
        .isEqualTo(new Refusal.AlreadySo());
    assertThat(refusal(charter, new Removed(editor))).isInstanceOf(Refusal.Dangling.class);
    assertThat(refusal(charter, new PartChange.FieldChanged(editor.id(), "title", "Editor", " ")))
        .isEqualTo(new Refusal.Unsound(Optional.of(editor.id())));
    assertThat(
            refusal(charter, new PartChange.FieldChanged(editor.id(), "title", "Writer", "Author")))
        .isEqualTo(new Refusal.Overtaken("Editor"));
    assertThat(
            refusal(
                charter,
                new PartChange.FieldChanged(
                    editor.id(), "unit", editor.unit(), new UnitId("nowhere"))))
        .isEqualTo(new Refusal.Dangling(editor.id(), new UnitId("nowhere")));
  }

  @Test
  void neverGiveAnIdTwice() {
    var charter = Handmade.charter();
    var gone = made(charter, Changes.removing(charter, Handmade.LEAD));
    var lead = Handmade.post(charter, "lead");
    var retired = Changes.removed(Changes.between(charter, gone));

    assertThat(Changes.replay(gone, List.of(new Added(lead, 0)), retired))
        .isEqualTo(new Replay.Refused(new Added(lead, 0), new Refusal.IdRetired(lead.id())));
    assertThat(Changes.replay(gone, Changes.between(gone, charter, retired), retired))
        .isEqualTo(new Replay.Made(charter));
  }

  @Test
  void letGoOfWhatLeaves() {
    var charter = Handmade.charter();

    var without = made(charter, Changes.removing(charter, Handmade.EDITOR));

    assertThat(without.posts()).noneMatch(post -> post.id().equals(Handmade.EDITOR));
    assertThat(without.duties())
        .allSatisfy(duty -> assertThat(Dangling.named(duty)).doesNotContain(Handmade.EDITOR));
    assertThat(Changes.replay(charter, Changes.removing(charter, new UnitId("team")), Set.of()))
        .isInstanceOf(Replay.Refused.class);
  }

  @Test
  void nameASeatThatChangesHands() {
    var charter = Handmade.charter();
    var editor = Handmade.post(charter, "editor");
    var other = Shape.with(editor, "holders", List.of(new PersonRef("wang")));

    assertThat(Changes.between((Part) editor, other))
        .containsExactly(
            new SeatVacated(editor.id(), new PersonRef("lin")),
            new SeatFilled(editor.id(), new PersonRef("wang")));
  }

  @Test
  void canBeCollectedOverManyTurns() {
    var charter = RandomCharters.draw(new Random(5));
    var changes = new ArrayList<CharterChange>();
    var reached = charter;
    for (var turn = 0; turn < 200; turn++) {
      var next = Shape.with(reached, "title", "Turn " + turn);
      changes.addAll(Changes.between(reached, next));
      reached = next;
    }

    assertThat(changes).hasSize(200);
    assertThat(made(charter, changes)).isEqualTo(reached);
  }

  static Charter made(Charter charter, List<CharterChange> changes) {
    return switch (Changes.replay(charter, changes, Set.of())) {
      case Replay.Made(var after) -> after;
      case Replay.Refused refused -> throw new AssertionError(refused);
    };
  }

  private static Refusal refusal(Charter charter, CharterChange change) {
    return switch (Changes.apply(charter, change)) {
      case Replay.Made(var after) -> throw new AssertionError(after);
      case Replay.Refused(_, var why) -> why;
    };
  }
}
