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

  /// How a charter writes it: `content.publish` or `platform:群主`.
  String code();

  /// Whether misuse cannot be taken back: bans, exports, erasure, money.
  boolean isDestructive();

  /// A power of Banyan's own closed list.
  record Enforced(Power power) implements Authority {

    private static final Set<Power> DESTRUCTIVE =
        EnumSet.of(
            Power.WORKSPACE_ADMINISTER,
            Power.PEOPLE_MANAGE,
            Power.CHARTER_ADOPT,
            Power.RECORD_REVERSE,
            Power.DATA_EXPORT,
            Power.MEMBER_ERASE,
            Power.MODERATION_ACT);

    @Override
    public String code() {
      return power.code();
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
    return Power.of(code).map(Enforced::new);
  }
}
