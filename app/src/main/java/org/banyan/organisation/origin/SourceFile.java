package org.banyan.organisation.origin;

import java.io.IOException;
import org.banyan.organisation.yaml.Problem.Kind;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.organisation.yaml.SourceText.Opened;

/// One file of an organisation: its path within the folder, and the name people know it by.
public interface SourceFile {

  /// With `/` between its parts.
  String path();

  String name();

  long size() throws IOException;

  byte[] bytes() throws IOException;

  /// By what its content is known; blank where nobody keeps count.
  default String fingerprint() {
    return "";
  }

  /// The last part of the path.
  default String lastName() {
    return path().substring(path().lastIndexOf('/') + 1);
  }

  /// Its text, unless it is larger than anybody’s organisation or cannot be read.
  default Opened open() {
    try {
      return size() > SourceText.LARGEST
          ? SourceText.shut(name(), Kind.TOO_LARGE, Long.toString(SourceText.LARGEST >> 20))
          : SourceText.of(bytes(), name());
    } catch (IOException broken) {
      return SourceText.shut(name(), Kind.UNREADABLE, broken.getClass().getSimpleName());
    }
  }
}
