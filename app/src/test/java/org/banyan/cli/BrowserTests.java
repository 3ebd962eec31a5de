package org.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserTests {

  private static final String ADDRESS = "http://localhost:8080";
  private static final Map<String, String> DESKTOP = Map.of("DISPLAY", ":0");

  @Test
  void isOpenedOnADesktop() {
    assertThat(new Browser("Linux", DESKTOP, true).command(ADDRESS))
        .contains(List.of("xdg-open", ADDRESS));
    assertThat(new Browser("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), true).command(ADDRESS))
        .contains(List.of("xdg-open", ADDRESS));
    assertThat(new Browser("Mac OS X", Map.of(), true).command(ADDRESS))
        .contains(List.of("open", ADDRESS));
  }

  @Test
  void staysShutWhereNobodySitsBeforeIt() {
    assertThat(new Browser("Linux", DESKTOP, false).command(ADDRESS)).isEmpty();
    assertThat(new Browser("Linux", Map.of(), true).command(ADDRESS)).isEmpty();
    assertThat(new Browser("Linux", Map.of("DISPLAY", ":0", "CI", "true"), true).command(ADDRESS))
        .isEmpty();
    assertThat(new Browser("Mac OS X", Map.of("SSH_CONNECTION", "a 1 b 2"), true).command(ADDRESS))
        .isEmpty();
  }
}
