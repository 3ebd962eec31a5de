package org.banyan.platform.access;

import java.util.List;

/// Which columns of a module say something about one person or one member, and why they are kept.
/// What is listed here is what an export hands out and an erasure removes.
public interface PersonalColumns {

  List<PersonalColumn> list();

  /// One such column, named `schema.table.column`.
  record PersonalColumn(String name, String purpose) {}
}
