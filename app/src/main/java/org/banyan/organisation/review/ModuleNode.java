package org.banyan.organisation.review;

import java.util.BitSet;
import org.banyan.organisation.charter.TeamModule;

/// A module and its place in the list.
record ModuleNode(TeamModule module, int place, BitSet modules) implements InModules {

  ModuleNode(TeamModule module, int place) {
    this(module, place, new BitSet());
    modules.set(place);
  }
}
