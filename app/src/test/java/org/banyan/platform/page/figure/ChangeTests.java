package org.banyan.platform.page.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.platform.language.Language;
import org.banyan.platform.page.figure.Change.Tone;
import org.junit.jupiter.api.Test;

class ChangeTests {

  @Test
  void moreIsBadWhereLessIsWanted() {
    var change = Change.relative(154, 186, Desired.DOWN, "");

    assertThat(change.tone()).isEqualTo(Tone.BAD);
    assertThat(change.icon()).isEqualTo("arrow-up-right");
    assertThat(change.key()).isEqualTo("platform.figure.worse");
    assertThat(change.amount(Language.EN)).isEqualTo("+20.8%");
  }

  @Test
  void lessIsGoodWhereLessIsWanted() {
    var change = Change.relative(200, 150, Desired.DOWN, "");

    assertThat(change.tone()).isEqualTo(Tone.GOOD);
    assertThat(change.amount(Language.ZH)).isEqualTo("−25.0%");
  }

  @Test
  void sharesDifferInPoints() {
    assertThat(Change.points(0.398, 0.412, Desired.UP, "").amount(Language.EN)).isEqualTo("+1.4");
  }

  @Test
  void whatNobodyWantsEitherWayHasNoColourButAWord() {
    var change = Change.relative(10, 12, Desired.NEITHER, "");

    assertThat(change.tone()).isEqualTo(Tone.NEUTRAL);
    assertThat(change.key()).isEqualTo("platform.figure.up");
  }

  @Test
  void aTinyChangeIsNone() {
    var change = Change.relative(100_000, 100_010, Desired.UP, "");

    assertThat(change.isFlat()).isTrue();
    assertThat(change.key()).isEqualTo("platform.figure.same");
  }

  @Test
  void fromNothingThereIsNoPercentage() {
    assertThat(Change.relative(0, 12, Desired.UP, "").isTellable()).isFalse();
  }
}
