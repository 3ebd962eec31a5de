package org.banyan.community.wecom;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What a company of the fake platform has: groups with members, departments, colleagues, sums.
abstract class FakeCompany {

  private static final Instant JOINED_AT = Instant.parse("2026-05-01T02:00:00Z");

  final Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
  final Map<String, String> unionids = new HashMap<>();
  final FakeSums sums = new FakeSums();
  final Set<String> visible = new HashSet<>();
  List<Map<String, Object>> departments = List.of();
  List<Map<String, Object>> colleagues = List.of();

  /// One department with one colleague in it.
  public void staff(String department, String name, String position) {
    departments = List.of(Map.of("id", 2, "name", department, "parentid", 1, "order", 1));
    colleagues =
        List.of(
            Map.of("userid", "u1", "name", name, "position", position, "department", List.of(2)));
  }

  /// Somebody in a group: a colleague is visible and can own groups.
  public record Insider(
      String account, boolean colleague, String name, Instant joined, int scene, String inviter) {}

  public synchronized void group(
      String chat, String name, String owner, List<String> admins, List<Insider> insiders) {
    visible.add(owner);
    var group = new LinkedHashMap<String, Object>();
    group.put("chat_id", chat);
    group.put("name", name);
    group.put("owner", owner);
    group.put("create_time", 1_572_505_490);
    group.put("notice", "请勿发广告");
    group.put("member_list", insiders.stream().map(this::member).toList());
    group.put("admin_list", admins.stream().map(admin -> Map.of("userid", admin)).toList());
    group.put("member_version", UUID.randomUUID().toString());
    groups.put(chat, group);
  }

  private static Insider insider(String account, boolean colleague) {
    return new Insider(account, colleague, colleague ? account : "客" + account, JOINED_AT, 1, "");
  }

  /// A group of 张三 with 李四 for administrator and these customers, the first by 张三’s code.
  public void team(String chat, String name, String... customers) {
    var insiders = new ArrayList<Insider>();
    insiders.add(new Insider("zhang", true, "张三", JOINED_AT, 1, ""));
    insiders.add(new Insider("li", true, "李四", JOINED_AT, 1, ""));
    for (var customer : customers) {
      insiders.add(
          insiders.size() == 2
              ? new Insider(customer, false, "客" + customer, JOINED_AT, 3, "zhang")
              : insider(customer, false));
    }
    group(chat, name, "zhang", List.of("li"), insiders);
  }

  private Map<String, Object> member(Insider insider) {
    var member = new LinkedHashMap<String, Object>();
    member.put("userid", insider.account());
    member.put("type", insider.colleague() ? 1 : 2);
    member.put("join_time", insider.joined().getEpochSecond());
    member.put("join_scene", insider.scene());
    if (!insider.inviter().isEmpty()) {
      member.put("invitor", Map.of("userid", insider.inviter()));
    }
    if (!insider.colleague() && unionids.containsKey(insider.account())) {
      member.put("unionid", unionids.get(insider.account()));
    }
    member.put("group_nickname", "");
    member.put("name", insider.name());
    return member;
  }

  /// The platform names the unionid of a customer once the company has bound its own account of
  /// WeChat, and never that of a colleague.
  public void bound(String customer, String unionid) {
    unionids.put(customer, unionid);
  }

  public synchronized void dismiss(String chat) {
    groups.remove(chat);
  }

  /// New groups, groups, groups with messages, new members, members, speakers, messages.
  public void sums(LocalDate day, String owner, int... figures) {
    visible.add(owner);
    sums.put(day, owner, figures);
  }
}
