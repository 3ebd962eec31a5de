/// The command line: a second, thin front over the same doors.
@ApplicationModule(
    displayName = "Command line",
    allowedDependencies = {
      "community",
      "community :: reading",
      "organisation :: check",
      "organisation :: history",
      "people",
      "platform :: archive",
      "platform :: bench",
      "platform :: jobs",
      "platform :: edge",
      "platform :: language",
      "platform :: postgres",
      "platform :: store"
    })
@NullMarked
package org.banyan.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
