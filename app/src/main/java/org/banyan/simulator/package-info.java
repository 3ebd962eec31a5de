/// Makes up communities and their teams: the same seed gives the same bytes. What is made up leaves
/// as files that the importers read, so that nothing here has a way of its own into the stores.
@ApplicationModule(
    displayName = "Simulator",
    allowedDependencies = {})
@NullMarked
package org.banyan.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
