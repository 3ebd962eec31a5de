package org.banyan.platform.page;

import gg.jte.Content;
import java.util.Optional;

/// A piece of the start page that a module contributes; absent where it has nothing to say to this
/// reader.
public interface TodayBlock {

  /// Blocks stand in this order, lowest first.
  int order();

  Optional<Content> show(Frame frame);
}
