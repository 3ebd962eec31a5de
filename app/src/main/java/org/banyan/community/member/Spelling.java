package org.banyan.community.member;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Brings addresses and names into the form in which they can be compared, and drops those that
/// anybody may bear.
public final class Spelling {

  private static final Set<String> ANYBODY =
      Set.of(
          "admin",
          "administrator",
          "anonymous",
          "bot",
          "contact",
          "deleted",
          "guest",
          "hello",
          "help",
          "host",
          "info",
          "localhost",
          "mail",
          "me",
          "moderator",
          "nobody",
          "noreply",
          "no-reply",
          "donotreply",
          "office",
          "owner",
          "postmaster",
          "root",
          "sales",
          "service",
          "somebody",
          "staff",
          "support",
          "system",
          "team",
          "test",
          "tester",
          "unknown",
          "user",
          "username",
          "webmaster",
          "www",
          "管理员",
          "群主",
          "群管理员",
          "系统消息",
          "系统管理员",
          "微信用户",
          "匿名",
          "匿名用户",
          "用户",
          "新用户",
          "客服",
          "小助手",
          "已注销",
          "已重置",
          "未知",
          "测试",
          "昵称");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:guest|user|test|tester|anonymous|visitor|用户|微信用户|qq用户|手机用户|游客|网友)[-_ ]?\\d*");
  private static final Pattern TITLE = Pattern.compile("[【\\[(（][^】\\])）]*[】\\])）]");
  private static final Pattern ORNAMENT =
      Pattern.compile("[\\p{So}\\p{Sk}\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}]");
  private static final Pattern AWAY = Pattern.compile("(?:[_`^]+|\\|.*)$");
  private static final Pattern HANDLE = Pattern.compile("[a-z0-9][a-z0-9._-]{4,}");
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>(),;:\"@]+@[^\\s<>(),;:\"@]+\\.[^\\s<>(),;:\"@.]+");
  private static final Pattern NO_REPLY =
      Pattern.compile("(?:\\d+\\+)?([a-z0-9-]+)@users\\.noreply\\.github\\.com");
  private static final Pattern UNIONID = Pattern.compile("[A-Za-z0-9_-]{16,64}");
  private static final int SHORTEST_WRITTEN_IN_LETTERS = 5;

  private Spelling() {}

  /// An address that belongs to one person, as far as one can tell by looking at it.
  public static Optional<String> address(String written) {
    var address = written.strip().toLowerCase(Locale.ROOT);
    if (!ADDRESS.matcher(address).matches() || NO_REPLY.matcher(address).matches()) {
      return Optional.empty();
    }
    return isAnybody(address.substring(0, address.indexOf('@')))
        ? Optional.empty()
        : Optional.of(address);
  }

  /// The account on GitHub that stands behind an address which hides the real one.
  public static Optional<String> accountBehind(String address) {
    var hidden = NO_REPLY.matcher(address.strip().toLowerCase(Locale.ROOT));
    return hidden.matches() ? Optional.of(hidden.group(1)) : Optional.empty();
  }

  /// A unionid of WeChat, whose letters tell capitals; what a sheet writes for none is none.
  public static Optional<String> unionid(String written) {
    return Optional.of(written.strip()).filter(plain -> UNIONID.matcher(plain).matches());
  }

  /// A name that looks as if its owner had made it up for themselves.
  public static Optional<String> handle(String name) {
    var plain = AWAY.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    var unlike = plain.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    return unlike && HANDLE.matcher(plain).matches() && !isAnybody(plain)
        ? Optional.of(plain)
        : Optional.empty();
  }

  /// A name without titles, ornaments and spaces; nothing where too little is left.
  public static Optional<String> name(String shown) {
    var bare = TITLE.matcher(Normalizer.normalize(shown, Normalizer.Form.NFKC)).replaceAll("");
    var plain =
        ORNAMENT
            .matcher(bare)
            .replaceAll("")
            .replaceAll("\\s+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
    var letters = plain.codePoints().allMatch(c -> c < 0x2e80);
    var length = plain.codePointCount(0, plain.length());
    return length < (letters ? SHORTEST_WRITTEN_IN_LETTERS : 2) || isAnybody(plain)
        ? Optional.empty()
        : Optional.of(plain);
  }

  /// Whether a value says nothing of who bears it.
  public static boolean isAnybody(String value) {
    var low = value.strip().toLowerCase(Locale.ROOT);
    return low.isEmpty() || ANYBODY.contains(low) || NUMBERED.matcher(low).matches();
  }
}
