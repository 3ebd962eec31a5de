package org.banyan.community.live.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256, and comparisons that take as long for a good guess as for a bad one.
final class Mac {

  private static final String NAME = "HmacSHA256";

  private Mac() {}

  static byte[] of(byte[] key, byte[]... parts) {
    try {
      var mac = javax.crypto.Mac.getInstance(NAME);
      mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, NAME));
      for (var part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA256.", e);
    }
  }

  static boolean isHex(String written, byte[] mac) {
    return same(written, HexFormat.of().formatHex(mac));
  }

  static boolean same(String one, String other) {
    return MessageDigest.isEqual(bytes(one), bytes(other));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
