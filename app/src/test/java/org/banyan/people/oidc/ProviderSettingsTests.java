package org.banyan.people.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banyan.platform.edge.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderSettingsTests {

  @Test
  void tellsOfNoProviderWhereNoneIsNamed() {
    assertThat(new ProviderSettings("", "", "", "").told()).isEmpty();
  }

  @Test
  void callsAProviderByItsNameOrByItsHost() {
    assertThat(told("https://login.example.com/realms/a", "").called())
        .isEqualTo("login.example.com");
    assertThat(told("https://login.example.com", " Acme ").called()).isEqualTo("Acme");
    assertThat(told("http://127.0.0.1:9000", "").called()).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://login.example.com", "login.example.com", "ftp://x", "https://", "%"})
  void refusesWhatCanBeOverheardOrIsNoAddress(String issuer) {
    assertThatThrownBy(() -> told(issuer, ""))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining("banyan.oidc.issuer");
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> new ProviderSettings("https://login.example.com", "", "s", ""))
        .hasMessageContaining("banyan.oidc.client-id");
    assertThatThrownBy(() -> new ProviderSettings("https://login.example.com", "c", " ", ""))
        .hasMessageContaining("banyan.oidc.client-secret");
  }

  private static ProviderSettings.Told told(String issuer, String name) {
    return new ProviderSettings(issuer, "client", "secret", name).told().orElseThrow();
  }
}
