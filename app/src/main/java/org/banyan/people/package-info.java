/// Who works in the team: accounts, invitations, sign-in.
@ApplicationModule(
    displayName = "People",
    allowedDependencies = {
      "platform :: access",
      "platform :: audit",
      "platform :: edge",
      "platform :: language",
      "platform :: notice",
      "platform :: outbox",
      "platform :: page",
      "platform :: session",
      "platform :: settings",
      "platform :: store"
    })
@NullMarked
package org.banyan.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
