package org.banyan.organisation.origin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.yaml.Problem;

/// Small organisations as others write them, laid into a folder.
public final class OriginSamples {

  private OriginSamples() {}

  public static Path write(Path folder, String path, String... lines) {
    try {
      var file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// A Rust team led and manned by these.
  public static Path team(Path folder, String name, String more, String... people) {
    var list = String.join(", ", List.of(people).stream().map(each -> '"' + each + '"').toList());
    var lead = people.length == 0 ? "" : '"' + people[0] + '"';
    return write(
        folder,
        "teams/" + name + ".toml",
        "name = \"" + name + "\"",
        "[people]",
        "leads = [" + lead + "]",
        "members = [" + list + "]",
        more);
  }

  /// An openEuler SIG maintained by these.
  public static Path sig(Path folder, String name, String... maintainers) {
    var lines = new StringBuilder("name: " + name + "\nmaintainers:");
    for (var maintainer : maintainers) {
      lines.append("\n- gitee_id: ").append(maintainer);
    }
    return write(folder, "sig/" + name + "/sig-info.yaml", lines.toString());
  }

  static List<Problem.Kind> kinds(Imported imported) {
    return imported.problems().stream().map(Problem::kind).toList();
  }

  static Post post(Imported imported, String id) {
    return imported.charter().posts().stream()
        .filter(post -> post.id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no post (%s).".formatted(id)));
  }

  static List<String> holders(Imported imported, String post) {
    return post(imported, post).holders().stream().map(each -> each.value()).toList();
  }

  static List<String> remarks(Imported imported, Remark.Reason reason) {
    return imported.mapping().orElseThrow().remarks().stream()
        .filter(remark -> remark.reason() == reason)
        .map(remark -> remark.what() + " ×" + remark.places().size())
        .toList();
  }
}
