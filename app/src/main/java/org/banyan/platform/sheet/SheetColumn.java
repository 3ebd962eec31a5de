package org.banyan.platform.sheet;

import java.util.Set;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;

/// One column that a module understands: its key, the words for it, other names people give it; and
/// where its values have words of their own, how the keys of those begin.
public record SheetColumn(
    String key,
    String words,
    Set<String> synonyms,
    boolean required,
    CellParser parser,
    String spoken) {

  public SheetColumn {
    synonyms = Set.copyOf(synonyms);
  }

  public SheetColumn(
      String key, String words, Set<String> synonyms, boolean required, CellParser parser) {
    this(key, words, synonyms, required, parser, "");
  }

  /// One whose values are written in the language of the reader.
  public SheetColumn spokenAs(String prefix) {
    return new SheetColumn(key, words, synonyms, required, parser, prefix);
  }

  /// A value as a reader of a language writes it.
  public String written(String value, Language language) {
    return spoken.isEmpty() || value.isEmpty() ? value : Words.of(language).say(spoken + value);
  }
}
