package org.banyan.community;

import java.util.List;

/// What the sources of a community give together: their accounts, and whether anything says how
/// large the groups are and who came and went; whether accounts of the team are known, and who of a
/// group ordered.
public record SourceEvidence(
    List<SourceAccount> accounts,
    boolean sizes,
    boolean daysOfComing,
    boolean team,
    boolean ordersOfListed) {

  public SourceEvidence {
    accounts = List.copyOf(accounts);
  }

  public boolean hasMessages() {
    return accounts.stream().anyMatch(account -> account.messages() > 0);
  }

  public boolean hasAnswers() {
    return hasMessages() && team;
  }

  /// By the record itself or by daily sums.
  public boolean hasComings() {
    return daysOfComing || accounts.stream().anyMatch(account -> account.comings() > 0);
  }
}
