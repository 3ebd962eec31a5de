package org.banyan.community.wecom;

import java.util.regex.Pattern;
import org.banyan.community.Basis;

/// What somebody typed of an application: company, secret, token and key of the callback, and why
/// what is read may be kept. On a change an empty secret means the kept one.
public record SetUp(String corp, String secret, String token, String key, Basis basis) {

  private static final Pattern CORP = Pattern.compile("[A-Za-z0-9_-]{6,64}");
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,128}");

  public SetUp {
    corp = corp.strip();
    secret = secret.strip();
    token = token.strip();
    key = key.strip();
  }

  /// The field that cannot be right, or an empty text.
  public String wrong(boolean anew) {
    if (!CORP.matcher(corp).matches()) {
      return "corp";
    }
    if (!(secret.isEmpty() && !anew) && !SECRET.matcher(secret).matches()) {
      return "secret";
    }
    if (!token.isEmpty() && !CallbackCipher.TOKEN.matcher(token).matches()) {
      return "token";
    }
    if (!key.isEmpty() && !CallbackCipher.KEY.matcher(key).matches()) {
      return "key";
    }
    if (anew && token.isEmpty() != key.isEmpty()) {
      return token.isEmpty() ? "token" : "key";
    }
    return basis.stated().isEmpty() ? "basis" : "";
  }

  @Override
  public String toString() {
    return corp + " (secrets are not shown)";
  }
}
