package org.banyan.organisation;

import org.banyan.platform.access.PersonId;

/// A charter has come into force, or an earlier one again; what posts may do has changed with it.
public record CharterAdopted(long revision, PersonId by) {}
