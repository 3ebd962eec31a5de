package org.banyan.community;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.banyan.platform.store.DataDirectory;
import org.banyan.platform.store.KeyFile;
import org.springframework.stereotype.Component;

/// Keyed hashes of what tells members apart: who holds a copy of the database alone cannot even
/// guess an address and try.
@Component
class Fingerprints {

  private static final String METHOD = "HmacSHA256";
  private static final int KEPT_BYTES = 16;
  private static final byte END = 0;

  private final KeyFile key;

  /// The key exists before the first backup, so that no restoration takes it away.
  Fingerprints(DataDirectory directory) {
    this.key = KeyFile.of(directory, "members");
    in(new CommunityId(new UUID(0, 0)));
  }

  /// Takes the fingerprints of one community; not to be shared between threads.
  Taker in(CommunityId community) {
    try {
      var mac = Mac.getInstance(METHOD);
      mac.init(new SecretKeySpec(key.read(), METHOD));
      return new Taker(mac, community);
    } catch (IOException e) {
      throw new UncheckedIOException("The key cannot be read (%s).".formatted(key.file()), e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + METHOD + ".", e);
    }
  }

  /// Two values of one sort are alike where their fingerprints are.
  record Taker(Mac mac, CommunityId community) {

    String of(String sort, String value) {
      update(community.value().toString());
      update(sort);
      var whole = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(whole, KEPT_BYTES));
    }

    private void update(String part) {
      mac.update(part.getBytes(StandardCharsets.UTF_8));
      mac.update(END);
    }
  }
}
