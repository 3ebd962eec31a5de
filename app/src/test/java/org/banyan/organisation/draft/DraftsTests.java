package org.banyan.organisation.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import db.organisation.Tables;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.change.Changes;
import org.banyan.organisation.change.CharterChange;
import org.banyan.organisation.change.Conflict.Choice;
import org.banyan.organisation.change.Conflict.Place;
import org.banyan.organisation.change.PartChange.FieldChanged;
import org.banyan.organisation.change.PartChange.SeatFilled;
import org.banyan.organisation.change.Refusal;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.NotAllowed;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
class DraftsTests {

  private static final PostId LEAD = new PostId("lead");
  private static final PostId EDITOR = new PostId("editor");
  private static final String TEXT =
      """
      format: banyan-charter/1
      title: Team
      units: [{id: team, title: Team}]
      posts:
        - {id: lead, title: Lead, unit: team}
        - {id: editor, title: Editor, unit: team, reports-to: lead}
      """;

  private final PersonId lin = new PersonId(Ids.next());
  private final PersonId wang = new PersonId(Ids.next());

  @Autowired private Drafts drafts;
  @Autowired private Organisation organisation;
  @Autowired private FirstSeat firstSeat;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DSLContext db;

  @BeforeEach
  void aTeamWithACharter() {
    db.deleteFrom(Tables.SEAT).execute();
    for (var person : List.of(lin, wang)) {
      transaction.executeWithoutResult(_ -> firstSeat.give(person));
    }
    organisation.adopt(CharterSamples.charter(TEXT.replace("title: Team\n", title())), "x", lin);
  }

  @Test
  void keepStepsWithTheirReasonsAndUndoThem() {
    var id = drafts.begin(" Autumn ", new Start.InForce(), lin);
    kept(drafts.edit(seen(id), List.of(filled("zhou")), " Somebody is free. ", lin));
    var draft = kept(drafts.edit(seen(id), List.of(filled("chen")), "", lin));

    assertThat(draft.summary().name()).isEqualTo("Autumn");
    assertThat(draft.draft().done().getFirst().reason()).isEqualTo("Somebody is free.");
    assertThat(holders(draft)).containsExactly("zhou", "chen");
    assertThat(holders(kept(drafts.undo(seen(id), lin)))).containsExactly("zhou");
    assertThat(holders(kept(drafts.undo(seen(id), lin)))).isEmpty();
    assertThat(holders(kept(drafts.redo(seen(id), lin)))).containsExactly("zhou");
    var explained = kept(drafts.explain(seen(id), 0, "Because.", lin));
    assertThat(explained.draft().done().getFirst().reason()).isEqualTo("Because.");
    assertThat(explained.draft().undone()).hasSize(1);
    assertThat(holders(kept(drafts.leaveOut(seen(id), 0, lin)))).isEmpty();
    assertThat(drafts.underWay()).anyMatch(listed -> listed.id().equals(id) && listed.isOpen());
  }

  @Test
  void letTwoPeopleWorkAtOnceUnlessTheyTouchTheSame() {
    var id = drafts.begin("Race", new Start.InForce(), lin);
    var start = seen(id);
    var mine = new FieldChanged(EDITOR, "title", "Editor", "Author");
    var theirs = new FieldChanged(EDITOR, "title", "Editor", "Writer");

    kept(drafts.edit(start, List.of(theirs), "", wang));
    assertThat(drafts.edit(start, List.of(filled("zhou")), "", lin)).isInstanceOf(Saved.Kept.class);
    assertThat(drafts.edit(start, List.of(mine), "", lin))
        .asInstanceOf(type(Saved.Overtaken.class))
        .satisfies(lost -> {
          assertThat(lost.mine()).containsExactly(mine);
          assertThat(lost.theirs()).anyMatch(step -> step.changes().contains(theirs));
        });
    assertThat(drafts.undo(start, lin)).isInstanceOf(Saved.Overtaken.class);
  }

  @Test
  void sayWhatCannotBeDone() {
    var id = drafts.begin("Odd", new Start.InForce(), lin);
    var nobody = new SeatFilled(new PostId("nobody"), new PersonRef("zhou"));

    assertThat(drafts.edit(seen(id), List.of(nobody), "", lin))
        .isEqualTo(new Saved.Refused(nobody, new Refusal.Absent(new PostId("nobody"))));
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> drafts.begin("No", new Start.InForce(), new PersonId(Ids.next())));
  }

  @Test
  void areCarriedOverToTheCharterThatCameIntoForceMeanwhile() {
    var id = drafts.begin("Slow", new Start.InForce(), lin);
    kept(drafts.edit(seen(id), List.of(filled("zhou")), "", lin));
    kept(
        drafts.edit(
            seen(id), List.of(new FieldChanged(EDITOR, "title", "Editor", "Author")), "", lin));
    var inForce = organisation.review().orElseThrow().charter();
    var other = new FieldChanged(EDITOR, "title", "Editor", "Writer");
    organisation.adopt(CharterSamples.after(inForce, other), "meanwhile", wang);
    var open = drafts.find(id).orElseThrow();

    var conflict = drafts.rebased(open, Map.of()).conflicts().getFirst();
    assertThat(conflict.place()).isEqualTo(new Place(1, 0));
    assertThat(conflict.theirs()).containsExactly(other);

    var choices = Map.of(conflict.place(), Choice.THEIRS);
    var carried = kept(drafts.carryOver(seen(id), choices, lin));
    assertThat(carried.draft().base().revision()).isEqualTo(organisation.revision());
    assertThat(carried.draft().done()).hasSize(1);
    assertThat(holders(carried)).containsExactly("zhou");
  }

  @Test
  void areThrownAwayAndFetchedBack() {
    var id = drafts.begin("Short", new Start.InForce(), lin);

    drafts.discard(id, lin);
    assertThat(drafts.underWay()).noneMatch(listed -> listed.id().equals(id));
    assertThat(drafts.edit(seen(id), List.of(filled("zhou")), "", lin))
        .isEqualTo(new Saved.Closed(Standing.DISCARDED));
    drafts.fetchBack(id, lin);
    drafts.rename(id, "Longer", lin);

    assertThat(drafts.find(id).orElseThrow().summary().name()).isEqualTo("Longer");
  }

  @Test
  void beginWithACharterFromElsewhere() {
    var brought = CharterSamples.charter(TEXT.replace("Editor", "Writer"));
    var id = drafts.begin("Brought", new Start.Brought(brought, "From a file."), lin);
    var open = drafts.find(id).orElseThrow();

    assertThat(open.charter()).isEqualTo(brought);
    assertThat(open.draft().done())
        .singleElement()
        .extracting(step -> step.reason())
        .isEqualTo("From a file.");
    assertThat(Changes.between(open.draft().base().charter(), brought))
        .isEqualTo(open.draft().done().getFirst().changes());
  }

  private static CharterChange filled(String person) {
    return new SeatFilled(LEAD, new PersonRef(person));
  }

  private static List<String> holders(OpenDraft draft) {
    return draft.charter().posts().getFirst().holders().stream().map(PersonRef::value).toList();
  }

  private Seen seen(UUID id) {
    return new Seen(id, drafts.find(id).orElseThrow().summary().version());
  }

  static OpenDraft kept(Saved saved) {
    return switch (saved) {
      case Saved.Kept(var draft) -> draft;
      case Saved other -> throw new AssertionError(other);
    };
  }

  private static String title() {
    return "title: Team " + Ids.next() + "\n";
  }
}
