package org.banyan.organisation.origin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// The counts that the openEuler community’s SIG files state, by their published names. Accounts
/// are told apart without regard to case, and everybody without one counts as one.
final class OpenEulerFacts {

  private static final int MANY = 5;

  private OpenEulerFacts() {}

  static Map<String, Object> of(List<OpenEulerSig> sigs, List<String> unparseable) {
    var posts = new LinkedHashMap<String, Integer>();
    sigs.stream()
        .flatMap(sig -> sig.maintainerIds().stream())
        .forEach(id -> posts.merge(id, 1, Integer::sum));
    var facts = new LinkedHashMap<String, Object>();
    facts.put("sig_info_files", sigs.size() + unparseable.size());
    facts.put("unparseable", unparseable);
    facts.put("maintainer_posts", posts.values().stream().mapToInt(Integer::intValue).sum());
    facts.put("distinct_maintainers", posts.size());
    facts.put("people_maintaining_5_or_more_sigs", Ranking.from(posts, MANY));
    facts.put("sigs_with_1_maintainer", named(sigs, count -> count == 1));
    facts.put("sigs_without_maintainer", named(sigs, count -> count == 0));
    facts.put("repos_listed", sigs.stream().mapToInt(OpenEulerSig::listed).sum());
    facts.put("distinct_repo_committers", committers(sigs));
    return facts;
  }

  private static int committers(List<OpenEulerSig> sigs) {
    return (int)
        sigs.stream()
            .flatMap(sig -> sig.repositories().stream())
            .flatMap(each -> each.ids().stream())
            .distinct()
            .count();
  }

  private static List<String> named(List<OpenEulerSig> sigs, IntPredicate wanted) {
    return sigs.stream()
        .filter(sig -> wanted.test(sig.maintainerIds().size()))
        .map(sig -> sig.name().value())
        .toList();
  }
}
