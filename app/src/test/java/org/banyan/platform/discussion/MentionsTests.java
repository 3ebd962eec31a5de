package org.banyan.platform.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.banyan.platform.access.PersonId;
import org.junit.jupiter.api.Test;

class MentionsTests {

  private static final PersonId LIN = PersonId.of("019a0000-0000-7000-8000-000000000001");
  private static final PersonId LINDA = PersonId.of("019a0000-0000-7000-8000-000000000002");
  private static final PersonId RONG = PersonId.of("019a0000-0000-7000-8000-000000000003");
  private static final PersonId RONGRONG = PersonId.of("019a0000-0000-7000-8000-000000000004");
  private static final Map<PersonId, String> NAMES =
      Map.of(LIN, "Lin", LINDA, "Linda Li", RONG, "小榕", RONGRONG, "小榕榕");

  @Test
  void callsWhoeverIsNamedAfterTheSign() {
    assertThat(Mentions.in("@Lin and @小榕,请看", NAMES)).containsExactly(LIN, RONG);
    assertThat(Mentions.in("请@小榕看一下", NAMES)).containsExactly(RONG);
    assertThat(Mentions.in("@LIN!", NAMES)).containsExactly(LIN);
  }

  @Test
  void meansTheLongestNameThatFits() {
    assertThat(Mentions.in("@linda li please", NAMES)).containsExactly(LINDA);
    assertThat(Mentions.in("@小榕榕 看", NAMES)).containsExactly(RONGRONG);
  }

  @Test
  void callsNobodyByHalfAWordOrAnAddress() {
    assertThat(Mentions.in("@Lindberg wrote to a@lin.example", NAMES)).isEmpty();
    assertThat(Mentions.in("Lin @ home", NAMES)).isEmpty();
  }
}
