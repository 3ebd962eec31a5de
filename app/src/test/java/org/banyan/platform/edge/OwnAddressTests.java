package org.banyan.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class OwnAddressTests {

  @ParameterizedTest
  @CsvSource({
    "'', http://localhost:8123",
    "127.0.0.1, http://localhost:8123",
    "0.0.0.0, http://localhost:8123",
    "192.0.2.7, http://192.0.2.7:8123",
    "2001:db8::7, http://[2001:db8::7]:8123"
  })
  void namesTheHostThatAnswersHere(String listening, String reached) {
    var environment =
        new MockEnvironment()
            .withProperty("server.address", listening)
            .withProperty("local.server.port", "8123");

    assertThat(OwnAddress.of(environment)).isEqualTo(reached);
  }

  @Test
  void isThePublicAddressWhereOneWasTold() {
    var environment =
        new MockEnvironment().withProperty(PublicAddress.KEY, "https://banyan.example.com");

    assertThat(OwnAddress.of(environment)).isEqualTo("https://banyan.example.com");
  }
}
