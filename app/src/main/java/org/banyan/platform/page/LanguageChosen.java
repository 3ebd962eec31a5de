package org.banyan.platform.page;

import org.banyan.platform.access.PersonId;
import org.banyan.platform.language.Language;

/// A person chose the language they want to read from now on.
public record LanguageChosen(PersonId person, Language language) {}
