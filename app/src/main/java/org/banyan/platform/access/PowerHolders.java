package org.banyan.platform.access;

import java.util.List;

/// Says who could do what somebody else may not, so that a refusal names whom to ask. The
/// organisation answers from the adopted charter.
public interface PowerHolders {

  /// A post with the power, and the names of those who hold it now.
  record Holders(String post, List<String> names) {

    public Holders {
      names = List.copyOf(names);
    }
  }

  List<Holders> holding(Power power);
}
