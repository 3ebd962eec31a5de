package org.banyan.platform.settings.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.PersonNames;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.audit.AuditChain;
import org.banyan.platform.audit.AuditEntry;
import org.banyan.platform.audit.AuditTrail;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Notices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// What was done by whom, and whether the record of it is whole.
@Controller
@RequestMapping("/settings/audit")
@Requires(Power.AUDIT_READ)
class AuditController {

  private static final int SHOWN = 50;

  private final AuditTrail trail;
  private final AuditChain chain;
  private final ObjectProvider<PersonNames> names;
  private final Templates pages;

  AuditController(
      AuditTrail trail, AuditChain chain, ObjectProvider<PersonNames> names, Templates pages) {
    this.trail = trail;
    this.chain = chain;
    this.names = names;
    this.pages = pages;
  }

  @GetMapping
  JteModel list(
      Frame frame,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    var entries = trail.before(before, q, SHOWN);
    var view = new AuditView(entries, names(entries), q, trail.unsealedAge(), SHOWN);
    return pages.platformSettingsAudit(frame, view);
  }

  @PostMapping("/verify")
  String verify(Frame frame, HttpServletRequest request) {
    var text =
        chain
            .verify()
            .map(found ->
                frame.say("platform.audit.broken." + found.kind(), Long.toString(found.position())))
            .orElseGet(() -> frame.say("platform.audit.whole"));
    Notices.leave(request, text);
    return "redirect:/settings/audit";
  }

  private Map<PersonId, String> names(List<AuditEntry> entries) {
    var actors = entries.stream().map(AuditEntry::actor).flatMap(Optional::stream).distinct();
    var source = names.getIfAvailable();
    return source == null ? Map.of() : source.names(actors.toList());
  }
}
