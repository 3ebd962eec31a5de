package org.banyan.platform.store;

import java.util.stream.Stream;

/// Something kept that can be proved whole; every module answers for its own.
public interface Verifiable {

  /// The key of the words that name what is proved.
  String name();

  /// What is wrong; nothing when all is whole.
  Stream<Flaw> flaws();
}
