package org.banyan.platform.discussion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.PersonNames;
import org.banyan.platform.notice.NoticeBoard;
import org.banyan.platform.store.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Comments and attachments on any object. Whoever may see the object may read and speak; only its
/// author takes something back.
@Service
public class Discussions {

  public static final int LONGEST = 10_000;

  private final Comments comments;
  private final AttachedFiles files;
  private final ObjectProvider<TopicKind> kinds;
  private final ObjectProvider<PersonNames> names;
  private final NoticeBoard notices;
  private final Clock clock;

  Discussions(
      Comments comments,
      AttachedFiles files,
      ObjectProvider<TopicKind> kinds,
      ObjectProvider<PersonNames> names,
      NoticeBoard notices,
      Clock clock) {
    this.comments = comments;
    this.files = files;
    this.kinds = kinds;
    this.names = names;
    this.notices = notices;
    this.clock = clock;
  }

  /// The page of a topic; empty when there is none, or none for this person.
  public Optional<String> page(Acting acting, Topic topic) {
    return kinds.stream()
        .filter(kind -> kind.kind().equals(topic.kind()))
        .findFirst()
        .flatMap(kind -> kind.page(acting, topic.object()));
  }

  public Talk of(Topic topic, Acting reader) {
    var said = comments.of(topic);
    var source = names.getIfAvailable();
    var known =
        source == null
            ? Map.<PersonId, String>of()
            : source.names(said.stream().map(Comment::author).distinct().toList());
    var named =
        said.stream()
            .map(each ->
                new Comment(
                    each.id(),
                    topic,
                    each.author(),
                    known.getOrDefault(each.author(), "—"),
                    each.text(),
                    each.at()))
            .toList();
    return new Talk(topic, named, comments.attachments(topic), reader);
  }

  /// Says something; whoever is called by name is told. Empty or overlong words are not said.
  @Transactional
  public boolean say(Acting acting, Topic topic, String typed, String page) {
    var text = typed.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    comments.add(topic, acting.person(), text);
    names.stream()
        .flatMap(source -> Mentions.in(text, source.active()).stream())
        .filter(person -> !person.equals(acting.person()))
        .forEach(person ->
            notices.tell(person, "platform.discussion.mentioned", List.of(acting.name()), page));
    return true;
  }

  /// Takes a comment back; false unless it is one's own.
  @Transactional
  public boolean unsay(Acting acting, UUID comment) {
    var own =
        comments
            .comment(comment)
            .filter(found -> found.author().equals(acting.person()))
            .isPresent();
    if (own) {
      comments.removeComment(comment);
    }
    return own;
  }

  @Transactional
  public Attaching attach(Acting acting, Topic topic, String name, InputStream content) {
    var id = Ids.next();
    try {
      var size = files.keep(id, content);
      if (size.isEmpty()) {
        return new Attaching.TooLarge(files.limit());
      }
      if (size.get() == 0) {
        files.remove(id);
        return new Attaching.Empty();
      }
      var attachment =
          new Attachment(
              id,
              topic,
              acting.person(),
              FileName.tidy(name),
              MediaTypes.of(files.start(id)),
              size.get(),
              clock.instant());
      comments.add(attachment);
      return new Attaching.Attached(attachment);
    } catch (IOException broken) {
      throw new UncheckedIOException(
          "The attachment could not be kept (%s).".formatted(id), broken);
    }
  }

  public Optional<Attachment> attachment(UUID id) {
    return comments.attachment(id);
  }

  public InputStream open(Attachment attachment) {
    try {
      return files.open(attachment.id());
    } catch (IOException broken) {
      throw new UncheckedIOException(
          "The attachment could not be opened (%s).".formatted(attachment.id()), broken);
    }
  }

  /// Takes an attachment away; false unless it is one's own.
  @Transactional
  public boolean detach(Acting acting, UUID attachment) {
    var own =
        comments
            .attachment(attachment)
            .filter(found -> found.author().equals(acting.person()))
            .isPresent();
    if (own) {
      comments.removeAttachment(attachment);
    }
    return own;
  }
}
