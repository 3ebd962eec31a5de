package org.banyan.organisation.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.organisation.change.DraftTests.base;
import static org.banyan.organisation.change.DraftTests.made;
import static org.banyan.organisation.change.DraftTests.step;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.banyan.organisation.change.CharterChange.Removed;
import org.banyan.organisation.change.Conflict.Choice;
import org.banyan.organisation.change.Conflict.Place;
import org.banyan.organisation.change.PartChange.FieldChanged;
import org.banyan.organisation.change.PartChange.RaciChanged;
import org.banyan.organisation.change.PartChange.SeatFilled;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.junit.jupiter.api.Test;

class RebaseTests {

  @Test
  void bringsTheSameFromEitherSideWhereNothingConflicts() {
    var random = new Random(21);
    var settled = 0;
    for (var attempt = 0; attempt < 1_000; attempt++) {
      var charter = RandomCharters.draw(random);
      var mine = few(charter, random);
      var theirs = few(charter, random);
      var one = rebased(charter, mine, theirs);
      var other = rebased(charter, theirs, mine);
      if (one.isSettled() && other.isSettled()) {
        assertThat(unordered(one.draft().charter())).isEqualTo(unordered(other.draft().charter()));
        settled++;
      }
    }
    assertThat(settled).isBetween(50, 990);
  }

  @Test
  void namesEveryChangeThatBothSidesMadeDifferently() {
    var charter = Handmade.charter();
    var mine = new FieldChanged(Handmade.EDITOR, "title", "Editor", "Author");
    var theirs = new FieldChanged(Handmade.EDITOR, "title", "Editor", "Writer");

    var rebased = rebased(charter, List.of(mine), List.of(theirs));

    assertThat(rebased.conflicts())
        .containsExactly(
            new Conflict(
                new Place(0, 0), mine, List.of(theirs), new Refusal.Overtaken("Writer"), true));
    assertThat(Handmade.post(rebased.draft().charter(), "editor").title()).isEqualTo("Writer");
  }

  @Test
  void letsSomebodyChooseAVersion() {
    var charter = Handmade.charter();
    var mine = new FieldChanged(Handmade.EDITOR, "title", "Editor", "Author");
    var theirs = new FieldChanged(Handmade.EDITOR, "title", "Editor", "Writer");
    var draft = made(Draft.of(base(charter)).with(step(mine)));
    var onto = base(ChangesTests.made(charter, List.of(theirs)));

    var insisted = Rebase.of(draft, onto, Map.of(new Place(0, 0), Choice.MINE));
    var yielded = Rebase.of(draft, onto, Map.of(new Place(0, 0), Choice.THEIRS));

    assertThat(insisted.isSettled()).isTrue();
    assertThat(Handmade.post(insisted.draft().charter(), "editor").title()).isEqualTo("Author");
    assertThat(yielded.isSettled()).isTrue();
    assertThat(yielded.draft().done()).isEmpty();
  }

  @Test
  void namesWhatLostItsGround() {
    var charter = Handmade.charter();
    var wang = new SeatFilled(Handmade.EDITOR, new PersonRef("wang"));
    var gone = Changes.removing(charter, Handmade.EDITOR);

    var rebased = rebased(charter, List.of(wang), gone);

    assertThat(rebased.conflicts())
        .singleElement()
        .satisfies(conflict -> {
          assertThat(conflict.why()).isEqualTo(new Refusal.Absent(Handmade.EDITOR));
          assertThat(conflict.theirs()).anyMatch(Removed.class::isInstance);
          assertThat(conflict.canInsist()).isFalse();
        });
  }

  @Test
  void namesADutyGivenToAPostThatIsGone() {
    var charter = Handmade.charter();
    var other = ChangesTests.made(charter, Changes.removing(charter, Handmade.EDITOR));
    var consulted =
        new RaciChanged(
            Handmade.WRITING, Handmade.EDITOR, Set.of(Letter.RESPONSIBLE), Set.of(Letter.INFORMED));

    var rebased = rebased(charter, List.of(consulted), Changes.between(charter, other));

    assertThat(rebased.conflicts()).hasSize(1);
    assertThat(rebased.draft().charter()).isEqualTo(other);
  }

  @Test
  void dropsSilentlyWhatBothSidesAgreeOn() {
    var charter = Handmade.charter();
    var same = new SeatFilled(Handmade.EDITOR, new PersonRef("wang"));

    var rebased = rebased(charter, List.of(same), List.of(same));

    assertThat(rebased.isSettled()).isTrue();
    assertThat(rebased.draft().done()).isEmpty();
  }

  private static Rebased rebased(
      Charter charter, List<CharterChange> mine, List<CharterChange> theirs) {
    var draft =
        mine.isEmpty()
            ? Draft.of(base(charter))
            : made(Draft.of(base(charter)).with(step(mine.toArray(CharterChange[]::new))));
    return Rebase.of(draft, base(ChangesTests.made(charter, theirs)), Map.of());
  }

  /// A few changes out of those that lead to some other charter, all of which can be made.
  private static List<CharterChange> few(Charter charter, Random random) {
    var few = new ArrayList<CharterChange>();
    for (var change : Changes.between(charter, RandomCharters.draw(random))) {
      if (random.nextInt(12) == 0) {
        few.add(change);
        if (Changes.replay(charter, few, Set.of()) instanceof Replay.Refused) {
          few.removeLast();
        }
      }
    }
    return few;
  }

  /// What a charter says, whatever the order: the orders of two sides cannot both stand.
  private static Set<String> unordered(Charter charter) {
    var said = new TreeSet<String>(Comparator.naturalOrder());
    for (var shelf : Shelf.ALL) {
      for (var part : shelf.of(charter)) {
        for (var field : Shape.of(part.getClass()).fields()) {
          var value = Shape.get((Record) part, field);
          var text =
              value instanceof List<?> list
                  ? list.stream().map(Object::toString).sorted().toList().toString()
                  : value.toString();
          said.add(part.id() + "." + field + "=" + text);
        }
      }
    }
    Shelf.HEADING.forEach(field -> said.add(field + "=" + Shape.get(charter, field)));
    return said;
  }
}
