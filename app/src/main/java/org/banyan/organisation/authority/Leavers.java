package org.banyan.organisation.authority;

import java.util.List;
import java.util.stream.Collectors;
import org.banyan.people.PersonClosed;
import org.banyan.platform.notice.NoticeBoard;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the leads which posts somebody leaves behind, in the transaction in which they go.
@Component
class Leavers {

  private final Seatings seatings;
  private final Emergencies emergencies;
  private final NoticeBoard notices;

  Leavers(Seatings seatings, Emergencies emergencies, NoticeBoard notices) {
    this.seatings = seatings;
    this.emergencies = emergencies;
    this.notices = notices;
  }

  @EventListener
  void tell(PersonClosed closed) {
    var posts = seatings.posts(closed.person());
    if (posts.isEmpty()) {
      return;
    }
    var told = List.of(closed.name(), posts.stream().collect(Collectors.joining(" · ")));
    emergencies.leads().stream()
        .filter(lead -> !lead.equals(closed.person()))
        .forEach(lead ->
            notices.tell(lead, "organisation.seats.left-behind", told, "/organisation/seats"));
  }
}
