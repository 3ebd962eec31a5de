package org.banyan.community.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Money as people write it: with a sign of its currency or without, with commas between thousands.
/// A comma before the last two digits could mean either, and is not guessed at.
record Amount(BigDecimal value, String currency) {

  private static final int LONGEST = 40;
  private static final int DIGITS = 4;
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([¥￥$€£]|CNY|RMB|USD|EUR|GBP)?\\s*([-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,14})(?:\\.\\d{1,8})?)"
              + "\\s*(元|CNY|RMB|USD|EUR|GBP)?");
  private static final Map<String, String> CURRENCIES =
      Map.of("¥", "CNY", "￥", "CNY", "元", "CNY", "RMB", "CNY", "$", "USD", "€", "EUR", "£", "GBP");

  static Optional<Amount> of(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    var found = WRITTEN.matcher(written.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    var sign =
        Optional.ofNullable(found.group(1))
            .or(() -> Optional.ofNullable(found.group(3)))
            .orElse("");
    var value = new BigDecimal(String.valueOf(found.group(2)).replace(",", ""));
    return value.precision() - value.scale() > 15
        ? Optional.empty()
        : Optional.of(
            new Amount(
                value.setScale(DIGITS, RoundingMode.HALF_EVEN),
                CURRENCIES.getOrDefault(sign, sign)));
  }
}
