package org.banyan.community.reading;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One mail of a mailbox: who, when, to which mail it answers, and its plain text.
final class Mail {

  private static final Session SESSION = Session.getInstance(new Properties());
  private static final Pattern ID = Pattern.compile("<([^<>\\s]+)>");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>(),;\"]+@[^\\s<>(),;\"]+");
  private static final Pattern HIDDEN = Pattern.compile("(?i)\\s+at\\s+");
  private static final Pattern COMMENT = Pattern.compile("\\(([^()]*)\\)\\s*$");
  private static final Pattern PHRASE = Pattern.compile("^\\s*\"?([^\"<]+?)\"?\\s*<");
  private static final int DEEPEST = 8;

  private final MimeMessage mail;
  private final Place place;

  private Mail(MimeMessage mail, Place place) {
    this.mail = mail;
    this.place = place;
  }

  static Row row(byte[] written, Place place, Channel channel) {
    try {
      var mail = new MimeMessage(SESSION, new ByteArrayInputStream(written));
      return new Mail(mail, place).row(channel);
    } catch (MessagingException _) {
      return new Row.Unparsed(place, Problem.of("mail-broken", place.file(), place.line()));
    }
  }

  private Row row(Channel channel) throws MessagingException {
    var sent = header("Date");
    var at = MailTime.of(sent);
    if (at.isEmpty()) {
      return Times.unknown(place, sent);
    }
    var from = header("From");
    if (from.isBlank()) {
      return new Row.Notice(place, "no-author", Optional.empty());
    }
    var answered = answered();
    return new Row.Message(
        place,
        new Posting(
            first(header("Message-ID")),
            channel,
            author(from),
            answered.isPresent() ? Kind.REPLY : Kind.MESSAGE,
            at.get(),
            Optional.empty(),
            WellFormed.text(subject() + text(mail, 0)),
            answered));
  }

  private String header(String name) throws MessagingException {
    var values = mail.getHeader(name);
    return values == null ? "" : MimeUtility.unfold(values[0]).strip();
  }

  private Optional<String> answered() throws MessagingException {
    var direct = first(header("In-Reply-To"));
    if (direct.isPresent()) {
      return direct;
    }
    return ID.matcher(header("References"))
        .results()
        .map(found -> found.group(1))
        .reduce((_, last) -> last);
  }

  private static Optional<String> first(String ids) {
    return ID.matcher(ids).results().map(found -> WellFormed.text(found.group(1))).findFirst();
  }

  /// The address is who somebody is; lists that hide it write “user at host”.
  private static Author author(String from) {
    var shown = HIDDEN.matcher(from).replaceFirst("@");
    var address = ADDRESS.matcher(shown);
    var key = address.find() ? address.group() : from;
    return new Author(WellFormed.text(key.toLowerCase(Locale.ROOT)), name(from), false);
  }

  private static Optional<String> name(String from) {
    var comment = COMMENT.matcher(from);
    var phrase = PHRASE.matcher(from);
    var name = comment.find() ? comment.group(1) : phrase.find() ? phrase.group(1) : "";
    return Optional.of(WellFormed.text(decoded(name)).strip()).filter(given -> !given.isEmpty());
  }

  private String subject() throws MessagingException {
    var subject = decoded(header("Subject"));
    return subject.isEmpty() ? "" : subject + "\n\n";
  }

  private static String decoded(String header) {
    try {
      return MimeUtility.decodeText(header);
    } catch (UnsupportedEncodingException _) {
      return header;
    }
  }

  /// The first plain text; what cannot be decoded counts as none, for the mail itself is whole.
  private static String text(Part part, int depth) {
    try {
      if (part.isMimeType("text/plain")) {
        return String.valueOf(content(part));
      }
      if (depth < DEEPEST
          && part.isMimeType("multipart/*")
          && content(part) instanceof Multipart parts) {
        return text(parts, depth);
      }
      return "";
    } catch (MessagingException | IOException _) {
      return "";
    }
  }

  private static String text(Multipart parts, int depth) throws MessagingException {
    for (var at = 0; at < parts.getCount(); at++) {
      BodyPart part = parts.getBodyPart(at);
      var text = text(part, depth + 1);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static @Nullable Object content(Part part) throws MessagingException, IOException {
    try {
      return part.getContent();
    } catch (UnsupportedEncodingException _) {
      return new String(part.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
