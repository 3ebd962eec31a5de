package org.banyan.organisation.review;

import java.util.List;
import java.util.stream.Stream;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Skill;
import org.banyan.organisation.charter.TeamModule;
import org.banyan.organisation.charter.Unit;

/// What 灵活高效 objects to in how far the team’s work hangs on single people, what they can do and how
/// many they lead.
public sealed interface ResilienceFinding extends Finding {

  /// A person whose work is spread over too many modules.
  record TooManyModules(PersonRef person, List<TeamModule> modules, int most)
      implements ResilienceFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("too-many-modules", person, modules.size(), modules, most);
    }

    @Override
    public Check check() {
      return Check.F3;
    }

    @Override
    public List<CharterId> witness() {
      return Witness.ids(person, modules.stream().map(TeamModule::id));
    }
  }

  /// A critical duty that one person does; grave when nobody else could step in.
  record SinglePerson(Duty duty, PersonRef person, List<Authority> onlyTheirs)
      implements ResilienceFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of(
          onlyTheirs.isEmpty() ? "single-person" : "single-person-alone", duty, person, onlyTheirs);
    }

    @Override
    public Check check() {
      return Check.F4;
    }

    @Override
    public Severity severity() {
      return onlyTheirs.isEmpty() ? Severity.WARNING : Severity.ERROR;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(duty.id(), person);
    }
  }

  /// A skill that critical duties need and one person has.
  record SingleSkilled(Skill skill, int level, PersonRef person, List<Duty> duties)
      implements ResilienceFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("single-skilled", skill, level, person, duties);
    }

    @Override
    public Check check() {
      return Check.F4;
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public List<CharterId> witness() {
      return Witness.ids(
          skill.id(), Stream.concat(Stream.of(person), duties.stream().map(Duty::id)));
    }
  }

  /// A post that leads too many people, or too few to need a lead.
  record SpanOff(Post post, int reports, int least, int most) implements ResilienceFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of(reports > most ? "span-wide" : "span-narrow", post, reports, least, most);
    }

    @Override
    public Check check() {
      return Check.F5;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(post.id());
    }
  }

  /// A unit too large or too small to work as a group.
  record UnitSizeOff(Unit unit, int size, int least, int most) implements ResilienceFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of(size > most ? "unit-large" : "unit-small", unit, size, least, most);
    }

    @Override
    public Check check() {
      return Check.F5;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(unit.id());
    }
  }

  /// A duty that needs a skill nobody who does it has.
  record SkillMissing(Duty duty, Skill skill, int level, int best) implements ResilienceFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("skill-missing", duty, skill, level, best);
    }

    @Override
    public Check check() {
      return Check.F6;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(duty.id(), skill.id());
    }

    @Override
    public String subject() {
      return duty.id().value() + "/" + skill.id().value();
    }
  }

  /// A person who lacks much of what their post asks for.
  record PostMisfit(Post post, PersonRef person, double fit, List<Skill> lacking)
      implements ResilienceFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("post-misfit", person, post, fit, lacking);
    }

    @Override
    public Check check() {
      return Check.F6;
    }

    @Override
    public List<CharterId> witness() {
      return Witness.ids(
          person, Stream.concat(Stream.of(post.id()), lacking.stream().map(Skill::id)));
    }

    @Override
    public String subject() {
      return post.id().value() + "/" + person.value();
    }
  }
}
