package org.banyan.people;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.banyan.people.Accounts.Credentials;
import org.banyan.people.Person.Standing;
import org.banyan.people.Throttle.Target;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Where passwords are checked and changed. No transaction is open while a hash is computed.
@Component
class Entrance {

  private static final int LONGEST_TYPED = 1024;

  private final Accounts accounts;
  private final Authenticators authenticators;
  private final Throttle throttle;
  private final PasswordHashing hashing;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Entrance(
      Accounts accounts,
      Authenticators authenticators,
      Throttle throttle,
      PasswordHashing hashing,
      Audit audit,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.authenticators = authenticators;
    this.throttle = throttle;
    this.hashing = hashing;
    this.audit = audit;
    this.transaction = transaction;
  }

  SignIn signIn(String nameOrEmail, String password, String address) {
    var known = accounts.credentials(nameOrEmail);
    var target = Target.of(nameOrEmail, known, address);
    var wait = throttle.claim(target);
    if (wait.isPresent()) {
      return new SignIn.TooOften(wait.get());
    }
    var typed = password.length() > LONGEST_TYPED ? "" : password;
    var fits = hashing.fits(typed, known.flatMap(Credentials::hash));
    if (fits.isEmpty()) {
      throttle.release(target);
      return new SignIn.Busy();
    }
    return known.isPresent() && fits.get() ? welcome(known.get(), target) : wrong(target);
  }

  Change changePassword(PersonId person, String current, String next, String address) {
    return proved(person, current, address, target -> renew(person, next, target));
  }

  /// Changes something for which a person has to prove once more who they are.
  Change again(PersonId person, String password, String address, Supplier<Change> change) {
    return proved(
        person,
        password,
        address,
        target ->
            transaction.execute(_ -> {
              throttle.clear(target);
              return change.get();
            }));
  }

  private Change proved(
      PersonId person, String current, String address, Function<Target, Change> then) {
    var known = accounts.credentials(person);
    var target = Target.of(person.toString(), known, address);
    if (throttle.claim(target).isPresent()) {
      return Change.refused(Reason.BUSY);
    }
    var typed = current.length() > LONGEST_TYPED ? "" : current;
    var fits = hashing.fits(typed, known.flatMap(Credentials::hash));
    if (fits.isEmpty()) {
      throttle.release(target);
      return Change.refused(Reason.BUSY);
    }
    return fits.get() ? then.apply(target) : Change.refused(Reason.PASSWORD_WRONG);
  }

  private Change renew(PersonId person, String next, Target target) {
    var name = accounts.find(person).map(Person::name).orElse("");
    var objection = PasswordRules.objection(next, name);
    if (objection.isPresent()) {
      return new Change.Refused(Set.of(objection.get()));
    }
    return hashing
        .hash(next)
        .<Change>map(hash -> keep(person, hash, target))
        .orElseGet(() -> Change.refused(Reason.BUSY));
  }

  private Change keep(PersonId person, String hash, Target target) {
    transaction.executeWithoutResult(_ -> {
      accounts.password(person, hash);
      throttle.clear(target);
      audit.record(person, "password.changed", person.toString(), Map.of());
    });
    return new Change.Done();
  }

  private SignIn welcome(Credentials known, Target target) {
    return transaction.execute(_ -> {
      throttle.clear(target);
      return admit(known, Map.of("address", target.address()));
    });
  }

  /// Lets somebody in who proved who they are, after a second factor where it is on; inside the
  /// caller's transaction.
  SignIn admit(Credentials known, Map<String, String> how) {
    var person = known.person();
    if (known.standing() != Standing.ACTIVE || !authenticators.isConfirmed(person)) {
      return admitAtOnce(known, how);
    }
    audit.record(person, "person.halfway-in", person.toString(), how);
    return new SignIn.Halfway(person);
  }

  /// Lets somebody in whose proof needs no second one; inside the caller's transaction.
  SignIn admitAtOnce(Credentials known, Map<String, String> how) {
    var person = known.person();
    var isActive = known.standing() == Standing.ACTIVE;
    audit.record(
        person, isActive ? "person.signed-in" : "person.sign-in-refused", person.toString(), how);
    return isActive ? new SignIn.Welcome(person) : new SignIn.Suspended();
  }

  private SignIn wrong(Target target) {
    transaction.executeWithoutResult(_ ->
        audit.record(
            null,
            "person.sign-in-failed",
            target.known().map(known -> known.person().toString()).orElse("unknown"),
            Map.of("address", target.address())));
    return new SignIn.Wrong();
  }
}
