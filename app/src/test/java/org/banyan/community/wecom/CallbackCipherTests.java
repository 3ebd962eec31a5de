package org.banyan.community.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.banyan.community.wecom.CallbackCipher.Signed;
import org.junit.jupiter.api.Test;

class CallbackCipherTests {

  private static final String CORP = "wx5823bf96d3bd56c7";
  private static final Signed SAMPLE =
      new Signed("5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3", "1409659589", "263014780");
  private static final String SAMPLE_SEALED =
      "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==";

  private final CallbackCipher cipher =
      new CallbackCipher(FakeCallback.TOKEN, FakeCallback.KEY, CORP);

  @Test
  void opensTheSampleOfThePlatformItself() {
    assertThat(cipher.open(SAMPLE, SAMPLE_SEALED)).contains("1616140317555161061");
  }

  @Test
  void opensWhateverLengthAnIndependentHandSeals() throws Exception {
    var fake = new FakeCallback(CORP);
    for (var length = 0; length < 70; length++) {
      var text = "群".repeat(length);
      var sealed = fake.seal(text);
      var signed =
          new Signed(fake.sign("1700000000", "n" + length, sealed), "1700000000", "n" + length);

      assertThat(cipher.open(signed, sealed)).contains(text);
    }
  }

  @Test
  void opensNothingThatWasTouchedOrMeantForSomebodyElse() throws Exception {
    var fake = new FakeCallback(CORP);
    var sealed = fake.seal("<xml/>");
    var signed = new Signed(fake.sign("1", "2", sealed), "1", "2");
    assertThat(cipher.open(signed, sealed)).contains("<xml/>");

    assertThat(cipher.open(new Signed(signed.signature(), "3", "2"), sealed)).isEmpty();
    assertThat(cipher.open(new Signed("", "1", "2"), sealed)).isEmpty();
    var another = new FakeCallback("wxANOTHER");
    var theirs = another.seal("<xml/>");
    assertThat(cipher.open(new Signed(another.sign("1", "2", theirs), "1", "2"), theirs)).isEmpty();
    var stranger = new FakeCallback(CORP, "stranger");
    assertThat(cipher.open(new Signed(stranger.sign("1", "2", sealed), "1", "2"), sealed))
        .isEmpty();
  }

  @Test
  void standsWhateverIsSignedButNotSealed() throws Exception {
    var fake = new FakeCallback(CORP);
    var noise = Base64.getEncoder().encodeToString("no blocks".getBytes(StandardCharsets.UTF_8));
    var block = Base64.getEncoder().encodeToString(new byte[32]);
    for (var sealed : new String[] {"", "***", noise, block}) {
      var signed = new Signed(fake.sign("1", "2", sealed), "1", "2");

      assertThat(cipher.open(signed, sealed)).isEmpty();
    }
  }

  @Test
  void readsFieldsButNoDeclarations() {
    assertThat(FlatXml.read(new FakeCallback(CORP).joined("wr1", 7)))
        .hasValueSatisfying(fields ->
            assertThat(fields)
                .containsEntry("ChatId", "wr1")
                .containsEntry("UpdateDetail", "add_member")
                .containsEntry("MemChangeList", ""));
    assertThat(FlatXml.read("<!DOCTYPE x [<!ENTITY e \"e\">]><xml><ChatId>&e;</ChatId></xml>"))
        .isEmpty();
    assertThat(FlatXml.read("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><xml/>")).isEmpty();
    assertThat(FlatXml.read("<xml><ChatId>wr1</xml>")).isEmpty();
    assertThat(FlatXml.read("")).isEmpty();
  }
}
