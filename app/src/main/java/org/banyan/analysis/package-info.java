/// What a community's own record says about it: presence, behaviour and, in time, effects.
@ApplicationModule(
    displayName = "Analysis",
    allowedDependencies = {})
@NullMarked
package org.banyan.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
