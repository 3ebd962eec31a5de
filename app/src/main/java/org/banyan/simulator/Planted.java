package org.banyan.simulator;

import java.time.LocalDate;

/// The effects that a made-up community is known to have, so that estimates can be held against
/// them. Days count from the start of the world; the sizes are what the generator really does.
public record Planted(
    int campaignFrom,
    int campaignDays,
    int welcomeFrom,
    int eveningsFrom,
    int abandonedFrom,
    LocalDate start) {

  /// Times as many new members a day during the campaign.
  public static final double CAMPAIGN = 2.0;

  /// Share of speaking members who speak again 30 to 59 days after their first message.
  public static final double STAYING = 0.40;

  /// Added to that share in the groups that welcome newcomers, for members who come after it began.
  public static final double WELCOME = 0.12;

  /// Times as many messages of members on Thursdays in the groups with topic evenings.
  public static final double EVENINGS = 1.5;

  /// Days after which half of the talk in the abandoned group is gone, and again half.
  public static final int ABANDONED_HALF_LIFE = 30;

  /// Median minutes until the team answers a question, night hours apart.
  public static final int ANSWER_MINUTES = 25;

  /// The same in the slow group.
  public static final int SLOW_ANSWER_MINUTES = 540;

  /// Share of questions that get an answer, in general, in the slow and in the abandoned group.
  public static final double ANSWERED = 0.88;

  public static final double SLOW_ANSWERED = 0.60;
  public static final double ABANDONED_ANSWERED = 0.30;

  /// Share of all groups that the busiest person leads.
  static final double BUSIEST_SHARE = 0.24;

  static Planted in(World world) {
    var days = world.days();
    return new Planted(
        (int) (days * 0.60),
        Math.min(30, days / 6),
        (int) (days * 0.50),
        (int) (days * 0.74),
        days - Math.min(120, days / 3),
        world.start());
  }

  boolean isCampaign(int day) {
    return day >= campaignFrom && day < campaignFrom + campaignDays;
  }

  public LocalDate campaignStart() {
    return start.plusDays(campaignFrom);
  }

  public LocalDate welcomeStart() {
    return start.plusDays(welcomeFrom);
  }

  public LocalDate eveningsStart() {
    return start.plusDays(eveningsFrom);
  }

  public LocalDate abandonedSince() {
    return start.plusDays(abandonedFrom);
  }
}
