/// Who answers for what: the charter of the team, its review under the four principles, and what
/// each post may decide.
@ApplicationModule(
    displayName = "Organisation",
    allowedDependencies = {
      "people",
      "platform :: access",
      "platform :: api",
      "platform :: audit",
      "platform :: bench",
      "platform :: discussion",
      "platform :: edge",
      "platform :: git",
      "platform :: grid",
      "platform :: language",
      "platform :: notice",
      "platform :: page",
      "platform :: sheet",
      "platform :: store",
      "platform :: time"
    })
@NullMarked
package org.banyan.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
