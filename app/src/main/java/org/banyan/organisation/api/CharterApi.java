package org.banyan.organisation.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.History;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.yaml.CharterWriter;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.InScope;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.access.TokenScope;
import org.banyan.platform.api.Problem;
import org.banyan.platform.api.Problems;
import org.banyan.platform.api.Trouble;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/// The charter in force, now or at a moment of the past, in the shape in which it is also written.
@Controller
@Requires(Power.ORGANISATION_READ)
class CharterApi {

  private static final String REVISION = "Banyan-Revision";
  private static final int MOST = 100;

  private final Organisation organisation;
  private final History history;

  CharterApi(Organisation organisation, History history) {
    this.organisation = organisation;
    this.history = history;
  }

  @InScope(TokenScope.CHARTER_READ)
  @GetMapping("/api/v1/charter")
  ResponseEntity<Map<String, Object>> charter(
      @RequestParam(name = "as-of", required = false) Optional<String> asOf,
      Acting acting,
      HttpServletRequest request) {
    var moment = asOf.flatMap(text -> moment(text, acting.zone()));
    if (asOf.isPresent() && moment.isEmpty()) {
      return unclear("as-of", request);
    }
    var number =
        moment.isPresent()
            ? moment.flatMap(history::inForceAt)
            : Optional.of(organisation.revision()).filter(revision -> revision > 0);
    if (number.isEmpty()) {
      return Problems.answer(Problem.of(Trouble.NO_CHARTER), request);
    }
    return answer(number.get(), request);
  }

  @InScope(TokenScope.CHARTER_READ)
  @GetMapping("/api/v1/charter/revisions")
  ResponseEntity<?> revisions(
      @RequestParam(required = false) Optional<String> before,
      @RequestParam(defaultValue = "50") String limit,
      HttpServletRequest request) {
    var below = before.isEmpty() ? Optional.of(Long.MAX_VALUE) : before.flatMap(CharterApi::number);
    var most = number(limit).filter(wanted -> wanted <= MOST);
    if (below.isEmpty()) {
      return unclear("before", request);
    }
    if (most.isEmpty()) {
      return unclear("limit", request);
    }
    var found = history.revisions(below.get(), most.get().intValue());
    return ResponseEntity.ok(
        RevisionsJson.of(found, most.get().intValue(), organisation.revision()));
  }

  private ResponseEntity<Map<String, Object>> answer(long number, HttpServletRequest request) {
    var mark = "\"revision-%d\"".formatted(number);
    var unchanged = new ServletWebRequest(request).checkNotModified(mark);
    var headed =
        ResponseEntity.status(unchanged ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .eTag(mark)
            .cacheControl(CacheControl.noCache().cachePrivate())
            .varyBy(HttpHeaders.AUTHORIZATION)
            .header(REVISION, Long.toString(number));
    return unchanged
        ? headed.build()
        : history
            .charter(number)
            .map(charter -> headed.body(CharterWriter.tree(charter)))
            .orElseGet(() -> Problems.answer(Problem.of(Trouble.NO_CHARTER), request));
  }

  static ResponseEntity<Map<String, Object>> unclear(String parameter, HttpServletRequest request) {
    var problem = Problem.of(Trouble.UNCLEAR).with("parameter", parameter);
    return Problems.answer(problem, request);
  }

  /// A day means its end by the clock of whoever asks.
  private static Optional<Instant> moment(String text, ZoneId zone) {
    try {
      return Optional.of(
          text.contains("T")
              ? Instant.parse(text)
              : LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.parseLong(text)).filter(number -> number > 0);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
