package org.banyan.platform.page.list;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A place in an ordered list: the value and id of the row beside it, and which way to go on. It
/// names a row and not a page number, so rows that come or go never shift what is seen.
public record Cursor(boolean backwards, String order, @Nullable String value, String id) {

  private static final String GAP = "\u001f";
  private static final String NO_VALUE = "\u0000";

  /// As it stands in an address.
  public String code() {
    var text = String.join(GAP, backwards ? "b" : "f", order, value == null ? NO_VALUE : value, id);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /// What is no cursor of ours is no cursor: the list starts from the top.
  static Optional<Cursor> of(String code) {
    if (code.isEmpty()) {
      return Optional.empty();
    }
    try {
      var text = new String(Base64.getUrlDecoder().decode(code), StandardCharsets.UTF_8);
      var parts = text.split(GAP, -1);
      if (parts.length != 4) {
        return Optional.empty();
      }
      var value = parts[2].equals(NO_VALUE) ? null : parts[2];
      return Optional.of(new Cursor(parts[0].equals("b"), parts[1], value, parts[3]));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
