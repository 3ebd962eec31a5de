package org.banyan.organisation.web;

import java.util.List;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.PowerHolders.Holders;

/// What a person may do as a page shows it: powers that Banyan enforces, held or not, and powers
/// that live on a platform.
public record PowersView(long revision, List<Line> lines, List<OnPlatform> onPlatform) {

  /// One power: by which posts the reader has it, and who else does.
  public record Line(Power power, List<By> by, List<Holders> holders) {

    public boolean isHeld() {
      return by.stream().anyMatch(each -> !each.nowhere());
    }
  }

  /// The post that gives it, how far it reaches, and whether that is nothing at all today.
  public record By(String post, String reach, boolean nowhere) {}

  /// A power held on a platform, and the post that the charter gives it to.
  public record OnPlatform(String name, String post) {}

  public List<Line> held() {
    return lines.stream().filter(line -> !line.by().isEmpty()).toList();
  }

  public List<Line> missing() {
    return lines.stream().filter(line -> line.by().isEmpty()).toList();
  }
}
