package org.banyan.platform.store;

import java.sql.SQLException;

/// The lake could not answer a question.
public final class LakeFailure extends RuntimeException {

  LakeFailure(SQLException cause) {
    super("The lake could not answer: %s".formatted(cause.getMessage()), cause);
  }
}
