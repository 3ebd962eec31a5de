package org.banyan.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.banyan.organisation.authority.Holdings;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lets somebody hold a post for a time only.
@Controller
class SeatEndController {

  private final SeatBook seats;
  private final Holdings holdings;

  SeatEndController(SeatBook seats, Holdings holdings) {
    this.seats = seats;
    this.holdings = holdings;
  }

  @PostMapping(SeatList.ADDRESS + "/end")
  @Requires(Power.CHARTER_ADOPT)
  String end(
      @RequestParam String person,
      @RequestParam String post,
      @RequestParam(defaultValue = "") String last,
      Acting acting,
      Frame frame,
      HttpServletRequest request) {
    var holding =
        seats
            .find(person)
            .filter(seat -> seat.posts().stream().anyMatch(each -> each.id().value().equals(post)));
    if (holding.isEmpty()) {
      throw new NoSuch("holding", person + " " + post);
    }
    var day = day(last);
    if (day.isEmpty() && !last.isBlank()) {
      Notices.leave(request, frame.say("organisation.seats.end.unreadable", last));
    } else {
      holdings.end(acting, person, post, day);
      Notices.leave(request, frame.say("organisation.seats.end.done"));
    }
    return "redirect:" + SeatList.address(person);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
