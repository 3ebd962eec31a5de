package org.banyan.platform.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordsTests {

  @Test
  void speaksBothLanguages() {
    assertThat(Words.of(Language.ZH).say("platform.fault.absent.title")).isEqualTo("没有找到");
    assertThat(Words.of(Language.EN).say("platform.fault.absent.title")).isEqualTo("Not found");
  }

  @Test
  void setsArgumentsIn() {
    assertThat(Words.of(Language.EN).say("platform.fault.bug.remedy", "ab12")).contains("ab12");
  }

  @Test
  void objectsToAKeyWithoutWords() {
    assertThatThrownBy(() -> Words.of(Language.EN).say("platform.nonsense"))
        .hasMessageContaining("platform.nonsense");
  }

  @Test
  void readsALanguageFromTagsAndLocales() {
    assertThat(Language.of("zh_CN.UTF-8")).contains(Language.ZH);
    assertThat(Language.of("en-GB")).contains(Language.EN);
    assertThat(Language.of("fr")).isEmpty();
  }
}
