package org.banyan.people.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.banyan.people.Invitation;
import org.banyan.people.People;
import org.banyan.people.Person;
import org.banyan.people.web.PeopleView.MadeLink;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.edge.PublicAddress;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.list.Asked;
import org.banyan.platform.page.list.Lists;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// The list of the team, and the links that let people in.
@Controller
@RequestMapping("/people")
@Requires(Power.PEOPLE_MANAGE)
class PeopleController {

  private final People people;
  private final PublicAddress address;
  private final Lists lists;
  private final Templates pages;

  PeopleController(People people, PublicAddress address, Lists lists, Templates pages) {
    this.people = people;
    this.address = address;
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping
  JteModel list(Frame frame, Asked asked) {
    return pages.peopleList(frame, view(frame, asked));
  }

  @GetMapping(params = "export")
  void export(Frame frame, Asked asked, HttpServletResponse response) throws IOException {
    lists.export(PeopleList.of(people.everybody(), frame), asked, frame, response);
  }

  /// The link is in the answer itself and nowhere else, so it cannot be called up again.
  @PostMapping("/invitations")
  JteModel invite(
      @RequestParam String name,
      @RequestParam(defaultValue = "") String email,
      Acting acting,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    var outcome = people.invite(acting, name, email);
    var all = view(frame, Asked.nothing());
    return switch (outcome) {
      case Invitation.Made made -> pages.peopleList(frame, all.with(link(made, request)));
      case Invitation.Refused(var reasons) -> {
        response.setStatus(422);
        yield pages.peopleList(frame, all.refused(name, email, WelcomeController.byField(reasons)));
      }
    };
  }

  @PostMapping("/{id}/link")
  JteModel link(@PathVariable PersonId id, Acting acting, Frame frame, HttpServletRequest request) {
    var all = view(frame, Asked.nothing());
    return switch (people.link(acting, id)) {
      case Invitation.Made made -> pages.peopleList(frame, all.with(link(made, request)));
      case Invitation.Refused _ -> throw new NoSuch("person", id);
    };
  }

  private MadeLink link(Invitation.Made made, HttpServletRequest request) {
    var name = people.person(made.person()).map(Person::name).orElse("");
    return new MadeLink(name, address.link(request, made.path()), made.mailed());
  }

  private PeopleView view(Frame frame, Asked asked) {
    var all = people.everybody();
    return PeopleView.of(lists.show(PeopleList.of(all, frame), asked, frame), all.size());
  }
}
