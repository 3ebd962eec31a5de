package org.banyan.community.live.web;

import org.banyan.community.live.LiveKind;

/// Lines for a shell with which a person can try an address out, before the platform does.
final class Attempts {

  private static final String EVENT =
      """
      B="{\\"id\\":\\"try-$T\\",\\"channel\\":\\"try\\",\\"author\\":\\"try\\",\\"time\\":$T,\\"text\\":\\"Hello\\"}"
      """
          .strip();
  private static final String SEND = "curl -sS -H 'Content-Type: application/json' ";

  private Attempts() {}

  /// Asks for the secret in the variable S, unless it is given here.
  static String of(LiveKind kind, String address, String secret) {
    var begin = "S='%s'; T=$(date +%%s); ".formatted(secret.isEmpty() ? "…" : quoted(secret));
    return switch (kind) {
      case JSON ->
          begin + EVENT + "; " + SEND + "-H \"Authorization: Bearer $S\" -d \"$B\" " + address;
      case STANDARD -> begin + standard(address);
      case SLACK ->
          begin
              + "B='{\"type\":\"url_verification\",\"challenge\":\"try\"}'; G="
              + hex("v0:$T:$B")
              + "; "
              + SEND
              + "-H \"X-Slack-Request-Timestamp: $T\" -H \"X-Slack-Signature: v0=$G\" -d \"$B\" "
              + address;
      case DISCOURSE ->
          begin
              + "B='{\"ping\":\"OK\"}'; G="
              + hex("$B")
              + "; "
              + SEND
              + "-H \"X-Discourse-Event: ping\" -H \"X-Discourse-Event-Id: try-$T\""
              + " -H \"X-Discourse-Event-Signature: sha256=$G\" -d \"$B\" "
              + address;
      case GHOST ->
          begin
              + "T=${T}000; B='{\"post\":{}}'; G="
              + hex("$B$T")
              + "; "
              + SEND
              + "-H \"X-Ghost-Signature: sha256=$G, t=$T\" -d \"$B\" "
              + address;
      case MAILBOX, FOLDER -> "";
    };
  }

  private static String standard(String address) {
    return EVENT
        + "; K=$(printf %s \"${S#whsec_}\" | openssl base64 -d -A | od -An -v -tx1"
        + " | tr -d ' \\n'); G=$(printf %s \"try-$T.$T.$B\""
        + " | openssl dgst -sha256 -mac HMAC -macopt hexkey:$K -binary | openssl base64 -A); "
        + SEND
        + "-H \"webhook-id: try-$T\" -H \"webhook-timestamp: $T\""
        + " -H \"webhook-signature: v1,$G\" -d \"$B\" "
        + address;
  }

  private static String hex(String signed) {
    return "$(printf %%s \"%s\" | openssl dgst -sha256 -hmac \"$S\" | sed 's/^.* //')"
        .formatted(signed);
  }

  private static String quoted(String secret) {
    return secret.replace("'", "'\\''");
  }
}
