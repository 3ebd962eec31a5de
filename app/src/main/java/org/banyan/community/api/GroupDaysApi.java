package org.banyan.community.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.CommunityId;
import org.banyan.community.DayBook;
import org.banyan.community.DayFigures;
import org.banyan.community.DaysWritten;
import org.banyan.community.DaysWritten.Fault;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.InScope;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.access.TokenScope;
import org.banyan.platform.api.Problem;
import org.banyan.platform.api.Problems;
import org.banyan.platform.api.Trouble;
import org.banyan.platform.language.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes days of groups from a program: all of them or none.
@Controller
@Requires(value = Power.GROUP_MANAGE, partly = true)
class GroupDaysApi {

  private static final int MOST = 4 << 20;
  private static final int MOST_DAYS = 10_000;

  private final DayBook days;
  private final JsonMapper json;

  GroupDaysApi(DayBook days, JsonMapper json) {
    this.days = days;
    this.json = json;
  }

  @InScope(TokenScope.DAYS_WRITE)
  @PostMapping("/api/v1/communities/{community}/group-days")
  ResponseEntity<Map<String, Object>> take(
      @PathVariable("community") UUID id, Acting acting, HttpServletRequest request)
      throws IOException {
    var bytes = request.getInputStream().readNBytes(MOST + 1);
    if (bytes.length > MOST) {
      return Problems.answer(Problem.of(Trouble.TOO_LARGE), request);
    }
    var sent = sent(bytes);
    if (sent.isEmpty()) {
      return Problems.answer(Problem.of(Trouble.UNCLEAR), request);
    }
    return switch (days.take(new CommunityId(id), acting, sent.orElseThrow())) {
      case DaysWritten.Kept(var kept) -> ResponseEntity.ok(Map.of("kept", kept));
      case DaysWritten.Refused(var faults) ->
          Problems.answer(
              Problem.of(Trouble.DAYS_REFUSED, faults.size())
                  .with("problems", faults.stream().map(fault -> said(fault, request)).toList()),
              request);
    };
  }

  private static Map<String, Object> said(Fault fault, HttpServletRequest request) {
    var words = Words.of(Problems.language(request));
    var said = new LinkedHashMap<String, Object>();
    said.put("at", fault.at());
    said.put("kind", fault.flaw().tag());
    said.put("message", words.say("community.day." + fault.flaw().tag()));
    return said;
  }

  private Optional<List<DayBook.Sent>> sent(byte[] bytes) {
    try {
      var list = json.readTree(bytes).path("days");
      if (!list.isArray() || list.size() > MOST_DAYS) {
        return Optional.empty();
      }
      var sent = new ArrayList<DayBook.Sent>();
      for (var day : list) {
        sent.add(
            new DayBook.Sent(text(day, "group"), LocalDate.parse(text(day, "day")), figures(day)));
      }
      return Optional.of(sent);
    } catch (JacksonException | DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode day, String name) {
    var value = day.path(name);
    if (!value.isString()) {
      throw new IllegalArgumentException("(%s) is no text.".formatted(name));
    }
    return value.stringValue();
  }

  private static DayFigures figures(JsonNode day) {
    return new DayFigures(
        number(day, "members"),
        number(day, "joined"),
        number(day, "left"),
        number(day, "messages"),
        number(day, "speakers"));
  }

  private static Optional<Integer> number(JsonNode day, String name) {
    var value = day.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isInt()) {
      throw new IllegalArgumentException("(%s) is no whole number.".formatted(name));
    }
    return Optional.of(value.intValue());
  }
}
