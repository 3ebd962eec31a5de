package org.banyan.platform.page.figure;

import java.math.RoundingMode;
import java.text.NumberFormat;
import org.banyan.platform.language.Language;

/// Numbers as a reader of one language writes them, with a minus sign that is as wide as a plus.
public record Numerals(Language language) {

  /// A count or a mean, with at most so many digits after the point.
  public String count(double value, int digits) {
    return format(NumberFormat.getNumberInstance(language.locale()), digits)
        .format(value)
        .replace('-', '−');
  }

  /// A share of one, as a percentage.
  public String share(double value, int digits) {
    var format = format(NumberFormat.getPercentInstance(language.locale()), digits);
    format.setMinimumFractionDigits(digits);
    return format.format(value).replace('-', '−');
  }

  /// A share that has a sign even when it grows.
  public String signedShare(double value, int digits) {
    return (value > 0 ? "+" : "") + share(value, digits);
  }

  public String signed(double value, int digits) {
    return (value > 0 ? "+" : "") + count(value, digits);
  }

  private static NumberFormat format(NumberFormat format, int digits) {
    format.setMaximumFractionDigits(digits);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }
}
