/// Where the members meet: communities with their groups, the exports that bring their life in, and
/// the record of who did what, where and when.
@ApplicationModule(
    displayName = "Community",
    allowedDependencies = {
      "organisation",
      "organisation :: charter",
      "organisation :: draft",
      "organisation :: review",
      "people",
      "platform :: access",
      "platform :: api",
      "platform :: archive",
      "platform :: audit",
      "platform :: bench",
      "platform :: edge",
      "platform :: git",
      "platform :: grid",
      "platform :: jobs",
      "platform :: language",
      "platform :: page",
      "platform :: settings",
      "platform :: sheet",
      "platform :: store",
      "platform :: time"
    })
@NullMarked
package org.banyan.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
