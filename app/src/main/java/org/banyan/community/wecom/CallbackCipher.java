package org.banyan.community.wecom;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Opens what the platform calls back with: signed with the token, sealed with the key, and meant
/// for one company.
final class CallbackCipher {

  static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{43}");
  static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9]{3,32}");

  private static final int BLOCK = 32;
  private static final int VECTOR = 16;
  private static final int RANDOM = 16;

  private final String token;
  private final byte[] key;
  private final String corp;

  CallbackCipher(String token, String encodedKey, String corp) {
    this.token = token;
    this.key = Base64.getDecoder().decode(encodedKey + "=");
    this.corp = corp;
  }

  /// What stands beside the sealed text in the address.
  record Signed(String signature, String timestamp, String nonce) {}

  /// The text, where the signature holds and it is meant for us.
  Optional<String> open(Signed signed, String sealed) {
    return isSigned(signed, sealed) ? unsealed(sealed).flatMap(this::meantForUs) : Optional.empty();
  }

  private boolean isSigned(Signed signed, String sealed) {
    var text =
        Stream.of(token, signed.timestamp(), signed.nonce(), sealed)
            .sorted()
            .collect(Collectors.joining());
    try {
      var digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return MessageDigest.isEqual(
          HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII),
          signed.signature().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("The signature cannot be recomputed.", broken);
    }
  }

  private Optional<byte[]> unsealed(String sealed) {
    try {
      var cipher = Cipher.getInstance("AES/CBC/NoPadding");
      var vector = new IvParameterSpec(Arrays.copyOf(key, VECTOR));
      cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), vector);
      return unpadded(cipher.doFinal(Base64.getDecoder().decode(sealed)));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> unpadded(byte[] plain) {
    var padding = plain.length == 0 ? 0 : plain[plain.length - 1];
    if (padding < 1 || padding > BLOCK || plain.length < padding) {
      return Optional.empty();
    }
    for (var at = plain.length - padding; at < plain.length; at++) {
      if (plain[at] != padding) {
        return Optional.empty();
      }
    }
    return Optional.of(Arrays.copyOf(plain, plain.length - padding));
  }

  private Optional<String> meantForUs(byte[] plain) {
    try {
      var buffer = ByteBuffer.wrap(plain);
      buffer.position(Math.min(RANDOM, plain.length));
      var length = buffer.getInt();
      if (length < 0 || length > buffer.remaining()) {
        return Optional.empty();
      }
      var text = new byte[length];
      buffer.get(text);
      var receiver = new byte[buffer.remaining()];
      buffer.get(receiver);
      return MessageDigest.isEqual(receiver, corp.getBytes(StandardCharsets.UTF_8))
          ? Optional.of(new String(text, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (BufferUnderflowException _) {
      return Optional.empty();
    }
  }
}
