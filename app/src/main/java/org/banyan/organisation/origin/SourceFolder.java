package org.banyan.organisation.origin;

import java.util.List;
import java.util.function.Predicate;
import org.banyan.organisation.yaml.Problem;

/// The files in which an organisation is kept: on disk as they are now, or as they once were.
public interface SourceFolder {

  /// The name people know it by.
  String name();

  /// Whether it is a single file that somebody pointed at.
  boolean isSingle();

  /// All files, in the order of their paths.
  List<SourceFile> files();

  /// What could not be looked into.
  List<Problem> problems();

  /// What was read of its files before; nothing where it is read once.
  default Recollection recollection() {
    return new Recollection();
  }

  /// The files whose path will do; a single file always does.
  default List<SourceFile> select(Predicate<String> wanted) {
    return files().stream().filter(file -> isSingle() || wanted.test(file.path())).toList();
  }
}
