package org.banyan.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Signing in with a key that lies in a device and asks for a finger, a face or a PIN: possession
/// and person in one, so that no code is asked for after it.
@Service
public class Passkeys {

  private static final int MOST = 20;
  private static final int LONGEST_NAME = 80;

  private final KeptPasskeys kept;
  private final Accounts accounts;
  private final Entrance entrance;
  private final Audit audit;

  Passkeys(KeptPasskeys kept, Accounts accounts, Entrance entrance, Audit audit) {
    this.kept = kept;
    this.accounts = accounts;
    this.entrance = entrance;
    this.audit = audit;
  }

  public List<Passkey> of(PersonId person) {
    return kept.of(person);
  }

  /// The keys that a device must not make a second time.
  public List<String> credentials(PersonId person) {
    return kept.credentials(person);
  }

  public Optional<KnownPasskey> known(String credential) {
    return kept.find(credential);
  }

  /// Before a key is made: whoever finds a session open must not leave a way in behind.
  public Change prove(Acting acting, String password, String address) {
    return entrance.again(acting.person(), password, address, Change.Done::new);
  }

  @Transactional
  public Change add(Acting acting, String typed, PasskeyMaterial material) {
    var person = acting.person();
    var name = typed.strip();
    if (!isName(name)) {
      return Change.refused(Reason.PASSKEY_UNNAMED);
    }
    if (kept.of(person).size() >= MOST || !kept.add(person, name, material)) {
      return Change.refused(Reason.PASSKEY_TAKEN);
    }
    audit.record(person, "passkey.added", person.toString(), Map.of());
    return new Change.Done();
  }

  /// Whether it is theirs and the name will do.
  @Transactional
  public boolean rename(Acting acting, UUID id, String typed) {
    var name = typed.strip();
    return isName(name) && kept.rename(acting.person(), id, name);
  }

  @Transactional
  public boolean remove(Acting acting, UUID id) {
    var isRemoved = kept.remove(acting.person(), id);
    if (isRemoved) {
      audit.record(acting.person(), "passkey.removed", acting.person().toString(), Map.of());
    }
    return isRemoved;
  }

  /// Lets in whose key signed, once the signature has been checked.
  @Transactional
  public SignIn signIn(KnownPasskey passkey, long signCount, String address) {
    var how = Map.of("address", address, "by", "passkey");
    if (!kept.use(passkey.id(), signCount)) {
      audit.record(null, "person.sign-in-failed", passkey.person().toString(), how);
      return new SignIn.Wrong();
    }
    return accounts
        .credentials(passkey.person())
        .map(known -> entrance.admitAtOnce(known, how))
        .orElseGet(SignIn.Wrong::new);
  }

  private static boolean isName(String name) {
    return !name.isEmpty() && name.length() <= LONGEST_NAME;
  }
}
