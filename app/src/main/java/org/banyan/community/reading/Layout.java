package org.banyan.community.reading;

import java.util.Set;

/// Where the messages lie in a kind of JSON file: the list of this name, within these objects, with
/// these facts beside it. Without a name, the file is a list of messages or a row of them.
record Layout(Set<String> beside, Set<String> within, String messages, boolean factsFollow) {

  static Layout list() {
    return new Layout(Set.of(), Set.of(), "", false);
  }

  static Layout list(String messages, String... beside) {
    return new Layout(Set.of(beside), Set.of(), messages, false);
  }

  Layout within(String... objects) {
    return new Layout(beside, Set.of(objects), messages, factsFollow);
  }

  /// The facts stand behind the messages, so they are looked for first.
  Layout withFactsThatFollow() {
    return new Layout(beside, within, messages, true);
  }
}
