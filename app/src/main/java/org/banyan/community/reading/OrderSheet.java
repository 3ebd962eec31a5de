package org.banyan.community.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Orders, coupons and complaints as a shop lists them, one line for each.
final class OrderSheet implements TableKind {

  static final TableKind TABLE = new OrderSheet();

  private static final Set<String> TELLING =
      Set.of("order_id", "order_no", "orderid", "订单号", "订单编号", "券码", "投诉编号", "投诉单号");

  private OrderSheet() {}

  /// What a line may say.
  private enum Part {
    KEY("order_id order_no orderid id no number 订单号 订单编号 券码 投诉编号 投诉单号 单号 编号"),
    TIME(
        "time paid_at created_at ordered_at date datetime"
            + " 支付时间 付款时间 下单时间 创建时间 成交时间 投诉时间 领取时间 时间 日期"),
    AMOUNT("amount total paid price 实付金额 支付金额 订单金额 成交金额 金额 实付"),
    CURRENCY("currency 币种 货币"),
    KIND("kind type 类型 业务类型 种类"),
    PLATFORM("platform 平台 来源平台"),
    MEMBER(
        "member_id member external_userid user_id userid buyer_id customer_id wxid openid"
            + " 成员id 会员id 用户id 买家id 客户id 微信号"),
    UNIONID("unionid union_id 微信unionid"),
    PHONE("phone mobile tel 手机号 手机 电话 联系电话 手机号码"),
    EMAIL("email e_mail mail 邮箱 电子邮箱");

    private final String headings;

    Part(String headings) {
      this.headings = headings;
    }

    String headings() {
      return headings;
    }
  }

  @Override
  public Format format() {
    return Format.ORDERS;
  }

  @Override
  public String platform() {
    return Format.ORDERS.tag();
  }

  @Override
  public Optional<EachRow> under(List<String> headings, TableTitle title) {
    var parts = Headings.of(headings, Part.class, Part::headings);
    var plain = headings.stream().map(ColumnMapping::plain).toList();
    var isTold = parts.has(Part.AMOUNT) || plain.stream().anyMatch(TELLING::contains);
    return isTold && parts.has(Part.KEY) && parts.has(Part.TIME)
        ? Optional.of((place, cells) -> row(parts, title, place, cells))
        : Optional.empty();
  }

  private static Row row(Headings<Part> parts, TableTitle title, Place place, List<String> cells) {
    var key = parts.cell(cells, Part.KEY);
    if (key.isEmpty()) {
      return new Row.Unparsed(place, Problem.of("no-order", place.file(), place.line()));
    }
    var written = parts.cell(cells, Part.TIME);
    var at = title.time().read(written);
    if (at.isEmpty()) {
      return Times.unknown(place, written);
    }
    var price = parts.cell(cells, Part.AMOUNT);
    var amount = Amount.of(price);
    if (!price.isEmpty() && amount.isEmpty()) {
      return new Row.Unparsed(
          place, Problem.of("amount-unknown", place.file(), place.line(), price));
    }
    var platform = parts.cell(cells, Part.PLATFORM);
    return new Row.Dealt(
        place,
        new Deal(
            Deal.Kind.named(parts.cell(cells, Part.KIND)),
            key,
            at.get(),
            amount.map(Amount::value),
            parts
                .optional(cells, Part.CURRENCY)
                .orElseGet(() -> amount.map(Amount::currency).orElse("")),
            Format.of(platform).map(Format::tag).orElse(""),
            parts.optional(cells, Part.MEMBER),
            parts.optional(cells, Part.PHONE).or(() -> parts.optional(cells, Part.EMAIL)),
            parts.optional(cells, Part.UNIONID)));
  }
}
