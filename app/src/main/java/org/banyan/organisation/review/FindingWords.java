package org.banyan.organisation.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Unit;
import org.banyan.organisation.review.DivisionFinding.DuplicatedPosts;
import org.banyan.organisation.review.DivisionFinding.LeadOutsideUnit;
import org.banyan.organisation.review.DivisionFinding.NobodyAccountable;
import org.banyan.organisation.review.DivisionFinding.NobodyResponsible;
import org.banyan.organisation.review.DivisionFinding.PostUndefined;
import org.banyan.organisation.review.DivisionFinding.ReportingCycle;
import org.banyan.organisation.review.DivisionFinding.ResponsibleVacant;
import org.banyan.organisation.review.DivisionFinding.SeveralAccountable;
import org.banyan.organisation.review.DivisionFinding.SeveralHeads;
import org.banyan.organisation.review.DivisionFinding.SeveralSuperiors;
import org.banyan.organisation.review.DivisionFinding.UnitCycle;
import org.banyan.organisation.review.ParityFinding.AuthorityWithoutDuty;
import org.banyan.organisation.review.ParityFinding.CannotDecide;
import org.banyan.organisation.review.ParityFinding.DutyWithoutAuthority;
import org.banyan.organisation.review.StaffingFinding.LoadOff;
import org.banyan.organisation.review.StaffingFinding.TooManyHolders;
import org.banyan.organisation.review.StaffingFinding.VacantSeats;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;

/// Says findings in plain sentences of one language. People are called as the asker names them.
public final class FindingWords {

  private static final String FINDING = "organisation.finding.";

  private static final int SHOWN = 8;

  private final Words words;
  private final Function<PersonRef, String> names;
  private final Map<CharterId, String> titles = new HashMap<>();

  public FindingWords(Words words, Charter charter, Function<PersonRef, String> names) {
    this.words = words;
    this.names = names;
    charter.units().forEach(unit -> titles.put(unit.id(), unit.title()));
    charter.posts().forEach(post -> titles.put(post.id(), post.title()));
    charter.duties().forEach(duty -> titles.put(duty.id(), duty.title()));
  }

  /// What is wrong.
  public String sentence(Finding finding) {
    return said(finding).in(words, "");
  }

  /// What to do about it.
  public String remedy(Finding finding) {
    return said(finding).in(words, ".remedy");
  }

  /// Why the check is made at all.
  public String why(Check check) {
    return words.say(check.key() + ".why");
  }

  /// A part of the charter by the title people know it by.
  public String title(CharterId id) {
    return id instanceof PersonRef person
        ? names.apply(person)
        : titles.getOrDefault(id, id.value());
  }

  private Said said(Finding finding) {
    return switch (finding) {
      case DivisionFinding division -> division(division);
      case StaffingFinding staffing -> staffing(staffing);
      case ParityFinding parity -> parity(parity);
    };
  }

  private Said division(DivisionFinding finding) {
    return switch (finding) {
      case NobodyAccountable(var duty) -> new Said("nobody-accountable", duty.title());
      case SeveralAccountable(var duty, var posts) ->
          new Said("several-accountable", duty.title(), posts.size(), posts(posts));
      case NobodyResponsible(var duty) -> new Said("nobody-responsible", duty.title());
      case ResponsibleVacant(var duty, var posts) ->
          new Said("responsible-vacant", duty.title(), posts(posts));
      case PostUndefined(var post, var gaps) ->
          new Said("post-undefined", post.title(), listed(gaps, this::gap));
      case DuplicatedPosts(var posts, var likeness, var shared) ->
          new Said("duplicated-posts", posts.size(), likeness, posts(posts), duties(shared));
      case ReportingCycle(var posts) -> new Said("reporting-cycle", posts.size(), posts(posts));
      case SeveralHeads(var posts) -> new Said("several-heads", posts.size(), posts(posts));
      case SeveralSuperiors(var post, var superiors) ->
          new Said("several-superiors", post.title(), superiors.size(), posts(superiors));
      case UnitCycle(var units) -> new Said("unit-cycle", units.size(), listed(units, Unit::title));
      case LeadOutsideUnit(var unit, var lead) ->
          new Said("lead-outside-unit", unit.title(), lead.title());
    };
  }

  private Said staffing(StaffingFinding finding) {
    return switch (finding) {
      case VacantSeats(var post, _) ->
          new Said(
              "vacant-seats", post.title(), post.seats(), post.holders().size(), post.vacancies());
      case TooManyHolders(var post) ->
          new Said("too-many-holders", post.title(), post.seats(), post.holders().size());
      case LoadOff load ->
          new Said(
              load.severity() == Severity.INFO ? "load-low" : "load-high",
              names.apply(load.person()),
              load.hours(),
              load.capacity(),
              load.share(),
              duties(load.heaviest()));
    };
  }

  private Said parity(ParityFinding finding) {
    return switch (finding) {
      case DutyWithoutAuthority(var post, var missing) ->
          new Said(
              "duty-without-authority", post.title(), listed(missing.keySet(), this::authority));
      case AuthorityWithoutDuty(var post, var surplus) ->
          new Said(
              "authority-without-duty",
              post.title(),
              surplus.size(),
              listed(surplus, this::authority));
      case CannotDecide(var duty, var post, var approval) ->
          new Said("cannot-decide", duty.title(), post.title(), authority(approval));
    };
  }

  private String gap(PostUndefined.Gap gap) {
    return words.say(FINDING + "post-undefined." + gap.name().toLowerCase(Locale.ROOT));
  }

  private String authority(Authority authority) {
    return switch (authority) {
      case Authority.Enforced(var power, _) ->
          words.say("organisation.authority.enforced", words.say(power.key()), authority.code());
      case Authority.OnPlatform(var name) -> words.say("organisation.authority.platform", name);
    };
  }

  private String posts(List<Post> posts) {
    return listed(posts, Post::title);
  }

  private String duties(List<Duty> duties) {
    return duties.isEmpty() ? "—" : listed(duties, Duty::title);
  }

  private <T> String listed(Collection<T> all, Function<T, String> title) {
    var comma = words.language() == Language.ZH ? "、" : ", ";
    var shown = all.stream().limit(SHOWN).map(title).collect(Collectors.joining(comma));
    return all.size() > SHOWN ? words.say(FINDING + "and-more", shown, all.size() - SHOWN) : shown;
  }

  private record Said(String key, List<Object> arguments) {

    Said(String key, Object... arguments) {
      this(key, List.of(arguments));
    }

    String in(Words words, String part) {
      return words.say(FINDING + key + part, arguments.toArray());
    }
  }
}
