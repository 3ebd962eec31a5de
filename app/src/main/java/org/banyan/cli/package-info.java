/// The command line: a second, thin front over the same doors.
@ApplicationModule(
    displayName = "Command line",
    allowedDependencies = {
      "organisation :: check",
      "platform :: archive",
      "platform :: bench",
      "platform :: language",
      "platform :: store"
    })
@NullMarked
package org.banyan.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
