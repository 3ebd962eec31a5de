package org.banyan.platform.audit;

import java.util.stream.Stream;
import org.banyan.platform.store.Flaw;
import org.banyan.platform.store.Verifiable;
import org.springframework.stereotype.Component;

/// Proves that no entry of the audit was changed or removed since it was sealed.
@Component
class AuditProof implements Verifiable {

  private final AuditChain chain;

  AuditProof(AuditChain chain) {
    this.chain = chain;
  }

  @Override
  public String name() {
    return "platform.verify.audit";
  }

  @Override
  public Stream<Flaw> flaws() {
    return chain.verify().stream()
        .map(found -> Flaw.of("platform.verify.audit-" + found.kind(), found.position()));
  }
}
