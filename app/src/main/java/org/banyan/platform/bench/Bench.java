package org.banyan.platform.bench;

import java.util.List;

/// A measurement that `bench NAME` takes.
public interface Bench {

  /// What it is called on the command line.
  String name();

  List<Figure> measure();
}
