package org.banyan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTests {

  private static final Pattern DARK = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final int QUIET = 4;

  @Test
  void isReadBackAsWhatItSays() throws Exception {
    var key = AppKey.of("林 小榕", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    var picture = key.picture();
    var size = picture.size() - 2 * QUIET;
    var seen = new BitMatrix(size);
    var dark = DARK.matcher(picture.path());
    while (dark.find()) {
      seen.set(Integer.parseInt(dark.group(1)) - QUIET, Integer.parseInt(dark.group(2)) - QUIET);
    }

    assertThat(new Decoder().decode(seen).getText()).isEqualTo(key.address());
    assertThat(key.address())
        .startsWith("otpauth://totp/Banyan:%E6%9E%97%20")
        .contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Banyan");
    assertThat(key.secret()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
  }
}
