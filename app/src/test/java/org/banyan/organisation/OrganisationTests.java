package org.banyan.organisation;

import static db.organisation.Tables.HOLDING;
import static db.organisation.Tables.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.banyan.organisation.charter.Charter;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.GrantSource;
import org.banyan.platform.access.NotAllowed;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
class OrganisationTests {

  private final PersonId founder = new PersonId(Ids.next());
  private final PersonId editor = new PersonId(Ids.next());

  @Autowired private Organisation organisation;
  @Autowired private FirstSeat firstSeat;
  @Autowired private GrantSource grants;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DSLContext db;

  @BeforeEach
  void theFounderHasTheFirstSeat() {
    transaction.executeWithoutResult(_ -> firstSeat.give(founder));
  }

  @Test
  void theFirstSeatHoldsEveryPower() {
    assertThat(Power.values()).allMatch(power -> grants.grantsOf(founder).hold(power));
    assertThat(Power.values()).noneMatch(power -> grants.grantsOf(editor).hold(power));
  }

  @Test
  void anAdoptedCharterGrantsWhatItsPostsMayDoAndAWithdrawnOneTakesItBack() {
    var before = organisation.revision();
    var revision = adopt(charter(1, editor));

    assertThat(revision).isGreaterThan(before);
    assertThat(organisation.revision()).isEqualTo(revision);
    assertThat(grants.grantsOf(editor).hold(Power.CONTENT_DRAFT)).isTrue();
    assertThat(grants.grantsOf(editor).hold(Power.CHARTER_ADOPT)).isFalse();
    assertThat(grants.grantsOf(editor).revision()).isEqualTo(revision);

    assertThat(organisation.withdraw(revision, founder)).isTrue();
    assertThat(grants.grantsOf(editor).hold(Power.CONTENT_DRAFT)).isFalse();
    assertThat(organisation.revision()).isEqualTo(before);
    assertThat(organisation.withdraw(revision, founder)).isFalse();
  }

  @Test
  void aRevisionReadsBackAsTheCharterThatWasAdopted() {
    var charter = CharterSamples.charter(CharterSamples.awkward(new Random(5)));

    var revision = adopt(charter);

    assertThat(organisation.review())
        .hasValueSatisfying(adopted -> {
          assertThat(adopted.revision()).isEqualTo(revision);
          assertThat(adopted.charter()).isEqualTo(charter);
          assertThat(adopted.adoptedBy()).isEqualTo(founder);
          assertThat(adopted.findings().assessments()).isNotEmpty();
        });
  }

  @Test
  void theNextRevisionClosesOnlyWhatEnds() {
    var first = adopt(charter(2, editor));
    var second = adopt(charter(3, editor));

    var holdings = db.selectFrom(HOLDING).where(HOLDING.PERSON.eq(editor.toString())).fetch();
    assertThat(holdings).singleElement().satisfies(row -> assertThat(row.getUntilAt()).isNull());
    assertThat(db.fetchCount(POST, POST.FROM_REVISION.eq(second))).isEqualTo(1);
    organisation.withdraw(second, founder);

    assertThat(db.fetchCount(POST, POST.UNTIL_REVISION.eq(second))).isEqualTo(1);
    assertThat(organisation.revision()).isEqualTo(first);
  }

  @Test
  void aWithdrawnChangeOfAPostGivesTheFormerPostBack() {
    var first = adopt(charter(5, "Editor", editor));
    var second = adopt(charter(5, "Writer", editor));

    organisation.withdraw(second, founder);

    assertThat(organisation.revision()).isEqualTo(first);
    assertThat(db.fetchCount(POST, POST.TITLE.eq("Editor").and(POST.UNTIL_AT.isNull()))).isOne();
    assertThat(db.fetchCount(POST, POST.TITLE.eq("Writer").and(POST.UNTIL_AT.isNull()))).isZero();
  }

  @Test
  void refusesWhatCannotBeInForce() {
    assertThat(organisation.adopt(Charter.empty("Empty"), "why", founder))
        .isEqualTo(new Adoption.Refused(Adoption.Reason.NO_POSTS));
    assertThat(organisation.adopt(charter(4, editor), " ", founder))
        .isEqualTo(new Adoption.Refused(Adoption.Reason.NO_REASON));
    adopt(charter(4, editor));
    assertThat(organisation.adopt(charter(4, editor), "again", founder))
        .isEqualTo(new Adoption.Refused(Adoption.Reason.NOTHING_CHANGED));
  }

  @Test
  void onlyWhoMayAdoptsACharter() {
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> organisation.adopt(charter(1, editor), "why", editor));
  }

  @Test
  void adoptionsAtTheSameTimeGetDifferentNumbers() {
    var numbers =
        Stream.of(11, 12, 13, 14, 15, 16)
            .parallel()
            .map(size -> adopt(charter(size, editor)))
            .toList();

    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(organisation.revision())
        .isEqualTo(numbers.stream().max(Long::compare).orElseThrow());
    assertThat(db.fetchCount(POST, POST.UNTIL_AT.isNull()))
        .isEqualTo(organisation.review().orElseThrow().charter().posts().size());
  }

  private long adopt(Charter charter) {
    return switch (organisation.adopt(charter, "a test", founder)) {
      case Adoption.Adopted(var revision) -> revision;
      case Adoption.Refused(var reason) -> throw new AssertionError(reason);
    };
  }

  private static Charter charter(int staff, PersonId first) {
    return charter(staff, "First", first);
  }

  private static Charter charter(int staff, String title, PersonId first) {
    Map<String, Object> root = CharterSamples.sound(new Random(9), staff);
    CharterSamples.post(root, 0).put("title", title);
    CharterSamples.post(root, 0).put("holders", List.of(first.toString()));
    return CharterSamples.charter(root);
  }
}
