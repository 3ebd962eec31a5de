package org.banyan.organisation.origin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.banyan.organisation.charter.CharterId.DutyId;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.TeamModule;
import org.banyan.organisation.charter.TeamModule.Kind;
import org.banyan.organisation.origin.Remark.Reason;

/// Lays out what the rows of a table say their posts do. A duty that several posts list is one
/// duty; the only post that lists one is taken as accountable for it.
final class TableDuties {

  private static final Map<Kind, Set<String>> MODULES =
      Map.of(
          Kind.CONTENT, Set.of("内容", "content"),
          Kind.MEMBERS, Set.of("用户", "会员", "member"),
          Kind.INTERACTION, Set.of("互动", "活动", "interaction", "engagement", "event"),
          Kind.DATA, Set.of("数据", "data", "analytics"));
  private static final String NO_MODULE = "team";

  private final CharterDraft draft;
  private final Gathering gathering;
  private final String heading;
  private final Map<String, ModuleId> modules = new LinkedHashMap<>();
  private final Map<String, Listed> listed = new LinkedHashMap<>();

  /// A duty, and the posts that list it.
  private record Listed(
      Mention text, PostRow row, Set<PostId> responsible, Set<PostId> accountable) {}

  TableDuties(CharterDraft draft, Gathering gathering, String heading) {
    this.draft = draft;
    this.gathering = gathering;
    this.heading = heading;
  }

  void add(Map<String, List<PostRow>> byPost, Map<String, PostId> ids) {
    ids.forEach((key, id) -> byPost.getOrDefault(key, List.of()).forEach(row -> list(row, id)));
    listed.values().forEach(this::add);
  }

  private void list(PostRow row, PostId post) {
    for (var text : row.entries(PostTable.DUTIES)) {
      listed(text, row).responsible().add(post);
    }
    for (var text : row.entries(PostTable.ANSWERS)) {
      listed(text, row).accountable().add(post);
    }
  }

  private Listed listed(Mention text, PostRow row) {
    return listed.computeIfAbsent(
        text.folded(), _ -> new Listed(text, row, new LinkedHashSet<>(), new LinkedHashSet<>()));
  }

  private void add(Listed each) {
    var alone = each.responsible().size() == 1 && each.accountable().isEmpty();
    if (alone) {
      gathering.remark(Reason.ONLY_POST_WITH_THE_DUTY, heading, each.text().place());
    }
    var accountable = alone ? each.responsible() : each.accountable();
    var responsible = each.responsible().isEmpty() ? each.accountable() : each.responsible();
    var module = module(each.row());
    var name = each.text().as(TablePosts.shortened(each.text().value()));
    if (module.isEmpty()) {
      return;
    }
    draft
        .id(name, DutyId::new)
        .map(id ->
            new Duty(
                id,
                each.text().value(),
                module.get(),
                "",
                OptionalDouble.empty(),
                new ArrayList<>(accountable),
                new ArrayList<>(responsible),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty()))
        .ifPresent(duty -> draft.add(duty, each.text().place()));
  }

  private Optional<ModuleId> module(PostRow row) {
    var own = row.mention(PostTable.MODULE);
    var unit = row.mention(PostTable.UNIT);
    var named = own.value().isEmpty() ? unit : own;
    var name = named.value().isEmpty() ? named.as(NO_MODULE) : named;
    var known = Optional.ofNullable(modules.get(name.folded()));
    return known.or(() -> {
      var made = draft.id(name, ModuleId::new);
      made.map(id -> new TeamModule(id, name.value(), kind(name.value()), "", ""))
          .filter(module -> draft.add(module, name.place()))
          .ifPresent(module -> modules.put(name.folded(), module.id()));
      return Optional.ofNullable(modules.get(name.folded()));
    });
  }

  private static Kind kind(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return MODULES.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(lower::contains))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElse(Kind.OTHER);
  }
}
