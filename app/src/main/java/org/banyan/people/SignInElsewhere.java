package org.banyan.people;

import java.util.Map;
import java.util.Optional;
import org.banyan.people.Accounts.Credentials;
import org.banyan.people.Person.Standing;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Signing in with what a provider of identities says. Never makes an account: who is not linked
/// and not invited stays outside.
@Service
public class SignInElsewhere {

  private final IdentitiesElsewhere identities;
  private final Accounts accounts;
  private final Entrance entrance;
  private final Links links;
  private final Audit audit;
  private final Arrivals arrivals;

  SignInElsewhere(
      IdentitiesElsewhere identities,
      Accounts accounts,
      Entrance entrance,
      Links links,
      Audit audit,
      Arrivals arrivals) {
    this.identities = identities;
    this.accounts = accounts;
    this.entrance = entrance;
    this.links = links;
    this.audit = audit;
    this.arrivals = arrivals;
  }

  public Optional<LinkedIdentity> of(PersonId person) {
    return identities.of(person);
  }

  @Transactional
  public SignIn signIn(Vouched vouched, String address) {
    var how = Map.of("address", address, "by", vouched.issuer());
    var known = identities.find(vouched).flatMap(accounts::credentials);
    if (known.isPresent()) {
      return entrance.admit(known.get(), how);
    }
    var invited = invited(vouched);
    if (invited.isPresent()) {
      return come(invited.get(), vouched, how);
    }
    audit.record(null, "person.sign-in-failed", "unknown", how);
    return new SignIn.NotLinked(vouched.label());
  }

  /// Links the account of the acting person, who proves with the password that it is theirs: else
  /// whoever finds a session open could leave a way in behind.
  public Change link(Acting acting, Vouched vouched, String password, String address) {
    var person = acting.person();
    return entrance.again(
        person,
        password,
        address,
        () -> {
          if (!identities.link(person, vouched)) {
            return Change.refused(Reason.IDENTITY_TAKEN);
          }
          audit.record(person, "identity.linked", person.toString(), by(vouched.issuer()));
          return new Change.Done();
        });
  }

  /// Takes the password too, so that nobody is left without a way in.
  public Change unlink(Acting acting, String password, String address) {
    var person = acting.person();
    return entrance.again(
        person,
        password,
        address,
        () -> {
          var linked = identities.of(person).map(LinkedIdentity::issuer);
          if (identities.unlink(person)) {
            audit.record(person, "identity.unlinked", person.toString(), by(linked.orElse("")));
          }
          return new Change.Done();
        });
  }

  /// Whose invitation it is: the provider must have verified the very address that was invited, and
  /// the invitation must still be good.
  private Optional<Credentials> invited(Vouched vouched) {
    return Optional.of(vouched.verifiedEmail())
        .filter(email -> email.contains("@"))
        .flatMap(accounts::credentials)
        .filter(found -> found.standing() == Standing.INVITED)
        .filter(found -> links.isInvited(found.person()));
  }

  private SignIn come(Credentials invited, Vouched vouched, Map<String, String> how) {
    var person = invited.person();
    if (!identities.link(person, vouched)) {
      return new SignIn.NotLinked(vouched.label());
    }
    links.withdraw(person);
    arrivals.come(person, how);
    audit.record(person, "identity.linked", person.toString(), by(vouched.issuer()));
    return new SignIn.Welcome(person);
  }

  private static Map<String, String> by(String issuer) {
    return Map.of("issuer", issuer);
  }
}
