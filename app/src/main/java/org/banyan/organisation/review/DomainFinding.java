package org.banyan.organisation.review;

import java.util.List;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.CanonicalDuty;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.TeamModule;
import org.banyan.organisation.charter.Unit;

/// What 明确分工, clear division, objects to in the modules and the authorities of a team.
public sealed interface DomainFinding extends Finding {

  /// One of the four modules, of which no duty is covered.
  record ModuleMissing(TeamModule.Kind kind) implements DomainFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("module-missing", kind, CanonicalDuty.of(kind));
    }

    @Override
    public Check check() {
      return Check.D3;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(new ModuleId(kind.code()));
    }

    @Override
    public int hits() {
      return CanonicalDuty.of(kind).size();
    }
  }

  /// A duty that a module cannot do without, covered by none.
  record CanonicalDutyMissing(TeamModule module, CanonicalDuty duty) implements DomainFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("canonical-duty-missing", module, duty);
    }

    @Override
    public Check check() {
      return Check.D3;
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(module.id());
    }

    @Override
    public String subject() {
      return module.id().value() + "/" + duty.code();
    }
  }

  /// An exclusive authority that several posts of one unit hold.
  record ExclusiveShared(Unit unit, Authority authority, List<Post> posts)
      implements DomainFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("exclusive-shared", unit, authority, posts.size(), posts);
    }

    @Override
    public Check check() {
      return Check.D5;
    }

    @Override
    public List<CharterId> witness() {
      return Witness.of(unit.id(), posts);
    }

    @Override
    public String subject() {
      return unit.id().value() + "/" + authority.code();
    }
  }

  /// A post that holds what its unit does not have to give.
  record GrantBeyondUnit(Post post, Unit unit, List<Authority> beyond) implements DomainFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("grant-beyond-unit", post, unit, beyond);
    }

    @Override
    public Check check() {
      return Check.D5;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(post.id(), unit.id());
    }
  }

  /// A unit that gives what the unit above it does not have.
  record UnitBeyondParent(Unit unit, Unit parent, List<Authority> beyond) implements DomainFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("unit-beyond-parent", unit, parent, beyond);
    }

    @Override
    public Check check() {
      return Check.D5;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(unit.id(), parent.id());
    }
  }

  /// A duty that asks too many before anything happens.
  record ConsultInflation(Duty duty, List<Post> consulted) implements DomainFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("consult-inflation", duty, consulted.size(), consulted);
    }

    @Override
    public Check check() {
      return Check.D8;
    }

    @Override
    public List<CharterId> witness() {
      return Witness.of(duty.id(), consulted);
    }
  }
}
