package org.banyan.people.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SecretTests {

  @Test
  void isRecognisedByItsShapeAndNeverTheSameTwice() {
    var seen = new HashSet<String>();
    for (var time = 0; time < 1_000; time++) {
      var text = Secret.fresh().text();

      assertThat(text).matches("bnyn_[0-9A-Za-z]{49}");
      assertThat(Secret.read(text)).isPresent();
      assertThat(seen.add(text)).isTrue();
    }
  }

  @Test
  void isRefusedWithOneCharacterMistyped() {
    var text = Secret.fresh().text();
    for (var at = 0; at < text.length(); at++) {
      var other = text.charAt(at) == 'x' ? 'y' : 'x';

      assertThat(Secret.read(text.substring(0, at) + other + text.substring(at + 1))).isEmpty();
    }
  }

  @Test
  void isRefusedWhereItCannotBeOne() {
    for (var text : new String[] {"", "bnyn_", "x", "bnyn_" + "0".repeat(49), "榕".repeat(54)}) {
      assertThat(Secret.read(text)).isEmpty();
    }
  }

  @Test
  void doesNotSayItselfWhereItIsPrinted() {
    var secret = Secret.fresh();

    assertThat(secret.toString()).doesNotContain(secret.text().substring(5));
    assertThat(secret.hash())
        .hasSize(32)
        .isEqualTo(Secret.read(secret.text()).orElseThrow().hash());
  }
}
