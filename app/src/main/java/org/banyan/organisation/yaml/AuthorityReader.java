package org.banyan.organisation.yaml;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.Reach;
import org.banyan.organisation.charter.Reach.Named;
import org.banyan.organisation.yaml.Problem.Kind;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.ScopeCatalogue;

/// Reads what posts may decide, and what duties need.
final class AuthorityReader {

  private static final List<String> POWERS =
      Arrays.stream(Power.values()).map(Power::code).toList();
  private static final String REACHES =
      Stream.concat(
              Stream.of("own"),
              Arrays.stream(ScopeCatalogue.Kind.values())
                  .map(kind -> kind.name().toLowerCase(Locale.ROOT) + ":…"))
          .reduce("%s, %s"::formatted)
          .orElseThrow();

  private final Problems problems;
  private final Names names;

  AuthorityReader(Problems problems, Names names) {
    this.problems = problems;
    this.names = names;
  }

  /// What a post is granted: a power may reach less than everything.
  List<Authority> granted(List<Text> texts) {
    return each(texts, this::authority);
  }

  /// Powers as such, without a reach.
  List<Authority> list(List<Text> texts) {
    return each(texts, this::one);
  }

  Optional<Authority> one(Text text) {
    var authority = authority(text);
    if (authority.isPresent() && !authority.get().unbounded().equals(authority.get())) {
      problems.add(
          text.at(), Kind.REACH_NOT_HERE, text.value(), authority.get().unbounded().code());
      return Optional.empty();
    }
    return authority;
  }

  private List<Authority> each(List<Text> texts, Function<Text, Optional<Authority>> read) {
    var list = new LinkedHashSet<Authority>();
    for (var text : texts) {
      read.apply(text).filter(each -> !list.add(each)).ifPresent(_ -> names.twice(text));
    }
    return List.copyOf(list);
  }

  private Optional<Authority> authority(Text text) {
    var authority = Authority.of(text.value());
    if (authority.isEmpty()) {
      object(text);
    }
    authority.ifPresent(each -> refer(each, text));
    return authority;
  }

  private void object(Text text) {
    var sign = text.value().indexOf(Reach.SIGN);
    var power = sign < 0 ? text.value() : text.value().substring(0, sign).strip();
    if (Power.of(power).isPresent()) {
      problems.add(
          text.at(), Kind.UNKNOWN_REACH, text.value().substring(sign + 1).strip(), REACHES);
      return;
    }
    problems.add(text.at(), Kind.UNKNOWN_POWER, power, Nearest.orAll(power, POWERS));
  }

  /// A unit that a power reaches has to be one of the charter’s.
  private void refer(Authority authority, Text text) {
    if (authority instanceof Authority.Enforced(_, Named(var kind, var name))
        && kind == ScopeCatalogue.Kind.UNIT) {
      names.refer(new Text(name, text.at()), UnitId::new);
    }
  }
}
