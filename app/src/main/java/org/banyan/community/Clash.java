package org.banyan.community;

/// What speaks against two members being one person. Neither is proof: a person may say that they
/// know better.
public sealed interface Clash {

  /// Two accounts of one platform were active side by side.
  record SideBySide(String platform) implements Clash {}

  /// Each has a unionid, and they have none in common: two accounts of WeChat.
  record Unionids() implements Clash {}
}
