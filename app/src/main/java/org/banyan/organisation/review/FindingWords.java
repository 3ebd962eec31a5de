package org.banyan.organisation.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.CanonicalDuty;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Goal;
import org.banyan.organisation.charter.OutcomeMetric;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Separation;
import org.banyan.organisation.charter.Skill;
import org.banyan.organisation.charter.TeamModule;
import org.banyan.organisation.charter.TrainingLine;
import org.banyan.organisation.charter.Unit;
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
    charter.modules().forEach(module -> titles.put(module.id(), module.title()));
    charter.metrics().forEach(metric -> titles.put(metric.id(), metric.title()));
    charter.skills().forEach(skill -> titles.put(skill.id(), skill.title()));
    charter.goals().forEach(goal -> titles.put(goal.id(), goal.title()));
    charter.training().forEach(line -> titles.put(line.id(), line.title()));
    charter.rules().separations().forEach(each -> titles.put(each.id(), each.title()));
  }

  /// What is wrong.
  public String sentence(Finding finding) {
    return say(finding, "");
  }

  /// What to do about it.
  public String remedy(Finding finding) {
    return say(finding, ".remedy");
  }

  /// Why the check is made at all.
  public String why(Check check) {
    return words.say(check.key() + ".why");
  }

  /// Which of the four principles it serves, and where the check comes from.
  public String source(Check check) {
    return words.say(check.key() + ".source");
  }

  /// A part of the charter by the title people know it by.
  public String title(CharterId id) {
    return id instanceof PersonRef person
        ? names.apply(person)
        : titles.getOrDefault(id, id.value());
  }

  private String say(Finding finding, String part) {
    var phrase = finding.phrase();
    var arguments = phrase.arguments().stream().map(this::said).toArray();
    return words.say(phrase.key() + part, arguments);
  }

  private Object said(Object argument) {
    return switch (argument) {
      case Post post -> post.title();
      case Duty duty -> duty.title();
      case Unit unit -> unit.title();
      case TeamModule module -> module.title();
      case Skill skill -> skill.title();
      case OutcomeMetric metric -> metric.title();
      case Goal goal -> goal.title();
      case TrainingLine line -> line.title();
      case Separation separation -> separation.title();
      case CharterId id -> title(id);
      case CanonicalDuty duty -> words.say(duty.key());
      case TeamModule.Kind kind -> words.say("organisation.module-kind." + kind.code());
      case Authority authority -> authority(authority);
      case Enum<?> each -> words.say(FINDING + "part." + each.name().toLowerCase(Locale.ROOT));
      case Collection<?> all -> all.isEmpty() ? "—" : listed(all);
      default -> argument;
    };
  }

  private String authority(Authority authority) {
    return switch (authority) {
      case Authority.Enforced(var power, _) ->
          words.say("organisation.authority.enforced", words.say(power.key()), authority.code());
      case Authority.OnPlatform(var name) -> words.say("organisation.authority.platform", name);
    };
  }

  private String listed(Collection<?> all) {
    var comma = words.language() == Language.ZH ? "、" : ", ";
    var shown =
        all.stream()
            .limit(SHOWN)
            .map(each -> said(each).toString())
            .collect(Collectors.joining(comma));
    return all.size() > SHOWN ? words.say(FINDING + "and-more", shown, all.size() - SHOWN) : shown;
  }
}
