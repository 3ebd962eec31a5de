package org.banyan.organisation.charter;

import java.util.Locale;
import org.banyan.organisation.charter.CharterId.ModuleId;

/// One part of the work with its strategy: content planning, member management, interaction, data
/// analysis, or another of the team's own.
public record TeamModule(ModuleId id, String title, Kind kind, String purpose, String strategy)
    implements Part {

  /// Which of the article's four modules it is.
  public enum Kind {
    CONTENT,
    MEMBERS,
    INTERACTION,
    DATA,
    OTHER;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public TeamModule {
    title = Guard.title(id, title);
    purpose = purpose.strip();
    strategy = strategy.strip();
  }
}
