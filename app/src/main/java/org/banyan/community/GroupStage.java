package org.banyan.community;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How far along a living group is. That it has ended is no stage but the end of its life.
public enum GroupStage {
  SEEDING("seeding", "筹建 筹建期 种子期 启动期 新建 新建期 新群 planned new"),
  GROWING("growing", "成长 成长期 增长期 growth"),
  MATURE("mature", "成熟 成熟期 稳定期 stable"),
  DECLINING("declining", "衰退 衰退期 沉寂 decline");

  private final String tag;
  private final String names;

  GroupStage(String tag, String names) {
    this.tag = tag;
    this.names = names;
  }

  /// How the stage is kept and called in words.
  public String tag() {
    return tag;
  }

  public static Optional<GroupStage> of(String tag) {
    return Arrays.stream(values()).filter(stage -> stage.tag.equals(tag)).findFirst();
  }

  /// The ways in which people write the stages in a sheet.
  static Map<String, Set<String>> written() {
    return Arrays.stream(values())
        .collect(Collectors.toMap(GroupStage::tag, stage -> Set.of(stage.names.split(" "))));
  }
}
