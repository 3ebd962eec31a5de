package org.banyan.platform.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MediaTypesTests {

  @Test
  void readsTheKindOffTheFirstBytes() {
    assertThat(MediaTypes.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
        .isEqualTo("image/jpeg");
    assertThat(of("%PDF-1.7")).isEqualTo("application/pdf");
    assertThat(of("GIF89a")).isEqualTo("image/gif");
    assertThat(of("RIFF1234WEBPVP8 ")).isEqualTo("image/webp");
    assertThat(MediaTypes.of(new byte[] {'P', 'K', 3, 4, 0})).isEqualTo("application/zip");
  }

  @Test
  void takesMarkupForTextAndNothingElse() {
    assertThat(of("<html><script>alert(1)</script>")).isEqualTo("text/plain");
    assertThat(of("<svg onload=alert(1)>")).isEqualTo("text/plain");
  }

  @Test
  void knowsTextThatIsCutInTheMiddleOfACharacter() {
    var bytes = "社群运营".getBytes(StandardCharsets.UTF_8);

    assertThat(MediaTypes.of(Arrays.copyOf(bytes, 10))).isEqualTo("text/plain");
  }

  @Test
  void callsEverythingElseBytes() {
    assertThat(MediaTypes.of(new byte[] {0, 1, 2, 3})).isEqualTo("application/octet-stream");
    assertThat(
            MediaTypes.of(
                new byte[] {
                  (byte) 0xc4, (byte) 0xe3, (byte) 0xba, (byte) 0xc3, 'a', 'b', 'c', 'd'
                }))
        .isEqualTo("application/octet-stream");
  }

  private static String of(String text) {
    return MediaTypes.of(text.getBytes(StandardCharsets.US_ASCII));
  }
}
