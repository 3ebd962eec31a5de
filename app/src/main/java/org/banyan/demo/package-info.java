/// The sample workspace: a made-up brand that comes in through the same doors as anybody’s data,
/// says so everywhere, and goes with one click.
@ApplicationModule(
    displayName = "Demo",
    allowedDependencies = {
      "simulator",
      "people",
      "organisation",
      "organisation :: charter",
      "organisation :: yaml",
      "community",
      "community :: reading",
      "platform :: access",
      "platform :: audit",
      "platform :: jobs",
      "platform :: language",
      "platform :: page",
      "platform :: sheet",
      "platform :: store",
      "platform :: time"
    })
@NullMarked
package org.banyan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
