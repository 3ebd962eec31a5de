package org.banyan.platform.discussion;

/// How attaching a file ended.
public sealed interface Attaching {

  record Attached(Attachment attachment) implements Attaching {}

  record TooLarge(long limit) implements Attaching {}

  record Empty() implements Attaching {}
}
