package org.banyan.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NetworkTests {

  @Test
  void holdsTheAddressesOfItsRange() {
    var network = Network.of("10.20.0.0/14");

    assertThat(network.holds("10.20.0.1")).isTrue();
    assertThat(network.holds("10.23.255.255")).isTrue();
    assertThat(network.holds("10.24.0.0")).isFalse();
    assertThat(network.holds("::1")).isFalse();
    assertThat(Network.of("fd00::/8").holds("fd12:3456::1")).isTrue();
    assertThat(Network.of("192.0.2.7").holds("192.0.2.8")).isFalse();
  }

  @Test
  void saysWhatIsNoRange() {
    for (var text : new String[] {"10.0.0.0/33", "proxy.example", "10.0.0.0/8/8", "10.0.0.0/x"}) {
      assertThatThrownBy(() -> Network.of(text))
          .hasMessageContaining(text)
          .hasMessageContaining("Maybe");
    }
  }

  @Test
  void believesOnlyTrustedProxies() throws Exception {
    assertThat(client("10.0.0.5", "203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(client("198.51.100.1", "203.0.113.9")).isEqualTo("198.51.100.1");
  }

  @Test
  void isNotFooledByAddressesThatTheClientInvented() throws Exception {
    assertThat(client("10.0.0.5", "1.2.3.4, 203.0.113.9, 10.0.0.6")).isEqualTo("203.0.113.9");
    assertThat(client("10.0.0.5", "203.0.113.9, evil")).isEqualTo("10.0.0.5");
  }

  private static String client(String remote, String forwarded) throws Exception {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(remote);
    request.addHeader("X-Forwarded-For", forwarded);
    var chain = new MockFilterChain();
    new TrustedProxies(List.of("10.0.0.0/8"))
        .doFilter(request, new MockHttpServletResponse(), chain);
    var seen = chain.getRequest();
    return seen == null ? "" : seen.getRemoteAddr();
  }
}
