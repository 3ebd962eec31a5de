package org.banyan.people.webauthn;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.banyan.platform.access.PersonId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What a browser is told to ask of a device, as its own functions read it.
@Component
class Options {

  private static final int MILLISECONDS = 300_000;
  private static final String KIND = "public-key";

  private final JsonMapper json;

  Options(JsonMapper json) {
    this.json = json;
  }

  String toMake(String host, PersonId person, String name, List<String> known, String challenge) {
    var algorithms =
        Ceremony.ALGORITHMS.stream()
            .map(each -> Map.of("type", KIND, "alg", each.getValue()))
            .toList();
    return json.writeValueAsString(
        Map.of(
            "rp",
            Map.of("id", host, "name", "Banyan"),
            "user",
            Map.of("id", handle(person), "name", name, "displayName", name),
            "challenge",
            challenge,
            "pubKeyCredParams",
            algorithms,
            "excludeCredentials",
            known.stream().map(each -> Map.of("type", KIND, "id", each)).toList(),
            "authenticatorSelection",
            Map.of("residentKey", "required", "userVerification", "required"),
            "attestation",
            "none",
            "timeout",
            MILLISECONDS));
  }

  String toSign(String host, String challenge) {
    return json.writeValueAsString(
        Map.of(
            "rpId", host,
            "challenge", challenge,
            "userVerification", "required",
            "timeout", MILLISECONDS));
  }

  /// By what a device remembers whose key it is: nothing that says who they are.
  static String handle(PersonId person) {
    var id = person.value();
    var bytes =
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
