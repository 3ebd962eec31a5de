package org.banyan.platform.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells persons what concerns them, in the transaction in which it happens.
@Service
public class NoticeBoard {

  private final KeptNotices notices;

  NoticeBoard(KeptNotices notices) {
    this.notices = notices;
  }

  @Transactional
  public void tell(PersonId person, String words, List<String> arguments, String address) {
    notices.add(person, words, arguments, address);
  }

  public int unread(PersonId person) {
    return notices.unread(person);
  }

  public List<PersonalNotice> latest(PersonId person, int limit) {
    return notices.latest(person, limit);
  }

  /// Marks one notice of this person as read and returns where it leads; elsewhere nothing happens.
  @Transactional
  public Optional<String> read(PersonId person, UUID notice) {
    return notices.read(person, notice);
  }

  @Transactional
  public void readAll(PersonId person) {
    notices.readAll(person);
  }
}
