package org.banyan.community.live.hook;

/// The kinds of sender that call us.
public final class Hooks {

  public static final Hook STANDARD = new StandardHook();
  public static final Hook SLACK = new SlackHook();
  public static final Hook DISCOURSE = new DiscourseHook();
  public static final Hook GHOST = new GhostHook();
  public static final Hook JSON = new JsonHook();

  private Hooks() {}
}
