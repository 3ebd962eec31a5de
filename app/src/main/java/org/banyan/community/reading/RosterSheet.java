package org.banyan.community.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A list of members as people keep it: one line for each member, of one group or several, of one
/// day or several.
final class RosterSheet implements TableKind {

  static final TableKind TABLE = new RosterSheet();

  private static final Set<String> TELLING =
      Set.of(
          "member",
          "member_id",
          "memberid",
          "member_name",
          "成员",
          "成员id",
          "成员账号",
          "成员名",
          "成员昵称",
          "成员名称",
          "群成员",
          "external_userid",
          "snapshot",
          "snapshot_date",
          "as_of",
          "快照日期",
          "名单日期");

  private static final Pattern OUTSIDER = Pattern.compile("w[mo][A-Za-z0-9_-]{20,}");

  private RosterSheet() {}

  /// What a roster may say of a member.
  private enum Part {
    MEMBER(
        "member_id memberid member external_userid user_id userid wxid account id"
            + " 成员id 成员账号 成员 群成员 账号 用户id 微信号 qq号 openid"),
    NAME(
        "member_name name nickname display_name displayname user_name username"
            + " 成员名 成员昵称 成员名称 昵称 群昵称 姓名 用户名"),
    GROUP("group group_name channel channel_name room group_id 群 群名 群名称 群聊 群聊名称 社群"),
    DAY("day snapshot_date snapshot as_of date 快照日期 名单日期 统计日期 日期"),
    JOINED("joined joined_at join_time join_date joined_on 入群时间 进群时间 加入时间 加群时间 入群日期"),
    SEEN("last_seen last_seen_at last_active last_active_at 最后活跃 最近活跃 最后发言时间 最近发言时间"),
    STANDING("role standing 角色 身份 群身份"),
    UNIONID("unionid union_id 微信unionid"),
    OUTSIDER("external_userid externaluserid external_user_id 外部联系人id"),
    PHONE("phone mobile 手机 手机号 电话"),
    EMAIL("email e_mail mail 邮箱");

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
    return Format.ROSTER;
  }

  /// Ids in a roster are those of the tables of messages of the same community.
  @Override
  public String platform() {
    return Format.TABLE.tag();
  }

  @Override
  public Optional<EachRow> under(List<String> headings, TableTitle title) {
    var parts = Headings.of(headings, Part.class, Part::headings);
    var plain = headings.stream().map(ColumnMapping::plain).toList();
    var isTold =
        plain.stream().anyMatch(TELLING::contains)
            || parts.has(Part.JOINED)
            || parts.has(Part.SEEN)
            || parts.has(Part.STANDING);
    var isOfMessages = plain.stream().anyMatch(Column.TEXT.headers()::contains);
    var names = parts.has(Part.MEMBER) || parts.has(Part.NAME);
    return isTold && names && !isOfMessages
        ? Optional.of((place, cells) -> row(parts, title, place, cells))
        : Optional.empty();
  }

  private static Row row(Headings<Part> parts, TableTitle title, Place place, List<String> cells) {
    var member = parts.optional(cells, Part.MEMBER).or(() -> parts.optional(cells, Part.NAME));
    if (member.isEmpty()) {
      return new Row.Unparsed(place, Problem.of("no-member", place.file(), place.line()));
    }
    var written = parts.cell(cells, Part.DAY);
    var day = time(title, written).map(at -> LocalDate.ofInstant(at, title.zone()));
    if (!written.isEmpty() && day.isEmpty()) {
      return Times.unknown(place, written);
    }
    var group = parts.optional(cells, Part.GROUP);
    var listed =
        new Listed(
            new Author(
                member.get(),
                parts.optional(cells, Part.NAME),
                false,
                traits(member.get(), parts, cells)),
            Standing.named(parts.cell(cells, Part.STANDING)),
            time(title, parts.cell(cells, Part.JOINED)),
            time(title, parts.cell(cells, Part.SEEN)),
            parts.optional(cells, Part.EMAIL).or(() -> parts.optional(cells, Part.PHONE)));
    return new Row.OnList(
        place,
        group.map(name -> new Channel(name, name)),
        day.or(() -> FileDay.of(title.name())),
        listed);
  }

  /// Whoever talks with a company in 企业微信 has an account there that begins like no other.
  private static Set<Trait> traits(String member, Headings<Part> parts, List<String> cells) {
    var traits = new HashSet<Trait>();
    parts.optional(cells, Part.UNIONID).map(Trait::unionid).ifPresent(traits::add);
    Stream.of(member, parts.cell(cells, Part.OUTSIDER))
        .filter(account -> OUTSIDER.matcher(account).matches())
        .map(account -> Trait.account(Format.WECOM.tag(), account))
        .forEach(traits::add);
    return traits;
  }

  private static Optional<Instant> time(TableTitle title, String written) {
    return written.isEmpty() ? Optional.empty() : title.time().read(written);
  }
}
