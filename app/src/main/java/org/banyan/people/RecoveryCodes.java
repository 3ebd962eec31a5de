package org.banyan.people;

import java.util.List;

/// How asking for codes on paper ended.
public sealed interface RecoveryCodes {

  /// The codes, which cannot be shown a second time.
  record Made(List<String> codes) implements RecoveryCodes {

    public Made {
      codes = List.copyOf(codes);
    }
  }

  record Refused(Reason reason) implements RecoveryCodes {}
}
