package org.banyan.organisation.yaml;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.yaml.Problem.Kind;
import org.banyan.platform.access.Power;

/// Reads authorities: powers of Banyan by their code, powers on a platform by any name.
final class AuthorityReader {

  private static final List<String> POWERS =
      Arrays.stream(Power.values()).map(Power::code).toList();

  private final Problems problems;
  private final Names names;

  AuthorityReader(Problems problems, Names names) {
    this.problems = problems;
    this.names = names;
  }

  List<Authority> list(List<Text> texts) {
    var list = new LinkedHashSet<Authority>();
    for (var text : texts) {
      one(text).filter(each -> !list.add(each)).ifPresent(_ -> names.twice(text));
    }
    return List.copyOf(list);
  }

  Optional<Authority> one(Text text) {
    var authority = Authority.of(text.value());
    if (authority.isEmpty()) {
      problems.add(
          text.at(), Kind.UNKNOWN_POWER, text.value(), Nearest.orAll(text.value(), POWERS));
    }
    return authority;
  }
}
