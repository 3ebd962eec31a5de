package org.banyan.platform.sheet;

import java.util.Set;

/// One column that a module understands: its key, the words for it, other names people give it.
public record SheetColumn(
    String key, String words, Set<String> synonyms, boolean required, CellParser parser) {

  public SheetColumn {
    synonyms = Set.copyOf(synonyms);
  }
}
