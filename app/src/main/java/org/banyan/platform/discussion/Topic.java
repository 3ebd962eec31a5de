package org.banyan.platform.discussion;

/// What is talked about: an object by its kind, such as `post`, and its id.
public record Topic(String kind, String object) {

  /// The address of its discussion, to which comments and attachments are posted.
  public String address() {
    return "/discussions/" + kind + "/" + object;
  }
}
