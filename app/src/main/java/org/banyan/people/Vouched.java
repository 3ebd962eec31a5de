package org.banyan.people;

import java.io.Serializable;

/// Somebody as a provider of identities vouches for them: who they are there for good, what they
/// are called, and their e-mail where the provider has verified it, else nothing.
public record Vouched(String issuer, String subject, String label, String verifiedEmail)
    implements Serializable {}
