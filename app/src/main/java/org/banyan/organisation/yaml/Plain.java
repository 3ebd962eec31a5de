package org.banyan.organisation.yaml;

import java.math.BigDecimal;

/// A number as people write it: 40, not 40.0.
final class Plain {

  private Plain() {}

  static String of(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
