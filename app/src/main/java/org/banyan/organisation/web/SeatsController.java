package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.banyan.organisation.authority.Holdings;
import org.banyan.organisation.authority.Linking;
import org.banyan.organisation.authority.Linking.Reason;
import org.banyan.organisation.web.SeatPage.Attempt;
import org.banyan.people.Invitation;
import org.banyan.people.People;
import org.banyan.people.Person;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.access.Scope;
import org.banyan.platform.edge.PublicAddress;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Notices;
import org.banyan.platform.page.list.Asked;
import org.banyan.platform.page.list.Lists;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// Who sits on the seats of the charter: its people beside the accounts of the team.
@Controller
@RequestMapping(SeatList.ADDRESS)
class SeatsController {

  private final SeatBook seats;
  private final Holdings holdings;
  private final People people;
  private final PublicAddress address;
  private final Lists lists;
  private final CharterNames names;
  private final Templates pages;

  SeatsController(
      SeatBook seats,
      Holdings holdings,
      People people,
      PublicAddress address,
      Lists lists,
      CharterNames names,
      Templates pages) {
    this.seats = seats;
    this.holdings = holdings;
    this.people = people;
    this.address = address;
    this.lists = lists;
    this.names = names;
    this.pages = pages;
  }

  @GetMapping
  @Requires(Power.ORGANISATION_READ)
  JteModel all(Frame frame, Asked asked) {
    var all = seats.all();
    if (all.isEmpty()) {
      return pages.organisationBegin(frame, TemplateView.all(frame));
    }
    var missing = all.get().stream().filter(seat -> seat.account().isEmpty()).count();
    return pages.organisationSeats(
        frame, lists.show(SeatList.of(all.get(), frame), asked, frame), missing);
  }

  @GetMapping(params = "export")
  @Requires(Power.DATA_EXPORT)
  void export(Frame frame, Asked asked, Acting acting, HttpServletResponse response)
      throws IOException {
    acting.demand(Power.DATA_EXPORT, Scope.everywhere());
    acting.demand(Power.ORGANISATION_READ, Scope.everywhere());
    lists.export(SeatList.of(seats.all().orElse(List.of()), frame), asked, frame, response);
  }

  @GetMapping("/person")
  @Requires(Power.ORGANISATION_READ)
  JteModel person(@RequestParam String id, Frame frame) {
    return page(id, Attempt.NONE, frame);
  }

  @PostMapping("/link")
  @Requires(Power.CHARTER_ADOPT)
  Object link(
      @RequestParam String person,
      @RequestParam(defaultValue = "") String account,
      Acting acting,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    known(person);
    var named =
        seats.free().stream().filter(each -> each.name().equals(account.strip())).findFirst();
    var outcome =
        named
            .map(each -> holdings.link(acting, person, each.id()))
            .orElseGet(() -> new Linking.Refused(Reason.UNKNOWN_ACCOUNT));
    return switch (outcome) {
      case Linking.Done() -> {
        Notices.leave(request, frame.say("organisation.seats.linked.done", person, account));
        yield "redirect:" + SeatList.address(person);
      }
      case Linking.Refused(var reason) -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        yield page(person, Attempt.linking(account, frame.say(reason.key())), frame);
      }
    };
  }

  @PostMapping("/unlink")
  @Requires(Power.CHARTER_ADOPT)
  String unlink(
      @RequestParam String person, Acting acting, Frame frame, HttpServletRequest request) {
    known(person);
    if (holdings.unlink(acting, person)) {
      Notices.leave(request, frame.say("organisation.seats.unlinked.done", person));
    }
    return "redirect:" + SeatList.address(person);
  }

  /// The link is in the answer itself and nowhere else, so it cannot be called up again.
  @PostMapping("/invite")
  @Requires(Power.PEOPLE_MANAGE)
  JteModel invite(
      @RequestParam String person,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String email,
      Acting acting,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    known(person);
    acting.demand(Power.CHARTER_ADOPT, Scope.everywhere());
    return switch (people.invite(acting, name, email)) {
      case Invitation.Made made -> {
        holdings.link(acting, person, made.person());
        var link = address.link(request, made.path());
        yield page(person, Attempt.invited(name, link, made.mailed()), frame);
      }
      case Invitation.Refused(var reasons) -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        var said = reasons.stream().map(reason -> frame.say(reason.key())).toList();
        yield page(person, Attempt.inviting(name, email, said), frame);
      }
    };
  }

  private JteModel page(String person, Attempt attempt, Frame frame) {
    var history =
        holdings.history(person).stream()
            .map(link ->
                new SeatPage.Past(
                    names.of(link.account()), names.of(link.linkedBy()), link.from(), link.until()))
            .toList();
    var free = seats.free().stream().map(Person::name).toList();
    return pages.organisationSeat(
        frame, new SeatPage(known(person), holdings.ends(person), history, free, attempt));
  }

  private SeatView known(String person) {
    return seats.find(person).orElseThrow(() -> new NoSuch("person of the charter", person));
  }
}
