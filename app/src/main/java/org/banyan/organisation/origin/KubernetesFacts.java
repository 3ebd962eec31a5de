package org.banyan.organisation.origin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banyan.organisation.origin.KubernetesGroup.Kind;

/// The counts that the Kubernetes community's own file states, by their published names.
final class KubernetesFacts {

  private static final int MANY = 3;

  private KubernetesFacts() {}

  static Map<String, Object> of(List<KubernetesGroup> groups) {
    var posts = leadPosts(groups);
    var sigs = groups.stream().filter(KubernetesGroup::isSig).toList();
    var facts = new LinkedHashMap<String, Object>();
    facts.put("groups", counts(groups));
    facts.put(
        "current_lead_posts_chairs_or_more_tech_leads",
        posts.values().stream().mapToInt(Integer::intValue).sum());
    facts.put("distinct_current_leads", posts.size());
    facts.put("people_with_3_or_more_lead_posts", Ranking.from(posts, MANY));
    facts.put(
        "sigs_with_1_chair",
        sigs.stream().filter(sig -> sig.chairs().size() == 1).map(KubernetesGroup::dir).toList());
    facts.put(
        "sigs_without_tech_lead",
        sigs.stream().filter(sig -> sig.techLeads().isEmpty()).map(KubernetesGroup::dir).toList());
    facts.put("subprojects_in_sigs", sigs.stream().mapToInt(sig -> sig.subprojects().size()).sum());
    facts.put(
        "meetings_all_groups", groups.stream().mapToInt(group -> group.meetings().size()).sum());
    return facts;
  }

  private static Map<String, Object> counts(List<KubernetesGroup> groups) {
    var counts = new LinkedHashMap<String, Object>();
    for (var kind : Kind.values()) {
      counts.put(kind.key(), (int) groups.stream().filter(group -> group.kind() == kind).count());
    }
    return counts;
  }

  private static Map<String, Integer> leadPosts(List<KubernetesGroup> groups) {
    var posts = new TreeMap<String, Integer>();
    groups.stream()
        .flatMap(group -> group.leads().stream())
        .forEach(lead -> posts.merge(lead.value(), 1, Integer::sum));
    return posts;
  }
}
