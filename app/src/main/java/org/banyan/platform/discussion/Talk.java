package org.banyan.platform.discussion;

import java.util.List;
import org.banyan.platform.access.Acting;

/// All that was said about a topic and attached to it, as one reader sees it.
public record Talk(
    Topic topic, List<Comment> comments, List<Attachment> attachments, Acting reader) {

  public boolean mayRemove(Comment comment) {
    return comment.author().equals(reader.person());
  }

  public boolean mayRemove(Attachment attachment) {
    return attachment.author().equals(reader.person());
  }
}
