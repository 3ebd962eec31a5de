package org.banyan.organisation.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.draft.Drafts;
import org.banyan.organisation.draft.Start;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.InScope;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.access.TokenScope;
import org.banyan.platform.api.Problem;
import org.banyan.platform.api.Problems;
import org.banyan.platform.api.Trouble;
import org.banyan.platform.edge.PublicAddress;
import org.banyan.platform.language.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Takes a charter from a program as a draft. People work on it, propose and adopt it; a program
/// never does.
@Controller
@Requires(Power.CHARTER_DRAFT)
class DraftApi {

  private final Drafts drafts;
  private final Organisation organisation;
  private final PublicAddress address;

  DraftApi(Drafts drafts, Organisation organisation, PublicAddress address) {
    this.drafts = drafts;
    this.organisation = organisation;
    this.address = address;
  }

  @InScope(TokenScope.CHARTER_PROPOSE)
  @PostMapping("/api/v1/drafts")
  ResponseEntity<Map<String, Object>> begin(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String reason,
      Acting acting,
      HttpServletRequest request)
      throws IOException {
    return switch (Sent.in(request)) {
      case Sent.Objected(var problem) -> Problems.answer(problem, request);
      case Sent.Understood(var charter) when isInForce(charter) ->
          Problems.answer(Problem.of(Trouble.NOTHING_CHANGED), request);
      case Sent.Understood(var charter) -> {
        var words = Words.of(Problems.language(request));
        var why = reason.isBlank() ? words.say("organisation.api.brought") : reason.strip();
        var title = name.isBlank() ? charter.title() : name;
        yield begun(drafts.begin(title, new Start.Brought(charter, why), acting.person()), request);
      }
    };
  }

  private boolean isInForce(Charter charter) {
    return organisation.charter().filter(charter::equals).isPresent();
  }

  private ResponseEntity<Map<String, Object>> begun(UUID id, HttpServletRequest request) {
    var summary = drafts.find(id).orElseThrow().summary();
    var page = address.link(request, "/organisation/drafts/" + id);
    var body = new LinkedHashMap<String, Object>();
    body.put("id", id.toString());
    body.put("name", summary.name());
    body.put("standing", summary.standing().name().toLowerCase(Locale.ROOT));
    body.put("base", summary.base().revision());
    body.put("page", page);
    return ResponseEntity.created(URI.create(page)).body(body);
  }
}
