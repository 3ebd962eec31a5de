package org.banyan.community.live;

import java.util.Locale;
import java.util.UUID;

/// What became of an order for a source, or for another secret.
public sealed interface Beginning {

  /// It stands; the secret is known here and nowhere else from now on.
  record Begun(UUID id, String secret) implements Beginning {

    /// Secrets are for nobody to read.
    @Override
    public String toString() {
      return "Begun[%s]".formatted(id);
    }
  }

  record Refused(Reason reason) implements Beginning {}

  /// Why it was not begun, each with the field to put right.
  enum Reason {
    NAME_MISSING("name"),
    NAME_TOO_LONG("name"),
    BASIS_MISSING("basis"),
    SECRET_MISSING("secret"),
    HOST_MISSING("host"),
    HOST_PRIVATE("host"),
    PORT_WRONG("port"),
    USER_MISSING("user"),
    PASSWORD_MISSING("password"),
    FOLDER_OUTSIDE("folder"),
    FOLDER_TAKEN("folder"),
    TOO_MANY(""),
    CHANGED_MEANWHILE("");

    private final String field;

    Reason(String field) {
      this.field = field;
    }

    /// The name of the field of the form, empty where none is to blame.
    public String field() {
      return field;
    }

    /// The key of its words.
    public String key() {
      return "community.live.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
