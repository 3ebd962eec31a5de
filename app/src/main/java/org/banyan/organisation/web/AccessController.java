package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.banyan.organisation.authority.AccessReview;
import org.banyan.organisation.authority.Emergencies;
import org.banyan.organisation.authority.Emergencies.Taking;
import org.banyan.organisation.authority.HeldSince;
import org.banyan.people.People;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Open;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.access.Scope;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Notices;
import org.banyan.platform.page.list.Asked;
import org.banyan.platform.page.list.Listing;
import org.banyan.platform.page.list.Lists;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// Who may do what, whether they do, and powers taken in an emergency.
@Controller
@RequestMapping(AccessList.ADDRESS)
class AccessController {

  private static final int EMERGENCIES_SHOWN = 50;

  private final AccessReview review;
  private final Emergencies emergencies;
  private final People people;
  private final Lists lists;
  private final Clock clock;
  private final Templates pages;

  AccessController(
      AccessReview review,
      Emergencies emergencies,
      People people,
      Lists lists,
      Clock clock,
      Templates pages) {
    this.review = review;
    this.emergencies = emergencies;
    this.people = people;
    this.lists = lists;
    this.clock = clock;
    this.pages = pages;
  }

  @GetMapping
  @Requires(Power.AUDIT_READ)
  JteModel all(Frame frame, Acting acting, Asked asked) {
    var held = review.all(acting);
    var idle = held.stream().filter(each -> each.isIdle(clock.instant())).count();
    var taken = emergencies.latest(EMERGENCIES_SHOWN);
    var names = people.names(taken.stream().map(each -> each.person()).distinct().toList());
    var shown = lists.show(listing(held, frame), asked, frame);
    return pages.organisationAccess(
        frame, new AccessPage(shown, idle, taken, names, clock.instant()));
  }

  @GetMapping(params = "export")
  @Requires(Power.AUDIT_READ)
  void export(Frame frame, Acting acting, Asked asked, HttpServletResponse response)
      throws IOException {
    acting.demand(Power.DATA_EXPORT, Scope.everywhere());
    lists.export(listing(review.all(acting), frame), asked, frame, response);
  }

  @GetMapping("/emergency")
  @Requires(Power.WORKSPACE_ADMINISTER)
  JteModel ask(Frame frame, Acting acting) {
    return page(EmergencyPage.Typed.NOTHING, frame, acting);
  }

  @PostMapping("/emergency")
  @Requires(Power.WORKSPACE_ADMINISTER)
  Object take(
      @RequestParam String power,
      @RequestParam(defaultValue = "0") String minutes,
      @RequestParam(defaultValue = "") String reason,
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      HttpServletResponse response) {
    var meant = Power.of(power).orElseThrow(() -> new NoSuch("power", power));
    var lasts = minutes.matches("\\d{1,4}") ? Integer.parseInt(minutes) : 0;
    return switch (emergencies.take(acting, meant, lasts, reason)) {
      case Taking.Taken _ -> {
        Notices.leave(request, frame.say("organisation.emergency.done", frame.say(meant.key())));
        yield "redirect:" + AccessList.ADDRESS + "/emergency";
      }
      case Taking.Refused(var why) -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        var typed = new EmergencyPage.Typed(power, minutes, reason, frame.say(why.key()));
        yield page(typed, frame, acting);
      }
    };
  }

  @PostMapping("/emergency/{id}/return")
  @Open("whoever took a power gives it back; nobody else’s is found")
  String giveBack(@PathVariable UUID id, Frame frame, Acting acting, HttpServletRequest request) {
    if (!emergencies.giveBack(acting, id)) {
      throw new NoSuch("emergency", id);
    }
    Notices.leave(request, frame.say("organisation.emergency.returned"));
    return "redirect:/me/powers";
  }

  private JteModel page(EmergencyPage.Typed typed, Frame frame, Acting acting) {
    var missing =
        Arrays.stream(Power.values())
            .filter(power -> !acting.grants().reach(power).contains(Scope.everywhere()))
            .toList();
    return pages.organisationEmergency(
        frame, new EmergencyPage(missing, emergencies.on(acting.person()), typed));
  }

  private Listing<HeldSince> listing(List<HeldSince> held, Frame frame) {
    var accounts = new LinkedHashSet<PersonId>();
    held.forEach(each -> each.account().ifPresent(accounts::add));
    return new AccessList(people.names(accounts), clock.instant(), frame).of(held);
  }
}
