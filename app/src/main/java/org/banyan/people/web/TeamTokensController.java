package org.banyan.people.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.people.People;
import org.banyan.people.token.Token;
import org.banyan.people.token.Tokens;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import templates.Templates;

/// The tokens of the whole team, for whoever manages people: seen without their secrets, and taken
/// back where that is called for.
@Controller
@RequestMapping("/people/tokens")
@Requires(Power.PEOPLE_MANAGE)
class TeamTokensController {

  private final Tokens tokens;
  private final People people;
  private final Templates pages;

  TeamTokensController(Tokens tokens, People people, Templates pages) {
    this.tokens = tokens;
    this.people = people;
    this.pages = pages;
  }

  @GetMapping
  JteModel all(Frame frame, Acting acting) {
    var all = tokens.everybodys(acting);
    var names = people.names(all.stream().map(Token::person).collect(Collectors.toSet()));
    var lines =
        all.stream()
            .map(token ->
                new TokensView.Line(
                    token, names.getOrDefault(token.person(), "—"), tokens.hasEnded(token)))
            .toList();
    var form = new TokensView.Form("", Set.of(), "", Set.of(), "");
    return pages.peopleTeamtokens(frame, new TokensView(lines, form, Optional.empty(), Map.of()));
  }

  @PostMapping("/{id}/revoke")
  String revoke(@PathVariable UUID id, Frame frame, Acting acting, HttpServletRequest request) {
    if (!tokens.revokeOfAnybody(acting, id)) {
      throw new NoSuch("token", id);
    }
    Notices.leave(request, frame.say("people.token.revoked"));
    return "redirect:/people/tokens";
  }
}
