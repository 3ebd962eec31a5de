package org.banyan.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNameTests {

  @Test
  void tidiesSpacesAndFindsANameInAnyCaseOrWidth() {
    var name = PersonName.of("  Lin \u3000 Xiaorong ").orElseThrow();

    assertThat(name.text()).isEqualTo("Lin Xiaorong");
    assertThat(PersonName.key("LIN xiaorong")).isEqualTo(name.key());
  }

  @Test
  void isNeverAnAddressNorEmptyNorDisguised() {
    assertThat(PersonName.of("a@b.example")).isEmpty();
    assertThat(PersonName.of(" \u3000 ")).isEmpty();
    assertThat(PersonName.of("x".repeat(81))).isEmpty();
    assertThat(PersonName.of("nimda\u202Eadmin")).isEmpty();
  }
}
