package org.banyan.people;

/// What a device tells of a key it made: which one it is, its public half, how often it has signed,
/// and whether it may be copied to other devices of its owner. The first two are in base64url.
public record PasskeyMaterial(
    String credential, String publicKey, long signCount, boolean backupEligible) {}
