package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.authority.Authorities;
import org.banyan.organisation.authority.HeldAuthority;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.web.PowersView.By;
import org.banyan.organisation.web.PowersView.Line;
import org.banyan.organisation.web.PowersView.OnPlatform;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Footing;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.Open;
import org.banyan.platform.access.Power;
import org.banyan.platform.page.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import templates.Templates;

/// Shows everybody what they may do, by which post and how far, and whom to ask for the rest.
@Controller
class PowersController {

  private final Organisation organisation;
  private final Authorities authorities;
  private final Templates pages;

  PowersController(Organisation organisation, Authorities authorities, Templates pages) {
    this.organisation = organisation;
    this.authorities = authorities;
    this.pages = pages;
  }

  @Open("everybody may know what they may do")
  @GetMapping("/me/powers")
  JteModel powers(Frame frame, Acting acting) {
    var held = authorities.of(acting.person());
    var seated = authorities.administers(acting.person());
    var others = authorities.holders();
    var taken = acting.grants().emergencies();
    var lines =
        Arrays.stream(Power.values())
            .map(power ->
                new Line(
                    power,
                    by(power, held, seated, taken, frame),
                    others.getOrDefault(power, List.of())))
            .toList();
    return pages.organisationPowers(
        frame, new PowersView(organisation.revision(), lines, onPlatform(held)));
  }

  private static List<By> by(
      Power power, List<HeldAuthority> held, boolean seated, List<Grant> taken, Frame frame) {
    var posts =
        held.stream()
            .filter(each -> each.power().filter(power::equals).isPresent())
            .map(each -> by(each, frame));
    var seat =
        seated
            ? Stream.of(
                new By(
                    frame.say("organisation.powers.seat"),
                    frame.say("organisation.reach.everything"),
                    false))
            : Stream.<By>empty();
    return Stream.concat(Stream.concat(posts, seat), taken(power, taken, frame)).toList();
  }

  private static By by(HeldAuthority held, Frame frame) {
    var post =
        held.footing() instanceof Footing.ActingFor(_, var name)
            ? frame.say("organisation.powers.acting-for", held.title(), name)
            : held.title();
    return new By(post, ReachWords.of(held, frame), held.reachesNothing());
  }

  private static Stream<By> taken(Power power, List<Grant> taken, Frame frame) {
    return taken.stream()
        .filter(grant -> grant.power() == power)
        .flatMap(grant ->
            grant.footing() instanceof Footing.Emergency(var until)
                ? Stream.of(until)
                : Stream.of())
        .map(until ->
            new By(
                frame.say("organisation.powers.emergency", frame.moment(until)),
                frame.say("organisation.reach.everything"),
                false));
  }

  private static List<OnPlatform> onPlatform(List<HeldAuthority> held) {
    return held.stream()
        .flatMap(each ->
            each.authority() instanceof Authority.OnPlatform(var name)
                ? Stream.of(new OnPlatform(name, each.title()))
                : Stream.of())
        .toList();
  }
}
