package org.banyan.organisation.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.Organisation;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.GrantSource;
import org.banyan.platform.access.NotAllowed;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.PowerHolders;
import org.banyan.platform.access.Scope;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
class HoldingsTests {

  private final Acting founder = somebody();
  private final PersonId editor = new PersonId(Ids.next());

  @Autowired private Organisation organisation;
  @Autowired private Holdings holdings;
  @Autowired private GrantSource grants;
  @Autowired private PowerHolders holders;
  @Autowired private FirstSeat firstSeat;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void aCharterIsInForce() {
    transaction.executeWithoutResult(_ -> firstSeat.give(founder.person()));
    var root = CharterSamples.sound(new Random(3), 2);
    CharterSamples.post(root, 1)
        .put(
            "grants",
            List.of("content.draft @ own", "content.approve @ community:Nowhere", "platform:群主"));
    organisation.adopt(CharterSamples.charter(root), "a test", founder.person());
    holdings.unlink(founder, "person-1");
    holdings.unlink(founder, "person-2");
  }

  @Test
  void aLinkedAccountMayDoWhatThePostsOfThePersonCarry() {
    assertThat(grants.grantsOf(editor).hold(Power.CONTENT_DRAFT)).isFalse();

    assertThat(holdings.link(founder, "person-1", editor)).isInstanceOf(Linking.Done.class);

    assertThat(grants.grantsOf(editor).reach(Power.CONTENT_DRAFT))
        .containsExactly(new Scope.Own(editor));
    assertThat(holdings.history("person-1").getFirst().account()).isEqualTo(editor);

    assertThat(holdings.unlink(founder, "person-1")).isTrue();
    assertThat(grants.grantsOf(editor).hold(Power.CONTENT_DRAFT)).isFalse();
    assertThat(holdings.history("person-1").getFirst().until()).isPresent();
  }

  @Test
  void whatNothingIsCalledReachesNothing() {
    holdings.link(founder, "person-1", editor);

    assertThat(grants.grantsOf(editor).hold(Power.CONTENT_APPROVE)).isFalse();
    assertThat(grants.grantsOf(editor).list())
        .anyMatch(grant -> grant.scope().equals(new Scope.Unknown("community:Nowhere")));
  }

  @Test
  void aPersonIsOneAccountAndAnAccountOnePerson() {
    holdings.link(founder, "person-1", editor);

    assertThat(holdings.link(founder, "person-2", editor))
        .isEqualTo(new Linking.Refused(Linking.Reason.ACCOUNT_TAKEN));
    var other = new PersonId(Ids.next());
    holdings.link(founder, "person-1", other);
    assertThat(grants.grantsOf(editor).hold(Power.CONTENT_DRAFT)).isFalse();
    assertThat(grants.grantsOf(other).hold(Power.CONTENT_DRAFT)).isTrue();
  }

  @Test
  void nobodyLinksThemselvesExceptFromTheFirstSeat() {
    var lead = somebody();

    assertThat(holdings.link(lead, "person-1", lead.person()))
        .isEqualTo(new Linking.Refused(Linking.Reason.ONESELF));
    assertThat(holdings.link(founder, "person-1", founder.person()))
        .isInstanceOf(Linking.Done.class);
  }

  @Test
  void linkingTakesThePowerToAdopt() {
    var manager = ActingAs.acting(new PersonId(Ids.next()), Language.EN, Power.PEOPLE_MANAGE);

    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> holdings.link(manager, "person-1", editor));
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> holdings.unlink(manager, "person-1"));
  }

  @Test
  void saysWhoCouldDoWhatSomebodyMayNot() {
    assertThat(holders.holding(Power.CONTENT_DRAFT))
        .extracting(PowerHolders.Holders::post)
        .contains("Post 0", "Post 1", "Post 2", CharterGrants.ADMINISTRATOR);
    assertThat(holders.holding(Power.MEMBER_ERASE))
        .extracting(PowerHolders.Holders::post)
        .containsExactly(CharterGrants.ADMINISTRATOR);
  }

  private static Acting somebody() {
    return ActingAs.acting(new PersonId(Ids.next()), Language.EN, Power.values());
  }
}
