package org.banyan.community;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.review.Check;
import org.banyan.organisation.review.EvidenceSource;
import org.banyan.organisation.review.Observed;
import org.banyan.organisation.review.Observed.Objection;
import org.banyan.organisation.review.Phrase;
import org.banyan.organisation.review.Severity;
import org.banyan.people.Absences;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.PersonNames;
import org.springframework.stereotype.Component;

/// What the groups and those who look after them say of the organisation. As long as nobody is
/// assigned to any group, nothing is said.
@Component
class AssignedGroups implements EvidenceSource {

  private static final int NAMED = 5;
  private static final Set<String> WEIGHTY = Set.of("S", "A");

  private final KnownCommunities communities;
  private final Groups groups;
  private final Assignments assignments;
  private final Absences absences;
  private final PersonNames people;

  AssignedGroups(
      KnownCommunities communities,
      Groups groups,
      Assignments assignments,
      Absences absences,
      PersonNames people) {
    this.communities = communities;
    this.groups = groups;
    this.assignments = assignments;
    this.absences = absences;
    this.people = people;
  }

  /// A group with those who look after it.
  private record Tended(Group group, Assigned assigned) {

    boolean hasOneLead() {
      return assigned.as(GroupRole.LEAD).size() == 1;
    }

    boolean isCovered() {
      return !assigned.as(GroupRole.CO_HOST).isEmpty() || !assigned.as(GroupRole.BACKUP).isEmpty();
    }

    boolean isWeighty() {
      return WEIGHTY.contains(group.tier().strip().toUpperCase(Locale.ROOT));
    }
  }

  @Override
  public Map<Check, Observed> observe(Charter charter, LocalDate today) {
    var all = tended();
    if (all.stream().allMatch(tended -> tended.assigned().equals(Assigned.NOBODY))) {
      return Map.of();
    }
    var byCommunity = all.stream().collect(groupingBy(tended -> tended.group().community()));
    var leads = new ArrayList<Objection>();
    var cover = new ArrayList<Objection>();
    for (var community : communities.all()) {
      var here = byCommunity.getOrDefault(community.id(), List.of());
      objection(community, "no-lead", Severity.ERROR, here, tended -> !tended.hasOneLead())
          .ifPresent(leads::add);
      objection(
              community,
              "no-cover",
              Severity.WARNING,
              here,
              tended -> tended.isWeighty() && !tended.isCovered())
          .ifPresent(cover::add);
    }
    var seen = new EnumMap<Check, Observed>(Check.class);
    seen.put(Check.G1, new Observed(all.size(), leads));
    seen.put(Check.G2, new Observed((int) all.stream().filter(Tended::isWeighty).count(), cover));
    seen.putAll(ofPeople(all, charter.rules().limits().mostGroups()));
    return seen;
  }

  private List<Tended> tended() {
    var assigned = assignments.all();
    return groups.all().stream()
        .map(group -> new Tended(group, assigned.getOrDefault(group.id(), Assigned.NOBODY)))
        .toList();
  }

  /// One sentence for all such groups of a community, with the first of them by name.
  private static Optional<Objection> objection(
      Community community,
      String key,
      Severity severity,
      List<Tended> here,
      Predicate<Tended> wrong) {
    var found = here.stream().filter(wrong).map(tended -> tended.group().name()).toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            said(community.id().value().toString(), severity, key, community.name(), found));
  }

  static Objection said(
      String subject, Severity severity, String key, String who, List<String> named) {
    var first = named.stream().limit(NAMED).collect(joining("、"));
    return new Objection(
        subject,
        severity,
        List.of(),
        new Phrase("community.finding." + key, List.of(who, named.size(), first)));
  }

  private Map<Check, Observed> ofPeople(List<Tended> all, int most) {
    var led = new TreeMap<String, Cared>();
    var held = new TreeMap<String, Cared>();
    for (var tended : all) {
      var group = tended.group().name();
      tended.assigned().as(GroupRole.LEAD).forEach(lead -> Cared.note(led, lead, group));
      tended.assigned().all().forEach(carer -> Cared.note(held, carer, group));
    }
    return Map.of(
        Check.G3,
        new Observed(
            led.size(),
            objections(led, Severity.WARNING, "many", cared -> cared.groups().size() > most)),
        Check.G4,
        new Observed(held.size(), unattended(held)));
  }

  /// Of people who have left, and of those who are away for long with nobody acting for them.
  private List<Objection> unattended(Map<String, Cared> held) {
    var active = people.active().keySet();
    var away = absences.longWithoutDeputy(Handovers.LONG_AWAY);
    var gone = objections(held, Severity.ERROR, "gone", cared -> cared.hasLeft(active));
    var absent =
        objections(
            held, Severity.ERROR, "away", cared -> !cared.hasLeft(active) && cared.isOneOf(away));
    return Stream.concat(gone.stream(), absent.stream()).toList();
  }

  /// Somebody, and the groups that they look after.
  private record Cared(Carer carer, Set<String> groups) {

    static void note(Map<String, Cared> all, Carer carer, String group) {
      all.computeIfAbsent(carer.key(), _ -> new Cared(carer, new TreeSet<>())).groups().add(group);
    }

    boolean hasLeft(Set<PersonId> active) {
      return carer.person().filter(person -> !active.contains(person)).isPresent();
    }

    boolean isOneOf(Set<PersonId> persons) {
      return carer.person().filter(persons::contains).isPresent();
    }
  }

  private static List<Objection> objections(
      Map<String, Cared> all, Severity severity, String key, Predicate<Cared> wrong) {
    return all.entrySet().stream()
        .filter(entry -> wrong.test(entry.getValue()))
        .map(entry ->
            said(
                entry.getKey(),
                severity,
                key,
                entry.getValue().carer().name(),
                List.copyOf(entry.getValue().groups())))
        .toList();
  }
}
