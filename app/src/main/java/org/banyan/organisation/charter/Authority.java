package org.banyan.organisation.charter;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.banyan.platform.access.Power;

/// What a post may decide: a power that Banyan enforces, or one that lives on a platform and is
/// only compared with what the platform reports.
public sealed interface Authority {

  String PLATFORM = "platform:";

  /// How a charter writes it: `content.publish`, `group.manage @ own` or `platform:群主`.
  String code();

  /// Whether misuse cannot be taken back: bans, exports, erasure, money.
  boolean isDestructive();

  /// The same authority, however far it reaches: what a duty needs.
  default Authority unbounded() {
    return this;
  }

  /// A power of Banyan's own closed list, and how far it reaches.
  record Enforced(Power power, Reach reach) implements Authority {

    private static final Set<Power> DESTRUCTIVE =
        EnumSet.of(
            Power.WORKSPACE_ADMINISTER,
            Power.PEOPLE_MANAGE,
            Power.CHARTER_ADOPT,
            Power.RECORD_REVERSE,
            Power.DATA_EXPORT,
            Power.MEMBER_ERASE,
            Power.MODERATION_ACT);

    public Enforced(Power power) {
      this(power, Reach.everything());
    }

    @Override
    public String code() {
      return reach.code().isEmpty()
          ? power.code()
          : "%s %s %s".formatted(power.code(), Reach.SIGN, reach.code());
    }

    @Override
    public Authority unbounded() {
      return new Enforced(power);
    }

    @Override
    public boolean isDestructive() {
      return DESTRUCTIVE.contains(power);
    }
  }

  /// A power held on a platform: 群主, 禁言, a budget, an imported permission.
  record OnPlatform(String name) implements Authority {

    private static final List<String> DESTRUCTIVE =
        List.of("禁言", "踢", "封", "删", "预算", "ban", "kick", "mute", "delete", "budget", "admin");

    public OnPlatform {
      if (name.isBlank() || !name.equals(name.strip())) {
        throw new IllegalArgumentException("A platform power needs a name (%s).".formatted(name));
      }
    }

    @Override
    public String code() {
      return PLATFORM + name;
    }

    @Override
    public boolean isDestructive() {
      var lower = name.toLowerCase(Locale.ROOT);
      return DESTRUCTIVE.stream().anyMatch(lower::contains);
    }
  }

  /// Reads what a charter wrote; empty when Banyan knows no such power.
  static Optional<Authority> of(String code) {
    if (code.startsWith(PLATFORM)) {
      var name = code.substring(PLATFORM.length()).strip();
      return name.isEmpty() ? Optional.empty() : Optional.of(new OnPlatform(name));
    }
    var sign = code.indexOf(Reach.SIGN);
    if (sign < 0) {
      return Power.of(code).map(Enforced::new);
    }
    return Power.of(code.substring(0, sign).strip())
        .flatMap(power ->
            Reach.of(code.substring(sign + 1).strip()).map(reach -> new Enforced(power, reach)));
  }
}
