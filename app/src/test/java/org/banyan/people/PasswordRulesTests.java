package org.banyan.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

  @Test
  void asksForTenCharacters() {
    assertThat(PasswordRules.objection("榕树下面村子", "林")).contains(Reason.PASSWORD_SHORT);
    assertThat(PasswordRules.objection("🌳🌲🌴🎋🎍🍀🌿🌱🍃", "林")).contains(Reason.PASSWORD_SHORT);
    assertThat(PasswordRules.objection("🌳🌲🌴🎋🎍🍀🌿🌱🍃🌾", "林")).isEmpty();
  }

  @Test
  void takesLongSentencesUpToALimit() {
    assertThat(PasswordRules.objection("榕树".repeat(64) + "下", "林")).isEmpty();
    assertThat(PasswordRules.objection("village ".repeat(33), "林")).contains(Reason.PASSWORD_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890",
        "0987654321",
        "qwertyuiop",
        "poiuytrewq",
        "abcdefghij",
        "aaaaaaaaaa",
        "abcabcabcabc",
        "password2026!",
        "Administrator1",
        "5201314520",
        "1234561234",
        "password1234",
        "woaini1314520",
        "Shequnyunying2026",
        "1qaz2wsx3edc",
        "abababababab"
      })
  void refusesWhatAGuesserTriesFirst(String password) {
    assertThat(PasswordRules.objection(password, "林")).contains(Reason.PASSWORD_COMMON);
  }

  @Test
  void refusesTheNameItself() {
    assertThat(PasswordRules.objection("LIN  XIAORONG", "Lin Xiaorong"))
        .contains(Reason.PASSWORD_LIKE_NAME);
  }
}
