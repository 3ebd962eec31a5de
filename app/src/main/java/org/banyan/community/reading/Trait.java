package org.banyan.community.reading;

/// Something by which an author may be known elsewhere, too.
public record Trait(Kind kind, String value) {

  /// What the value is.
  public enum Kind {
    /// An address that the platform itself keeps for the account.
    EMAIL,
    /// An account on another platform, as `platform:account`.
    ACCOUNT,
    /// The unionid of an account of WeChat, the same in whatever the company has of WeChat.
    UNIONID,
    /// The key of the same author before they changed their name.
    FORMERLY,
    /// A part that the platform gives to those who look after it.
    PART
  }

  public static Trait email(String address) {
    return new Trait(Kind.EMAIL, address);
  }

  public static Trait account(String platform, String account) {
    return new Trait(Kind.ACCOUNT, platform + ":" + account);
  }

  public static Trait unionid(String unionid) {
    return new Trait(Kind.UNIONID, unionid);
  }

  /// What a platform says of those who work for the company whose groups it shows.
  public static Trait colleague() {
    return part("colleague");
  }

  static Trait formerly(String key) {
    return new Trait(Kind.FORMERLY, key);
  }

  static Trait part(String part) {
    return new Trait(Kind.PART, part);
  }
}
