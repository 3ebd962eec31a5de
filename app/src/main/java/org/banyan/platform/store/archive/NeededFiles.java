package org.banyan.platform.store.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/// Names the files without which the tables would be incomplete; an archive that lacks one is never
/// finished.
public interface NeededFiles {

  /// Paths below the data directory, as the snapshot of the tables names them.
  Collection<String> paths(Connection snapshot) throws SQLException;
}
