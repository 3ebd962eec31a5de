package org.banyan.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.people.Person.Standing;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.ActingSource;
import org.banyan.platform.access.GrantSource;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.PersonNames;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.language.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The team as persons: who they are, how they come in, and where they stand.
@Service
public class People implements PersonNames, ActingSource {

  private final Accounts accounts;
  private final Entrance entrance;
  private final Welcomes welcomes;
  private final Standings standings;
  private final ServiceHours hours;
  private final ObjectProvider<GrantSource> grants;

  People(
      Accounts accounts,
      Entrance entrance,
      Welcomes welcomes,
      Standings standings,
      ServiceHours hours,
      ObjectProvider<GrantSource> grants) {
    this.accounts = accounts;
    this.entrance = entrance;
    this.welcomes = welcomes;
    this.standings = standings;
    this.hours = hours;
    this.grants = grants;
  }

  /// Whether nobody has come in yet, not even through the link on the console.
  public boolean isNobodyHere() {
    return accounts.isEmpty();
  }

  public Optional<Person> person(PersonId id) {
    return accounts.find(id);
  }

  /// Everybody by name, those who left last.
  public List<Person> everybody() {
    return accounts.everybody();
  }

  @Override
  public Map<PersonId, String> names(Collection<PersonId> persons) {
    return accounts.names(persons);
  }

  @Override
  public Map<PersonId, String> active() {
    return accounts.activeNames();
  }

  /// The person as they may act right now; empty unless they are active at this moment.
  @Override
  @Transactional(readOnly = true)
  public Optional<Acting> acting(PersonId id) {
    return accounts
        .find(id)
        .filter(person -> person.standing() == Standing.ACTIVE)
        .map(person ->
            new Acting(id, person.name(), person.language(), person.zone(), grantsOf(id)));
  }

  public SignIn signIn(String nameOrEmail, String password, String address) {
    return entrance.signIn(nameOrEmail, password, address);
  }

  public Optional<Guest> guest(String token) {
    return welcomes.guest(token);
  }

  public Joining join(String token, Enrolment enrolment) {
    return welcomes.join(token, enrolment);
  }

  /// Ends nothing by itself: the caller keeps the session at hand and ends the others.
  public Change changePassword(Acting acting, String current, String next, String address) {
    return entrance.changePassword(acting.person(), current, next, address);
  }

  @Transactional
  public Change prefer(Acting acting, Language language, String zone) {
    return standings.prefer(acting.person(), language, zone);
  }

  @Transactional
  public void speak(PersonId person, Language language) {
    accounts.speak(person, language);
  }

  @Transactional
  public Invitation invite(Acting acting, String name, String email) {
    acting.demand(Power.PEOPLE_MANAGE, Scope.everywhere());
    return standings.invite(acting, name, email);
  }

  /// A new one-time link: the invitation again, or a reset for who has come already.
  @Transactional
  public Invitation link(Acting acting, PersonId person) {
    acting.demand(Power.PEOPLE_MANAGE, Scope.everywhere());
    return standings.link(acting, person);
  }

  @Transactional
  public Change suspend(Acting acting, PersonId person) {
    acting.demand(Power.PEOPLE_MANAGE, Scope.everywhere());
    return standings.suspend(acting, person);
  }

  @Transactional
  public Change reactivate(Acting acting, PersonId person) {
    acting.demand(Power.PEOPLE_MANAGE, Scope.everywhere());
    return standings.reactivate(acting, person);
  }

  @Transactional
  public Change leave(Acting acting, PersonId person) {
    acting.demand(Power.PEOPLE_MANAGE, Scope.everywhere());
    return standings.leave(acting, person);
  }

  /// The hours of a usual week at which a person is there.
  public Week hours(PersonId person) {
    return hours.of(person);
  }

  @Transactional
  public void keepHours(Acting acting, Week week) {
    hours.keep(acting.person(), week);
  }

  /// A one-time link for an administrator who cannot come in, asked for on the command line.
  @Transactional
  public Recovery recoverAdministrator(Optional<String> name) {
    return standings.recover(name);
  }

  private Grants grantsOf(PersonId person) {
    var source = grants.getIfAvailable();
    return source == null ? Grants.NONE : source.grantsOf(person);
  }
}
