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
    var lines =
        Arrays.stream(Power.values())
            .map(power ->
                new Line(
                    power, by(power, held, seated, frame), others.getOrDefault(power, List.of())))
            .toList();
    return pages.organisationPowers(
        frame, new PowersView(organisation.revision(), lines, onPlatform(held)));
  }

  private static List<By> by(Power power, List<HeldAuthority> held, boolean seated, Frame frame) {
    var posts =
        held.stream()
            .filter(each -> each.power().filter(power::equals).isPresent())
            .map(each -> new By(each.title(), ReachWords.of(each, frame), each.reachesNothing()));
    var seat =
        seated
            ? Stream.of(
                new By(
                    frame.say("organisation.powers.seat"),
                    frame.say("organisation.reach.everything"),
                    false))
            : Stream.<By>empty();
    return Stream.concat(posts, seat).toList();
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
