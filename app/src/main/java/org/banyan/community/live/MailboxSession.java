package org.banyan.community.live;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;

/// One look into a mailbox. It is only examined: nothing is marked as read, moved or deleted.
final class MailboxSession implements AutoCloseable {

  private static final String PATIENCE = "15000";
  private static final int LARGEST = 8 << 20;

  private final Store store;
  private final Folder folder;

  private MailboxSession(Store store, Folder folder) {
    this.store = store;
    this.folder = folder;
  }

  /// What is done with each mail.
  interface EachMail {
    void read(long uid, byte[] written);
  }

  static MailboxSession open(Mailbox mailbox) throws MessagingException {
    var store = Session.getInstance(properties(mailbox)).getStore();
    try {
      store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
      var folder = store.getFolder(mailbox.folder());
      if (!folder.exists()) {
        throw new FolderNotFoundException(folder);
      }
      folder.open(Folder.READ_ONLY);
      return new MailboxSession(store, folder);
    } catch (MessagingException e) {
      store.close();
      throw e;
    }
  }

  private static Properties properties(Mailbox mailbox) {
    var isTls = mailbox.security() == Mailbox.Security.TLS;
    var name = isTls ? "imaps" : "imap";
    var prefix = "mail." + name + ".";
    var properties = new Properties();
    properties.setProperty("mail.store.protocol", name);
    properties.setProperty(prefix + "connectiontimeout", PATIENCE);
    properties.setProperty(prefix + "timeout", PATIENCE);
    properties.setProperty(prefix + "writetimeout", PATIENCE);
    properties.setProperty(prefix + "peek", "true");
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    if (mailbox.security() == Mailbox.Security.STARTTLS) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", "true");
    }
    return properties;
  }

  /// While it stays the same, a number stands for the same mail.
  long validity() throws MessagingException {
    return ((UIDFolder) folder).getUIDValidity();
  }

  /// Reads at most so many of the mails numbered above the last; says how far it came. Mails beyond
  /// all measure are passed over.
  long after(long last, int most, EachMail each) throws MessagingException, IOException {
    var numbered = (UIDFolder) folder;
    var found =
        Arrays.stream(numbered.getMessagesByUID(last + 1, UIDFolder.LASTUID))
            .limit(most + 1L)
            .toArray(Message[]::new);
    var profile = new FetchProfile();
    profile.add(FetchProfile.Item.SIZE);
    profile.add(UIDFolder.FetchProfileItem.UID);
    folder.fetch(found, profile);
    var furthest = last;
    var read = 0;
    for (var message : found) {
      var uid = numbered.getUID(message);
      // A server answers with the last mail where there is none of a higher number.
      if (uid > last && read++ < most) {
        if (message.getSize() <= LARGEST) {
          var bytes = new ByteArrayOutputStream();
          message.writeTo(bytes);
          each.read(uid, bytes.toByteArray());
        }
        furthest = Math.max(furthest, uid);
      }
    }
    return furthest;
  }

  @Override
  public void close() throws MessagingException {
    try {
      folder.close(false);
    } finally {
      store.close();
    }
  }
}
