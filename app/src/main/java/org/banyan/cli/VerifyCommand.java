package org.banyan.cli;

import java.util.ArrayList;
import java.util.List;
import org.banyan.platform.language.Words;
import org.banyan.platform.store.Flaw;
import org.banyan.platform.store.Verifiable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// Proves that everything kept is as it was written.
@Command(name = "verify")
final class VerifyCommand implements StoreCommand {

  @Option(names = "--json")
  private boolean json;

  @Mixin private StoreOptions stores = new StoreOptions();

  @Override
  public StoreOptions stores() {
    return stores;
  }

  @Override
  public int run(BeanFactory application, Terminal terminal) {
    var proofs = new ArrayList<Proof>();
    application
        .getBeanProvider(Verifiable.class)
        .orderedStream()
        .forEach(part -> proofs.add(proof(part, Words.of(terminal.language()))));
    show(proofs, terminal);
    return proofs.stream().allMatch(Proof::whole) ? 0 : Cli.FAILED;
  }

  private static Proof proof(Verifiable part, Words words) {
    var flaws = part.flaws().map(flaw -> said(flaw, words)).toList();
    return new Proof(words.say(part.name()), flaws.isEmpty(), flaws);
  }

  private static String said(Flaw flaw, Words words) {
    return words.say(flaw.key(), flaw.arguments().toArray());
  }

  private void show(List<Proof> proofs, Terminal terminal) {
    if (json) {
      terminal.out().println(JsonMapper.shared().writeValueAsString(proofs));
      return;
    }
    for (var proof : proofs) {
      terminal.out().println((proof.whole() ? "✓ " : "✗ ") + proof.part());
      proof.flaws().forEach(flaw -> terminal.out().println("  " + flaw));
    }
  }

  /// One part, and what is wrong with it.
  private record Proof(String part, boolean whole, List<String> flaws) {}
}
