package org.banyan.people;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// What is kept of a long random secret: enough to know it again, not enough to use it.
final class Hashes {

  private Hashes() {}

  static byte[] sha256(byte[] secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }
}
