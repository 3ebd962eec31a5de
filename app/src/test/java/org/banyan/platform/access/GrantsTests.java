package org.banyan.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.banyan.platform.access.Grants.Grant;
import org.junit.jupiter.api.Test;

class GrantsTests {

  private static final UUID HERE = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private static final UUID THERE = UUID.fromString("00000000-0000-7000-8000-000000000002");

  @Test
  void aPowerOverOneCommunityReachesNoOther() {
    var grants = grants(new Scope.Community(HERE));

    assertThat(grants.decide(Power.RECORD_IMPORT, new Scope.Community(HERE)))
        .isEqualTo(new Decision.Allowed(Power.RECORD_IMPORT, "数据分析", 7));
    assertThat(grants.decide(Power.RECORD_IMPORT, new Scope.Community(THERE)))
        .isEqualTo(new Decision.Refused(Power.RECORD_IMPORT, 7));
  }

  @Test
  void aPowerOverOneCommunityDoesNotReachTheWhole() {
    assertThat(grants(new Scope.Community(HERE)).decide(Power.RECORD_IMPORT, Scope.everywhere()))
        .isInstanceOf(Decision.Refused.class);
  }

  @Test
  void aPowerOverTheWholeReachesEveryCommunity() {
    assertThat(grants(Scope.everywhere()).decide(Power.RECORD_IMPORT, new Scope.Community(THERE)))
        .isInstanceOf(Decision.Allowed.class);
  }

  @Test
  void onePowerIsNotAnother() {
    assertThat(grants(Scope.everywhere()).decide(Power.RECORD_REVERSE, Scope.everywhere()))
        .isInstanceOf(Decision.Refused.class);
  }

  @Test
  void aPowerOverAUnitReachesTheUnitsBelowAndWhatBelongsToTheirPeople() {
    var colleague = new PersonId(HERE);
    var unit = new Scope.Unit("content", Set.of("content", "texts"), Set.of(colleague));
    var theirs = Whereabouts.of(new Scope.Community(THERE), new Scope.Own(colleague));
    var others = Whereabouts.of(new Scope.Community(THERE), new Scope.Own(new PersonId(THERE)));

    assertThat(grants(unit).decide(Power.RECORD_IMPORT, theirs))
        .isInstanceOf(Decision.Allowed.class);
    assertThat(grants(unit).decide(Power.RECORD_IMPORT, Scope.Unit.alone("texts")))
        .isInstanceOf(Decision.Allowed.class);
    assertThat(grants(unit).decide(Power.RECORD_IMPORT, others))
        .isInstanceOf(Decision.Refused.class);
    assertThat(grants(unit).decide(Power.RECORD_IMPORT, Scope.Unit.alone("above")))
        .isInstanceOf(Decision.Refused.class);
  }

  @Test
  void whatIsUnknownIsNotHeldAtAll() {
    var grants = grants(new Scope.Unknown("community:Gone"));

    assertThat(grants.hold(Power.RECORD_IMPORT)).isFalse();
    assertThat(grants.reach(Power.RECORD_IMPORT)).isEmpty();
    assertThat(grants.decide(Power.RECORD_IMPORT, new Scope.Unknown("community:Gone")))
        .isInstanceOf(Decision.Refused.class);
  }

  @Test
  void everyPowerIsReadFromItsCode() {
    assertThat(Power.values())
        .allSatisfy(power -> assertThat(Power.of(power.code())).contains(power));
  }

  private static Grants grants(Scope scope) {
    return new Grants(7, List.of(new Grant(Power.RECORD_IMPORT, scope, "数据分析")));
  }
}
