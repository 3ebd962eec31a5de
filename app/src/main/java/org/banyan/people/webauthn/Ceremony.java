package org.banyan.people.webauthn;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.banyan.people.KnownPasskey;
import org.banyan.people.PasskeyMaterial;
import org.banyan.people.webauthn.Challenges.Aim;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.edge.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Asks a device to make a passkey or to sign with one, and checks what it answers.
@Component
public class Ceremony {

  static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.RS256);

  private static final Logger LOG = LoggerFactory.getLogger(Ceremony.class);
  private static final boolean VERIFIED = true;
  private static final boolean PRESENT = true;

  private final Challenges challenges;
  private final PublicAddress address;
  private final Options options;
  private final JsonMapper json;
  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager checks = WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter keys =
      new AttestedCredentialDataConverter(converter);

  Ceremony(Challenges challenges, PublicAddress address, Options options, JsonMapper json) {
    this.challenges = challenges;
    this.address = address;
    this.options = options;
    this.json = json;
  }

  /// A passkey that signed, and how often it says it has.
  public record Signed(KnownPasskey passkey, long signCount) {}

  /// What to ask a device that shall make a key.
  public String askToMake(
      PersonId person, String name, List<String> known, HttpServletRequest request) {
    var challenge = challenges.make(Aim.MAKE, request);
    return options.toMake(host(request), person, name, known, challenge);
  }

  /// What to ask a device that shall sign.
  public String askToSign(HttpServletRequest request) {
    return options.toSign(host(request), challenges.make(Aim.SIGN, request));
  }

  // The library stumbles over what is missing in an answer, hence the null pointers below.

  /// The key that was made; empty when it is not what was asked for.
  public Optional<PasskeyMaterial> made(String answer, HttpServletRequest request) {
    var challenge = challenges.take(Aim.MAKE, request);
    if (challenge.isEmpty()) {
      return Optional.empty();
    }
    try {
      var parameters =
          new RegistrationParameters(
              server(challenge.get(), request), algorithms(), VERIFIED, PRESENT);
      return Optional.of(material(checks.verifyRegistrationResponseJSON(answer, parameters)));
    } catch (WebAuthnException
        | JacksonException
        | IllegalArgumentException
        | NullPointerException refused) {
      LOG.warn("A passkey was refused: {}", reason(refused));
      return Optional.empty();
    }
  }

  /// Which of the known keys signed; empty when none did, or not what was asked for.
  public Optional<Signed> signed(
      String answer, Function<String, Optional<KnownPasskey>> known, HttpServletRequest request) {
    var challenge = challenges.take(Aim.SIGN, request);
    if (challenge.isEmpty()) {
      return Optional.empty();
    }
    try {
      return known
          .apply(text(answer, "/id"))
          .map(passkey -> signed(answer, passkey, server(challenge.get(), request)));
    } catch (WebAuthnException
        | JacksonException
        | IllegalArgumentException
        | NullPointerException refused) {
      LOG.warn("A signature of a passkey was refused: {}", reason(refused));
      return Optional.empty();
    }
  }

  private Signed signed(String answer, KnownPasskey passkey, ServerProperty server) {
    var parameters =
        new AuthenticationParameters(server, record(passkey.material()), null, VERIFIED, PRESENT);
    var checked = checks.verifyAuthenticationResponseJSON(answer, parameters);
    if (!text(answer, "/response/userHandle").equals(Options.handle(passkey.person()))) {
      throw new IllegalArgumentException("The passkey was made for somebody else.");
    }
    return new Signed(
        passkey, Objects.requireNonNull(checked.getAuthenticatorData()).getSignCount());
  }

  private CredentialRecordImpl record(PasskeyMaterial material) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        VERIFIED,
        material.backupEligible(),
        null,
        material.signCount(),
        keys.convert(Base64.getUrlDecoder().decode(material.publicKey())),
        null,
        null,
        null,
        null);
  }

  private PasskeyMaterial material(RegistrationData made) {
    var data = Objects.requireNonNull(made.getAttestationObject()).getAuthenticatorData();
    var key = Objects.requireNonNull(data.getAttestedCredentialData());
    return new PasskeyMaterial(
        base64(key.getCredentialId()),
        base64(keys.convert(key)),
        data.getSignCount(),
        data.isFlagBE());
  }

  private ServerProperty server(DefaultChallenge challenge, HttpServletRequest request) {
    return ServerProperty.builder()
        .origin(origin(request))
        .rpId(host(request))
        .challenge(challenge)
        .build();
  }

  private Origin origin(HttpServletRequest request) {
    return Origin.create(address.link(request, ""));
  }

  private String host(HttpServletRequest request) {
    return Objects.requireNonNull(origin(request).getHost());
  }

  private static List<PublicKeyCredentialParameters> algorithms() {
    return ALGORITHMS.stream()
        .map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
        .toList();
  }

  private String text(String answer, String pointer) {
    return json.readTree(answer).at(pointer).asString("");
  }

  /// What a stranger sent must not write lines of its own.
  private static String reason(RuntimeException refused) {
    return String.valueOf(refused.getMessage()).replaceAll("\\p{Cntrl}", " ");
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
