package org.banyan.people;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTests {

  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "59,287082",
    "1111111109,081804",
    "1111111111,050471",
    "1234567890,005924",
    "2000000000,279037",
    "20000000000,353130"
  })
  void givesTheCodesOfTheStandard(long second, String code) {
    var step = OneTimeCode.step(Instant.ofEpochSecond(second));

    assertThat(OneTimeCode.at(SECRET, step)).isEqualTo(code);
  }

  @Test
  void takesACodeHalfAMinuteEarlyOrLateAndNoOther() {
    var now = Instant.ofEpochSecond(1_111_111_109);
    var step = OneTimeCode.step(now);

    assertThat(OneTimeCode.fits(SECRET, "081 804", now)).hasValue(step);
    assertThat(OneTimeCode.fits(SECRET, "081804", now.plusSeconds(30))).hasValue(step);
    assertThat(OneTimeCode.fits(SECRET, "081804", now.minusSeconds(30))).hasValue(step);
    assertThat(OneTimeCode.fits(SECRET, "081804", now.plusSeconds(61))).isEmpty();
    assertThat(OneTimeCode.fits(SECRET, "081804", now.minusSeconds(60))).isEmpty();
    assertThat(OneTimeCode.fits(SECRET, "", now)).isEmpty();
    assertThat(OneTimeCode.fits(SECRET, "81804", now)).isEmpty();
  }

  @Test
  void readsAnyBytesBackFromTheLettersTheyWereWrittenIn() {
    var random = new Random(4);
    for (var length = 0; length < 40; length++) {
      var bytes = new byte[length];
      random.nextBytes(bytes);
      var typed = Base32.grouped(Base32.write(bytes)).toLowerCase(Locale.ROOT);

      assertThat(Base32.read(typed)).hasValue(bytes);
    }
    assertThat(Base32.write("foobar".getBytes(US_ASCII))).isEqualTo("MZXW6YTBOI");
    assertThat(Base32.read("0189")).isEmpty();
  }
}
