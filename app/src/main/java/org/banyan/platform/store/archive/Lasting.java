package org.banyan.platform.store.archive;

import java.util.List;

/// What an older archive must not undo: rows that outlive a restoration, and what follows from
/// them.
public interface Lasting {

  /// Tables, as `schema.table`, whose rows are kept beside those of the archive.
  List<String> tables();

  /// Once tables and files are back and before anything else may run.
  void restored();
}
