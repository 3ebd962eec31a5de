package org.banyan.community.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateNetworksTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "localhost",
        "10.0.0.4",
        "172.16.0.1",
        "192.168.1.9",
        "169.254.169.254",
        "100.64.3.2",
        "0.0.0.0",
        "::1",
        "fd00::1",
        "fe80::1"
      })
  void reachesWhatLiesBesideUsOnlyAsConfigured(String host) throws Exception {
    assertThat(new PrivateNetworks(false).mayReach(host)).isFalse();
    assertThat(new PrivateNetworks(true).mayReach(host)).isTrue();
    assertThat(new PrivateNetworks(false).mayReach("93.184.216.34")).isTrue();
  }
}
