package org.banyan.organisation.charter;

import java.util.regex.Pattern;

/// A stable id in the charter: a part keeps it for life, however often it is renamed.
public sealed interface CharterId {

  /// Letters and digits of any script, then also `. _ - + /`; at most 120 characters.
  Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._+/-]{0,119}");

  String value();

  /// Which of the four modules, or another one of the team's own.
  record ModuleId(String value) implements CharterId {
    public ModuleId {
      guard(value);
    }
  }

  /// Which unit of the team.
  record UnitId(String value) implements CharterId {
    public UnitId {
      guard(value);
    }
  }

  /// Which post.
  record PostId(String value) implements CharterId {
    public PostId {
      guard(value);
    }
  }

  /// Which duty.
  record DutyId(String value) implements CharterId {
    public DutyId {
      guard(value);
    }
  }

  /// Which person; the name lives elsewhere.
  record PersonRef(String value) implements CharterId {
    public PersonRef {
      guard(value);
    }
  }

  /// Which outcome metric.
  record MetricId(String value) implements CharterId {
    public MetricId {
      guard(value);
    }
  }

  /// Which skill.
  record SkillId(String value) implements CharterId {
    public SkillId {
      guard(value);
    }
  }

  /// Which line of the communication plan.
  record LineId(String value) implements CharterId {
    public LineId {
      guard(value);
    }
  }

  /// Which value of the team.
  record ValueId(String value) implements CharterId {
    public ValueId {
      guard(value);
    }
  }

  /// Which goal.
  record GoalId(String value) implements CharterId {
    public GoalId {
      guard(value);
    }
  }

  /// Which line of the training plan.
  record TrainingId(String value) implements CharterId {
    public TrainingId {
      guard(value);
    }
  }

  /// Which separation of duties.
  record SeparationId(String value) implements CharterId {
    public SeparationId {
      guard(value);
    }
  }

  private static void guard(String value) {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "An id cannot be written like that (%s).".formatted(value));
    }
  }
}
