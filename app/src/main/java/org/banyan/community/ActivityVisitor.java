package org.banyan.community;

import java.time.Instant;
import org.banyan.community.reading.Kind;

/// Is shown every activity of a community once, in order of time.
@FunctionalInterface
public interface ActivityVisitor {

  void visit(long identity, int channel, Kind kind, Instant at);
}
