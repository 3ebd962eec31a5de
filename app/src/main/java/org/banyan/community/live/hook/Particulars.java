package org.banyan.community.live.hook;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.banyan.community.reading.Trait;
import tools.jackson.databind.JsonNode;

/// By what else a sender says that somebody is known: the address that it keeps for the account,
/// and a unionid of WeChat. What is too long to be either is passed over.
final class Particulars {

  private static final int LONGEST = 320;

  private Particulars() {}

  static Set<Trait> of(JsonNode somebody) {
    var email = brief(somebody, "email").map(Trait::email);
    var unionid = brief(somebody, "unionid").map(Trait::unionid);
    if (email.isEmpty() && unionid.isEmpty()) {
      return Set.of();
    }
    var traits = new HashSet<Trait>();
    email.ifPresent(traits::add);
    unionid.ifPresent(traits::add);
    return traits;
  }

  private static Optional<String> brief(JsonNode somebody, String field) {
    var text = Body.text(somebody, field).strip();
    return text.isEmpty() || text.length() > LONGEST ? Optional.empty() : Optional.of(text);
  }
}
