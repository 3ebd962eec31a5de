package org.banyan.organisation.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.banyan.organisation.draft.DraftsTests.kept;

import db.organisation.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banyan.organisation.Adoption.Reason;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.History;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.PartTaken;
import org.banyan.organisation.change.Changes;
import org.banyan.organisation.change.CharterChange;
import org.banyan.organisation.change.CharterChange.Restored;
import org.banyan.organisation.change.Letter;
import org.banyan.organisation.change.PartChange.SeatFilled;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.NotAllowed;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.notice.NoticeBoard;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
class AdoptionsTests {

  private static final PostId EDITOR = new PostId("editor");
  private static final String TEXT =
      """
      format: banyan-charter/1
      title: Team
      modules: [{id: content, title: Content}]
      units: [{id: team, title: Team}]
      posts:
        - {id: lead, title: Lead, unit: team, holders: zhou}
        - {id: editor, title: Editor, unit: team, reports-to: lead}
      duties:
        - {id: writing, title: Writing, module: content, accountable: lead, responsible: editor}
      """;

  private final PersonId lin = new PersonId(Ids.next());
  private final PersonId wang = new PersonId(Ids.next());

  @Autowired private Drafts drafts;
  @Autowired private Adoptions adoptions;
  @Autowired private Organisation organisation;
  @Autowired private History history;
  @Autowired private NoticeBoard notices;
  @Autowired private FirstSeat firstSeat;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DSLContext db;

  @BeforeEach
  void twoWhoMayAdopt() {
    db.deleteFrom(Tables.SEAT).execute();
    for (var person : List.of(lin, wang)) {
      transaction.executeWithoutResult(_ -> firstSeat.give(person));
    }
  }

  @Test
  void putAProposedDraftInForceAndTellWhoDecides() {
    adopted(TEXT);
    var id = draft(filled("chen"));
    var told = notices.unread(wang);

    assertThat(adoptions.adopt(id, "why", Optional.empty(), lin))
        .isEqualTo(new Decided.Refused(Reason.NOT_PROPOSED));
    assertThat(adoptions.propose(id, lin)).isEqualTo(new Decided.Proposed());
    assertThat(notices.unread(wang)).isEqualTo(told + 1);
    assertThat(drafts.edit(seen(id), List.of(filled("hu")), "", lin))
        .isEqualTo(new Saved.Closed(Standing.PROPOSED));
    var decided = adoptions.adopt(id, "A free seat.", Optional.empty(), wang);

    assertThat(decided).isEqualTo(new Decided.InForce(organisation.revision()));
    assertThat(history.revision(organisation.revision()))
        .hasValueSatisfying(revision -> {
          assertThat(revision.proposedBy()).isEqualTo(lin);
          assertThat(revision.adoptedBy()).isEqualTo(wang);
          assertThat(revision.reason()).isEqualTo("A free seat.");
          assertThat(revision.draft()).contains(id);
        });
    assertThat(history.changes(organisation.revision())).containsExactly(filled("chen"));
  }

  @Test
  void adoptTheFirstCharterOfAllWithoutAProposal() {
    while (organisation.revision() > 0) {
      organisation.withdraw(organisation.revision(), lin);
    }
    var first = new Start.Brought(CharterSamples.charter(TEXT), "");
    var id = drafts.begin("First", first, lin);
    var empty = drafts.begin("Empty", new Start.InForce(), lin);

    assertThat(adoptions.adopt(empty, "why", Optional.empty(), wang))
        .isEqualTo(new Decided.Refused(Reason.NOT_PROPOSED));
    assertThat(adoptions.adopt(id, "Begin.", Optional.empty(), wang))
        .isEqualTo(new Decided.InForce(organisation.revision()));
    assertThat(history.revision(organisation.revision()))
        .hasValueSatisfying(revision -> {
          assertThat(revision.proposedBy()).isEqualTo(lin);
          assertThat(revision.adoptedBy()).isEqualTo(wang);
        });
  }

  @Test
  void takeTwoPeopleWhereTheCharterDemandsIt() {
    adopted(TEXT + "adoption: two-people\n");
    var id = draft(filled("chen"));
    adoptions.propose(id, lin);

    assertThat(adoptions.adopt(id, "why", Optional.empty(), lin))
        .isEqualTo(new Decided.Refused(Reason.SECOND_PERSON));
    assertThat(adoptions.adopt(id, "why", Optional.empty(), wang))
        .isInstanceOf(Decided.InForce.class);
  }

  @Test
  void refuseWhatWouldLeaveTooFewToAdopt() {
    adopted(TEXT);
    db.deleteFrom(Tables.SEAT).where(Tables.SEAT.PERSON.eq(wang.value())).execute();
    var brought = CharterSamples.charter(TEXT + "adoption: two-people\n");
    var id = drafts.begin("Two", new Start.Brought(brought, ""), lin);
    adoptions.propose(id, lin);

    assertThat(adoptions.adopt(id, "why", Optional.empty(), lin))
        .isEqualTo(new Decided.Refused(Reason.NOBODY_LEFT));
  }

  @Test
  void refuseADraftThatIsBehind() {
    adopted(TEXT);
    var late = draft(filled("chen"));
    var proposed = draft(filled("hu"));
    adoptions.propose(proposed, lin);
    adopted(TEXT.replace("Writing", "Editing"));

    assertThat(adoptions.propose(late, lin)).isEqualTo(new Decided.Refused(Reason.BEHIND));
    assertThat(adoptions.adopt(proposed, "why", Optional.empty(), lin))
        .isEqualTo(new Decided.Refused(Reason.BEHIND));
    assertThat(adoptions.takeBack(proposed, lin)).isTrue();
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> adoptions.propose(late, new PersonId(Ids.next())));
  }

  @Test
  void waitForTheDayAndLookAtAllOfItAgain() {
    adopted(TEXT);
    var id = draft(filled("chen"));
    adoptions.propose(id, lin);
    var tomorrow = Instant.now().plus(Duration.ofDays(1));

    assertThat(adoptions.adopt(id, "why", Optional.of(Instant.EPOCH), wang))
        .isEqualTo(new Decided.Refused(Reason.DAY_PAST));
    assertThat(adoptions.adopt(id, "New year.", Optional.of(tomorrow), wang))
        .isEqualTo(new Decided.Scheduled(tomorrow));
    assertThat(adoptions.due()).isEmpty();
    adopted(TEXT.replace("Writing", "Editing"));
    adoptions.comeIntoForce(id);

    assertThat(summary(id).standing()).isEqualTo(Standing.ADOPTED);
    var charter = organisation.review().orElseThrow().charter();
    assertThat(charter.duties().getFirst().title()).isEqualTo("Editing");
    assertThat(charter.posts().get(1).holders()).containsExactly(new PersonRef("chen"));
  }

  @Test
  void turnIntoProposalsAgainWhatCannotComeIntoForce() {
    adopted(TEXT);
    var id = draft(filled("chen"));
    adoptions.propose(id, lin);
    adoptions.adopt(id, "why", Optional.of(Instant.now().plus(Duration.ofDays(1))), wang);
    db.deleteFrom(Tables.SEAT).where(Tables.SEAT.PERSON.eq(wang.value())).execute();
    var before = organisation.revision();

    adoptions.comeIntoForce(id);

    assertThat(summary(id).standing()).isEqualTo(Standing.PROPOSED);
    assertThat(summary(id).fate().trouble()).isEqualTo(Reason.MAY_NOT.key());
    assertThat(organisation.revision()).isEqualTo(before);
    assertThat(notices.latest(lin, 5)).isNotEmpty();
  }

  @Test
  void sayWhoWasResponsibleForWhatAtAnyMoment() {
    adopted(TEXT);
    var then = Instant.now();
    var id = draft(filled("chen"));
    adoptions.propose(id, lin);
    adoptions.adopt(id, "why", Optional.empty(), wang);
    var now = Instant.now();

    assertThat(history.responsible(then, "", Set.of(), 50))
        .extracting(PartTaken::letter, PartTaken::post, PartTaken::person)
        .containsExactly(
            tuple(Letter.RESPONSIBLE, "Editor", Optional.empty()),
            tuple(Letter.ACCOUNTABLE, "Lead", Optional.of(new PersonRef("zhou"))));
    assertThat(history.responsible(now, "chen", Set.of(), 50))
        .singleElement()
        .satisfies(part -> {
          assertThat(part.duty()).isEqualTo("Writing");
          assertThat(part.until()).isEmpty();
        });
    assertThat(history.responsible(Instant.EPOCH, "", Set.of(), 50)).isEmpty();
  }

  @Test
  void bringBackWhatAnOldRevisionHeldUnderItsOldIds() {
    adopted(TEXT);
    var old = organisation.revision();
    var charter = organisation.review().orElseThrow().charter();
    var without = CharterSamples.after(charter, Changes.removing(charter, EDITOR));
    organisation.adopt(without, "smaller", lin);

    var id = drafts.begin("Back", new Start.Revision(old, "As it was."), lin);
    var changes = drafts.find(id).orElseThrow().draft().done().getFirst().changes();

    assertThat(changes).anyMatch(Restored.class::isInstance);
    assertThat(drafts.find(id).orElseThrow().charter()).isEqualTo(charter);
  }

  private void adopted(String text) {
    var charter =
        CharterSamples.charter(text.replace("title: Team\n", "title: T " + Ids.next() + "\n"));
    var id = drafts.begin("Ground", new Start.Brought(charter, ""), lin);
    adoptions.propose(id, lin);
    assertThat(adoptions.adopt(id, "ground", Optional.empty(), wang))
        .isInstanceOf(Decided.InForce.class);
  }

  private UUID draft(CharterChange change) {
    var id = drafts.begin("Draft", new Start.InForce(), lin);
    kept(drafts.edit(seen(id), List.of(change), "", lin));
    return id;
  }

  private static CharterChange filled(String person) {
    return new SeatFilled(EDITOR, new PersonRef(person));
  }

  private Seen seen(UUID id) {
    return new Seen(id, summary(id).version());
  }

  private DraftSummary summary(UUID id) {
    return drafts.find(id).orElseThrow().summary();
  }
}
