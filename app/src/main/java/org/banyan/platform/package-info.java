/// The ground floor: access, pages, language, time, audit, jobs and stores for every other module.
@ApplicationModule(
    displayName = "Platform",
    allowedDependencies = {})
@NullMarked
package org.banyan.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
