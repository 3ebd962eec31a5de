package org.banyan.platform.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.banyan.platform.store.DataDirectory;
import org.banyan.platform.store.KeyFile;
import org.springframework.stereotype.Component;

/// Seals secrets before they go into the database, with a key that lies outside of it: who holds a
/// copy of the database alone holds no password.
@Component
public class Seal {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyFile key;

  Seal(DataDirectory directory) {
    this.key = KeyFile.of(directory, "settings");
  }

  public String close(String secret) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
      var sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
      var encoder = Base64.getEncoder();
      return encoder.encodeToString(nonce) + "." + encoder.encodeToString(sealed);
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException(
          "A secret could not be sealed.\nMaybe %s cannot be read or written."
              .formatted(key.file()),
          broken);
    }
  }

  /// The secret; empty when the key is another one than it was sealed with.
  public Optional<String> open(String sealed) {
    var parts = sealed.split("\\.", -1);
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(parts[0]));
      var secret = cipher.doFinal(Base64.getDecoder().decode(parts[1]));
      return Optional.of(new String(secret, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException _) {
      return Optional.empty();
    } catch (IOException broken) {
      throw new UncheckedIOException(
          "The key could not be read (%s).".formatted(key.file()), broken);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException, IOException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key.read(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
