/// The start page: what each room has to say to this person now.
@ApplicationModule(
    displayName = "Today",
    allowedDependencies = {"platform :: page", "platform :: access"})
@NullMarked
package org.banyan.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
