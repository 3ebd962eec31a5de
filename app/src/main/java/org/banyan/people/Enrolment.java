package org.banyan.people;

import org.banyan.platform.language.Language;

/// What a newcomer fills in behind a one-time link.
public record Enrolment(String name, String password, Language language, String zone) {}
