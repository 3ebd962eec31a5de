package org.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class ListeningTests {

  @Test
  void isOnThisMachineAloneWhereNothingIsTold() {
    assertThat(address(Map.of())).isEqualTo("127.0.0.1");
  }

  @Test
  void isWhereItIsTold() {
    assertThat(address(Map.of("server.address", "192.0.2.7"))).isEqualTo("192.0.2.7");
  }

  @Test
  void isEverywhereWhereAPublicAddressIsTold() {
    assertThat(address(Map.of("banyan.public-url", "https://banyan.example.com"))).isEmpty();
  }

  private static String address(Map<String, Object> settings) {
    try (var context = new GenericApplicationContext()) {
      var environment = context.getEnvironment();
      environment.getPropertySources().addLast(new MapPropertySource("told", settings));
      new Listening().initialize(context);
      return environment.getProperty("server.address", "");
    }
  }
}
