/// The rooms of data analysis: what the other modules found out, on pages, with what it rests on.
@ApplicationModule(
    displayName = "Insight",
    allowedDependencies = {
      "analysis",
      "analysis :: figures",
      "platform :: access",
      "platform :: language",
      "platform :: page"
    })
@NullMarked
package org.banyan.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
