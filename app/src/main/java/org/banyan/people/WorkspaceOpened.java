package org.banyan.people;

import org.banyan.platform.access.PersonId;
import org.banyan.platform.language.Language;

/// The first administrator has come in through the link on the console.
public record WorkspaceOpened(PersonId administrator, Language language) {}
