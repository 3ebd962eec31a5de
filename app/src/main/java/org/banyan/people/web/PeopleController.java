package org.banyan.people.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
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
  private final Templates pages;

  PeopleController(People people, PublicAddress address, Templates pages) {
    this.people = people;
    this.address = address;
    this.pages = pages;
  }

  @GetMapping
  JteModel list(Frame frame, @RequestParam(defaultValue = "") String q) {
    return pages.peopleList(frame, PeopleView.of(matching(q), q));
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
    var all = PeopleView.of(matching(""), "");
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
    var all = PeopleView.of(matching(""), "");
    return switch (people.link(acting, id)) {
      case Invitation.Made made -> pages.peopleList(frame, all.with(link(made, request)));
      case Invitation.Refused _ -> throw new NoSuch("person", id);
    };
  }

  private MadeLink link(Invitation.Made made, HttpServletRequest request) {
    var name = people.person(made.person()).map(Person::name).orElse("");
    return new MadeLink(name, address.link(request, made.path()), made.mailed());
  }

  private List<Person> matching(String words) {
    var wanted = words.strip().toLowerCase(Locale.ROOT);
    return people.everybody().stream()
        .filter(person ->
            person.name().toLowerCase(Locale.ROOT).contains(wanted)
                || person.email().orElse("").toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }
}
