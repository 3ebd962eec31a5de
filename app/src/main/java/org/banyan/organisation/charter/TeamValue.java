package org.banyan.organisation.charter;

import org.banyan.organisation.charter.CharterId.ValueId;

/// A value the team wants to be known for, and what it means in daily work.
public record TeamValue(ValueId id, String title, String meaning) implements Part {

  public TeamValue {
    title = Guard.title(id, title);
    meaning = meaning.strip();
  }
}
