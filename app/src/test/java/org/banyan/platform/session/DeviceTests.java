package org.banyan.platform.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceTests {

  @Test
  void namesBrowserAndSystem() {
    assertThat(Device.named("Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"))
        .isEqualTo("Firefox · Windows");
    assertThat(
            Device.named(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15"
                    + " Mobile/15E148 MicroMessenger/8.0.60"))
        .isEqualTo("WeChat 微信 · iPhone");
    assertThat(
            Device.named(
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36"
                    + " Edg/140.0"))
        .isEqualTo("Edge · Linux");
  }

  @Test
  void saysNothingOfWhatItDoesNotKnow() {
    assertThat(Device.named("curl/8.0")).isEmpty();
    assertThat(Device.named("")).isEmpty();
  }
}
