package org.banyan.community.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// An order, a coupon or a complaint: what it is, and whose, as the table says it.
public record Deal(
    Kind kind,
    String key,
    Instant at,
    Optional<BigDecimal> amount,
    String currency,
    String platform,
    Optional<String> member,
    Optional<String> contact,
    Optional<String> unionid) {

  /// The same with something else by which the member is recognised.
  public Deal recognisedBy(Optional<String> mark, Optional<String> other) {
    return new Deal(kind, key, at, amount, currency, platform, member, mark, other);
  }

  /// The same without anything that tells whose it is.
  public Deal ofNobody() {
    return new Deal(
        kind,
        key,
        at,
        amount,
        currency,
        platform,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// What can come of talk.
  public enum Kind {
    ORDER("order purchase sale paid 订单 购买 下单 成交 支付"),
    REFUND("refund return 退款 退货 退单"),
    COUPON("coupon voucher 优惠券 券 领券 用券 核销"),
    COMPLAINT("complaint claim ticket 投诉 客诉 售后"),
    OTHER("");

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> words;

    Kind(String words) {
      this.words = Set.of(words.split(" ", -1));
    }

    static Kind named(String word) {
      var plain = ColumnMapping.plain(word);
      return plain.isEmpty()
          ? ORDER
          : Arrays.stream(values())
              .filter(kind -> kind.words.contains(plain))
              .findFirst()
              .orElse(OTHER);
    }

    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
