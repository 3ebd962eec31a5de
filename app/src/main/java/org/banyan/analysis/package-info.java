/// What a community's own record says about it: presence, behaviour and, in time, effects.
@ApplicationModule(
    displayName = "Analysis",
    allowedDependencies = {
      "community",
      "community :: reading",
      "platform :: access",
      "platform :: bench",
      "platform :: store"
    })
@NullMarked
package org.banyan.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
