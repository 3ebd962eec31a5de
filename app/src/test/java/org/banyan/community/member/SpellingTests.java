package org.banyan.community.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTests {

  @ParameterizedTest
  @CsvSource({
    "Ada.Lovelace@Example.org, ada.lovelace@example.org",
    "' ada@example.org ', ada@example.org"
  })
  void comparesAddressesWithoutTheirCase(String written, String compared) {
    assertThat(Spelling.address(written)).contains(compared);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"admin@example.org", "info@example.org", "no-reply@x.org", "root@x.org", "ada"})
  void takesNoAddressThatManyShare(String written) {
    assertThat(Spelling.address(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "583231+octocat@users.noreply.github.com, octocat",
    "octocat@users.noreply.github.com, octocat"
  })
  void knowsTheAccountBehindAHiddenAddress(String address, String login) {
    assertThat(Spelling.accountBehind(address)).contains(login);
    assertThat(Spelling.address(address)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Quincy_Larson_, quincy_larson", "berkeleytrue|away, berkeleytrue"})
  void comparesHandlesAsTheirOwnersMeanThem(String name, String handle) {
    assertThat(Spelling.handle(name)).contains(handle);
  }

  @ParameterizedTest
  @ValueSource(strings = {"root", "guest1234", "user42", "admin", "王小明", "joe", "12345678"})
  void takesNoHandleThatAnybodyMayBear(String name) {
    assertThat(Spelling.handle(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"【管理员】王小明🌸, 王小明", "'Ada   Lovelace', ada lovelace", "（北京）李雷, 李雷"})
  void comparesNamesWithoutTitlesAndOrnaments(String shown, String name) {
    assertThat(Spelling.name(shown)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"微信用户", "管理员", "【管理员】", "用户123", "匿名", "Bob", "🌸"})
  void takesNoNameThatSaysNothing(String shown) {
    assertThat(Spelling.name(shown)).isEmpty();
  }
}
