package org.banyan.community;

import java.util.List;

/// What the sources of a community give together: their accounts, and whether anything says how
/// large the groups are and who came and went.
public record SourceEvidence(List<SourceAccount> accounts, boolean sizes, boolean daysOfComing) {

  public SourceEvidence {
    accounts = List.copyOf(accounts);
  }

  public boolean hasMessages() {
    return accounts.stream().anyMatch(account -> account.messages() > 0);
  }

  /// By the record itself or by daily sums.
  public boolean hasComings() {
    return daysOfComing || accounts.stream().anyMatch(account -> account.comings() > 0);
  }
}
