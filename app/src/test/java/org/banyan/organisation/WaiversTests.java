package org.banyan.organisation;

import static db.organisation.Tables.WAIVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.review.Check;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.NotAllowed;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
class WaiversTests {

  private final PersonId founder = new PersonId(Ids.next());

  @Autowired private Organisation organisation;
  @Autowired private Waivers waivers;
  @Autowired private Trend trend;
  @Autowired private FirstSeat firstSeat;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DSLContext db;
  @Autowired private Clock clock;

  @BeforeEach
  void aCharterWithAFlawIsInForce() {
    transaction.executeWithoutResult(_ -> firstSeat.give(founder));
    while (organisation.revision() > 0) {
      organisation.withdraw(organisation.revision(), founder);
    }
    organisation.adopt(flawed(""), "first", founder);
    db.deleteFrom(WAIVER).execute();
  }

  @Test
  void aWaivedFindingIsSetAsideUntilItsDayAndAcrossRevisions() {
    var finding = flaw();

    assertThat(waivers.waive(finding, "until the new lead is here", day(30), founder))
        .isInstanceOf(Waived.Kept.class);
    assertThat(waived()).isTrue();

    organisation.adopt(flawed(" again"), "second", founder);
    assertThat(waived()).isTrue();

    db.update(WAIVER).set(WAIVER.EXPIRES_ON, LocalDate.now(clock)).execute();
    assertThat(waived()).isFalse();
  }

  @Test
  void aWaiverCanBeTakenBackAndFollowsNoGraverFinding() {
    var finding = flaw();
    waivers.waive(finding, "for now", day(3), founder);
    db.update(WAIVER).set(WAIVER.SEVERITY, "warning").execute();
    assertThat(waived()).isFalse();

    waivers.waive(finding, "for now", day(3), founder);
    assertThat(waived()).isTrue();
    assertThat(waivers.end(finding, founder)).isTrue();
    assertThat(waived()).isFalse();
    assertThat(waivers.end(finding, founder)).isFalse();
  }

  @Test
  void aWaiverNeedsAFindingAReasonAndADayWithinTheYear() {
    var finding = flaw();

    assertThat(waivers.waive(finding, " ", day(3), founder))
        .isEqualTo(new Waived.Refused(Waived.Reason.NO_REASON));
    assertThat(waivers.waive(finding, "why", Optional.empty(), founder))
        .isEqualTo(new Waived.Refused(Waived.Reason.NO_DAY));
    assertThat(waivers.waive(finding, "why", day(0), founder))
        .isEqualTo(new Waived.Refused(Waived.Reason.NO_DAY));
    assertThat(waivers.waive(finding, "why", day(400), founder))
        .isEqualTo(new Waived.Refused(Waived.Reason.TOO_FAR));
    assertThat(waivers.waive("D1:gone", "why", day(3), founder))
        .isEqualTo(new Waived.Refused(Waived.Reason.NO_FINDING));
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> waivers.waive(finding, "why", day(3), new PersonId(Ids.next())));
  }

  @Test
  void theTrendSetsTheRevisionsSideBySide() {
    var mended = CharterSamples.charter(CharterTemplate.FOUR_MODULES.text(Language.EN));
    organisation.adopt(mended, "mended", founder);

    var scores = trend.upTo(organisation.revision());

    assertThat(scores.getLast().errors()).isZero();
    assertThat(scores.get(scores.size() - 2).errors()).isEqualTo(1);
  }

  private Optional<LocalDate> day(int away) {
    return Optional.of(LocalDate.now(clock).plusDays(away));
  }

  private String flaw() {
    return organisation.review().orElseThrow().findings().of(Check.D1).getFirst().id();
  }

  private boolean waived() {
    var findings = organisation.review().orElseThrow().findings();
    return waivers.of(findings).containsKey(flaw());
  }

  private static Charter flawed(String more) {
    var text =
        CharterTemplate.FOUR_MODULES
            .text(Language.EN)
            .replaceFirst("(?m)^(title: .*)$", "$1" + more)
            .replaceFirst(
                "accountable: content-lead", "accountable: [content-lead, content-editor]");
    return CharterSamples.charter(text);
  }
}
