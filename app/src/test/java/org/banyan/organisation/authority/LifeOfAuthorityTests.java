package org.banyan.organisation.authority;

import static db.organisation.Tables.POWER_USE;
import static db.people.Tables.ACCOUNT;
import static db.platform.Tables.NOTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.authority.Emergencies.Reason;
import org.banyan.organisation.authority.Emergencies.Taking;
import org.banyan.people.Absences;
import org.banyan.people.Absences.Days;
import org.banyan.people.Change;
import org.banyan.people.People;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.Footing;
import org.banyan.platform.access.GrantSource;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.NotAllowed;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.access.UseRecorder;
import org.banyan.platform.access.Whereabouts;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.banyan.platform.time.SettableClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
@Import(LifeOfAuthorityTests.Time.class)
class LifeOfAuthorityTests {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private PersonId founder;
  private PersonId editor;
  private PersonId writer;

  @Autowired private Organisation organisation;
  @Autowired private Holdings holdings;
  @Autowired private Absences absences;
  @Autowired private Emergencies emergencies;
  @Autowired private AccessReview review;
  @Autowired private UseRecorder uses;
  @Autowired private People people;
  @Autowired private GrantSource grants;
  @Autowired private FirstSeat firstSeat;
  @Autowired private SettableClock clock;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DSLContext db;

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {

    @Bean
    @Primary
    SettableClock settableClock() {
      return new SettableClock("2026-11-02T04:00:00Z");
    }
  }

  @BeforeEach
  void aTeamOfThree() {
    founder = account("Founder");
    editor = account("Editor");
    writer = account("Writer");
    transaction.executeWithoutResult(_ -> firstSeat.give(founder));
    var root = CharterSamples.sound(new Random(3), 2);
    root.put("title", "Team " + Ids.next());
    CharterSamples.post(root, 1).put("grants", List.of("content.draft @ own", "content.approve"));
    CharterSamples.post(root, 2).put("grants", List.of("content.draft"));
    organisation.adopt(CharterSamples.charter(root), "a test", founder);
    holdings.link(acting(founder), "person-1", editor);
    holdings.link(acting(founder), "person-2", writer);
  }

  @Test
  void aDeputyActsForTheAbsentOneDuringTheAbsenceOnly() {
    assertThat(away(editor, 1, 2, writer)).isInstanceOf(Change.Done.class);

    assertThat(grants.grantsOf(writer).hold(Power.CONTENT_APPROVE)).isFalse();
    clock.move(Duration.ofDays(1));
    assertThat(grants.grantsOf(writer).hold(Power.CONTENT_APPROVE)).isTrue();
    assertThat(grants.grantsOf(writer).deputyships())
        .extracting(Footing.ActingFor::person)
        .containsExactly(editor);
    assertThat(grants.grantsOf(writer).reach(Power.CONTENT_DRAFT)).contains(new Scope.Own(editor));
    clock.move(Duration.ofDays(2));
    assertThat(grants.grantsOf(writer).hold(Power.CONTENT_APPROVE)).isFalse();
  }

  @Test
  void anAbsenceThatIsWithdrawnOrOfSomebodyGoneGivesNothing() {
    away(editor, 0, 5, writer);
    assertThat(grants.grantsOf(writer).hold(Power.CONTENT_APPROVE)).isTrue();

    var absence = absences.of(people.person(editor).orElseThrow()).getFirst();
    absences.withdraw(acting(editor), editor, absence.id());
    assertThat(grants.grantsOf(writer).hold(Power.CONTENT_APPROVE)).isFalse();

    away(editor, 0, 5, writer);
    people.suspend(acting(founder), editor);
    assertThat(grants.grantsOf(writer).hold(Power.CONTENT_APPROVE)).isFalse();
  }

  @Test
  void absencesThatMeetWithoutAGapCountAsOne() {
    away(editor, 0, 4);
    away(editor, 5, 9);
    away(editor, 11, 30);

    assertThat(absences.longWithoutDeputy(10)).contains(editor);
    assertThat(absences.longWithoutDeputy(11)).as("a day between ends it").doesNotContain(editor);
    clock.move(Duration.ofDays(7));
    assertThat(absences.longWithoutDeputy(10)).as("in the second of both").contains(editor);
    clock.move(Duration.ofDays(3));
    assertThat(absences.longWithoutDeputy(1)).as("on the day between").doesNotContain(editor);
    clock.move(Duration.ofDays(1));
    assertThat(absences.longWithoutDeputy(20)).contains(editor);
    assertThat(absences.longWithoutDeputy(21)).doesNotContain(editor);
  }

  @Test
  void daysOnWhichSomebodyActsForTheAbsentOneAreNotCountedWithThoseWithout() {
    away(editor, 0, 4);
    away(editor, 5, 9, writer);

    assertThat(absences.longWithoutDeputy(5)).contains(editor);
    assertThat(absences.longWithoutDeputy(6)).doesNotContain(editor);
  }

  @Test
  void nobodyMakesThemselvesTheDeputyOfAColleague() {
    var day = Optional.of(today());

    assertThat(absences.record(acting(founder), editor, new Days(day, day, name(founder))))
        .isInstanceOf(Change.Refused.class);
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(
            () -> absences.record(acting(writer), editor, new Days(day, day, name(founder))));
    assertThat(absences.record(acting(founder), editor, new Days(day, day, name(writer))))
        .isInstanceOf(Change.Done.class);
  }

  @Test
  void whoProposedMayNotApproveNorMayWhoOnlyActsForThem() {
    var somewhere = Whereabouts.of(Scope.everywhere());
    away(editor, 0, 0, writer);

    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> acting(editor).demandSecond(Power.CONTENT_APPROVE, somewhere, editor));
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> acting(writer).demandSecond(Power.CONTENT_APPROVE, somewhere, editor));
    acting(writer).demandSecond(Power.CONTENT_APPROVE, somewhere, founder);
    acting(editor).demandSecond(Power.CONTENT_APPROVE, somewhere, writer);
  }

  @Test
  void aHoldingEndsWithItsLastDay() {
    var post = "post-1";

    holdings.end(acting(founder), "person-1", post, Optional.of(today()));
    assertThat(grants.grantsOf(editor).hold(Power.CONTENT_APPROVE)).isTrue();
    clock.move(Duration.ofDays(1));
    assertThat(grants.grantsOf(editor).hold(Power.CONTENT_APPROVE)).isFalse();
    holdings.end(acting(founder), "person-1", post, Optional.empty());
    assertThat(grants.grantsOf(editor).hold(Power.CONTENT_APPROVE)).isTrue();
  }

  @Test
  void aLeaverLosesEverythingAtOnceAndTheLeadsHearOfIt() {
    assertThat(people.acting(editor)).isPresent();

    people.leave(acting(founder), editor);

    assertThat(people.acting(editor)).isEmpty();
    assertThat(notices(founder, "organisation.seats.left-behind")).isPositive();
  }

  @Test
  void anEmergencyLastsForMinutesBeforeTheEyesOfTheLeads() {
    var administrator = account("Admin");
    var may =
        new Grants(
            1, List.of(new Grants.Grant(Power.WORKSPACE_ADMINISTER, Scope.everywhere(), "Admin")));
    var acting = new Acting(administrator, "Admin", Language.EN, ZONE, may);

    assertThat(emergencies.take(acting, Power.MEMBER_ERASE, 10, "short"))
        .isEqualTo(new Taking.Refused(Reason.NO_REASON));
    assertThat(emergencies.take(acting, Power.MEMBER_ERASE, 0, "a member insists on erasure"))
        .isEqualTo(new Taking.Refused(Reason.NO_TIME));
    assertThat(emergencies.take(acting, Power.MEMBER_ERASE, 10, "a member insists on erasure"))
        .isInstanceOf(Taking.Taken.class);
    assertThat(notices(founder, "organisation.emergency.notice")).isPositive();
    assertThat(grants.grantsOf(administrator).hold(Power.MEMBER_ERASE)).isTrue();
    assertThat(grants.grantsOf(administrator).emergencies()).hasSize(1);
    clock.move(Duration.ofMinutes(11));
    assertThat(grants.grantsOf(administrator).hold(Power.MEMBER_ERASE)).isFalse();
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() ->
            emergencies.take(acting(writer), Power.MEMBER_ERASE, 10, "because I would like to"));
  }

  @Test
  void anEmergencyIsOverOnceItIsGivenBack() {
    var taken =
        emergencies.take(acting(editorWhoAdministers()), Power.MEMBER_ERASE, 30, "it cannot wait");

    var id = ((Taking.Taken) taken).emergency().id();
    assertThat(emergencies.giveBack(acting(writer), id)).isFalse();
    assertThat(emergencies.giveBack(acting(editor), id)).isTrue();
    assertThat(grants.grantsOf(editor).hold(Power.MEMBER_ERASE)).isFalse();
  }

  @Test
  void theAccessReviewShowsWhoUsesWhat() {
    uses.used(editor, Power.CONTENT_APPROVE, "Post 1");
    uses.used(editor, Power.CONTENT_APPROVE, "Post 1");
    assertThat(db.fetchCount(POWER_USE, POWER_USE.PERSON.eq(editor.value()))).isOne();
    clock.move(Duration.ofDays(89));
    assertThat(held(editor, "content.approve").isIdle(clock.instant())).isFalse();

    clock.move(Duration.ofDays(2));

    assertThat(held(editor, "content.approve").isIdle(clock.instant())).isTrue();
    assertThat(held(editor, "content.approve").lastUsed()).isPresent();
    assertThat(held(editor, "content.draft @ own").isIdle(clock.instant())).isTrue();
    uses.used(editor, Power.CONTENT_APPROVE, "Post 1");
    assertThat(held(editor, "content.approve").isIdle(clock.instant())).isFalse();
    assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> review.all(acting(writer)));
  }

  private HeldSince held(PersonId person, String code) {
    return review.all(acting(founder)).stream()
        .filter(each -> each.account().equals(Optional.of(person)))
        .filter(each -> each.authority().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private PersonId editorWhoAdministers() {
    var root = CharterSamples.sound(new Random(3), 2);
    root.put("title", "Team " + Ids.next());
    CharterSamples.post(root, 1).put("grants", List.of("workspace.administer"));
    organisation.adopt(CharterSamples.charter(root), "a test", founder);
    return editor;
  }

  private void away(PersonId person, int from, int until) {
    var first = Optional.of(today().plusDays(from));
    var last = Optional.of(today().plusDays(until));
    assertThat(absences.record(acting(person), person, new Days(first, last, "")))
        .isInstanceOf(Change.Done.class);
  }

  private Change away(PersonId person, int from, int until, PersonId deputy) {
    var first = Optional.of(today().plusDays(from));
    var last = Optional.of(today().plusDays(until));
    return absences.record(acting(person), person, new Days(first, last, name(deputy)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private int notices(PersonId person, String words) {
    return db.fetchCount(NOTICE, NOTICE.PERSON.eq(person.value()).and(NOTICE.WORDS.eq(words)));
  }

  private String name(PersonId person) {
    return people.person(person).orElseThrow().name();
  }

  private Acting acting(PersonId person) {
    return new Acting(person, "Lin", Language.EN, ZONE, grants.grantsOf(person));
  }

  private PersonId account(String name) {
    var id = new PersonId(Ids.next());
    var called = name + " " + id.toString().substring(24);
    db.insertInto(ACCOUNT)
        .set(ACCOUNT.ID, id.value())
        .set(ACCOUNT.NAME, called)
        .set(ACCOUNT.NAME_KEY, called.toLowerCase(Locale.ROOT))
        .set(ACCOUNT.LANGUAGE, Language.EN.tag())
        .set(ACCOUNT.ZONE, ZONE.getId())
        .set(ACCOUNT.STATE, "ACTIVE")
        .set(ACCOUNT.CREATED_AT, clock.instant())
        .set(ACCOUNT.CHANGED_AT, clock.instant())
        .execute();
    return id;
  }
}
