package org.banyan.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.banyan.organisation.Waived;
import org.banyan.organisation.Waivers;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frames;
import org.banyan.platform.page.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Leaves a finding as it is for a while, and takes that back.
@Controller
@RequestMapping("/organisation/review/waiver")
@Requires(Power.CHARTER_ADOPT)
class WaiverController {

  private static final String REVIEW = "redirect:/organisation/review?all=true";

  private final Waivers waivers;
  private final Frames frames;

  WaiverController(Waivers waivers, Frames frames) {
    this.waivers = waivers;
    this.frames = frames;
  }

  @PostMapping
  String waive(
      @RequestParam String finding,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String until,
      HttpServletRequest request) {
    var by = Acting.in(request).orElseThrow().person();
    var frame = frames.of(request);
    var said =
        switch (waivers.waive(finding, reason, day(until), by)) {
          case Waived.Kept(var waiver) ->
              frame.say("organisation.waiver.done", waiver.until().toString());
          case Waived.Refused(var why) -> frame.say(why.key());
        };
    Notices.leave(request, said);
    return REVIEW;
  }

  @PostMapping("/end")
  String end(@RequestParam String finding, HttpServletRequest request) {
    waivers.end(finding, Acting.in(request).orElseThrow().person());
    Notices.leave(request, frames.of(request).say("organisation.waiver.ended"));
    return REVIEW;
  }

  private static Optional<LocalDate> day(String until) {
    try {
      return Optional.of(LocalDate.parse(until.strip()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
