package org.banyan.community.live.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.live.Answer;
import org.banyan.community.live.LiveIntake;
import org.banyan.community.live.hook.Delivery;
import org.banyan.platform.access.Public;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frames;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The addresses that platforms call with what just happened.
@Controller
class HookController {

  private static final String SOON = "5";
  private static final String MUCH_LATER = "3600";

  private final LiveIntake intake;
  private final int most;

  HookController(LiveIntake intake, @Value("${banyan.live.body:1MB}") DataSize most) {
    this.intake = intake;
    this.most = (int) most.toBytes();
  }

  @PostMapping("/hooks/{id}")
  @Public(
      value = "platforms call it; what they send has to be signed with the secret of the source",
      paced = false)
  ResponseEntity<Map<String, Object>> call(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    if (!isJson(request.getContentType())) {
      return said(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "community.hook.no-json");
    }
    var body = request.getInputStream().readNBytes(most + 1);
    if (body.length > most) {
      return said(request, HttpStatus.CONTENT_TOO_LARGE, "community.hook.too-large", most >> 10);
    }
    var answer =
        uuid(id)
            .map(found ->
                intake.take(found, new Delivery(headers(request), body), request.getRemoteAddr()))
            .orElseGet(Answer.NoSuchHook::new);
    return said(request, answer);
  }

  private static ResponseEntity<Map<String, Object>> said(
      HttpServletRequest request, Answer answer) {
    return switch (answer) {
      case Answer.Taken(var events) ->
          ResponseEntity.ok(Map.of("accepted", events, "duplicate", false));
      case Answer.Again _ -> ResponseEntity.ok(Map.of("accepted", 0, "duplicate", true));
      case Answer.Replied(var text) -> ResponseEntity.ok(Map.of("challenge", text));
      case Answer.NoSuchHook _ -> said(request, HttpStatus.NOT_FOUND, "community.hook.absent");
      case Answer.NotSigned _ -> said(request, HttpStatus.UNAUTHORIZED, "community.hook.refused");
      case Answer.Unclear(var problem) ->
          told(
              HttpStatus.BAD_REQUEST,
              words(request).say("community.hook.unclear"),
              problem.say(words(request)),
              Optional.empty());
      case Answer.Later(var why) -> later(request, why);
    };
  }

  private static ResponseEntity<Map<String, Object>> later(
      HttpServletRequest request, Answer.Why why) {
    var words = words(request);
    return switch (why) {
      case PAUSED ->
          told(
              HttpStatus.SERVICE_UNAVAILABLE,
              words.say("community.hook.paused"),
              "",
              Optional.of(MUCH_LATER));
      case BUSY ->
          told(
              HttpStatus.SERVICE_UNAVAILABLE,
              words.say("community.hook.busy"),
              "",
              Optional.of(SOON));
      case TOO_MANY ->
          told(
              HttpStatus.TOO_MANY_REQUESTS,
              words.say("community.hook.too-many"),
              "",
              Optional.of(SOON));
    };
  }

  private static ResponseEntity<Map<String, Object>> said(
      HttpServletRequest request, HttpStatus status, String key, Object... about) {
    return told(status, words(request).say(key, about), "", Optional.empty());
  }

  private static ResponseEntity<Map<String, Object>> told(
      HttpStatus status, String title, String detail, Optional<String> again) {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("title", title);
    problem.put("status", status.value());
    if (!detail.isEmpty()) {
      problem.put("detail", detail);
    }
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    again.ifPresent(seconds -> headers.set(HttpHeaders.RETRY_AFTER, seconds));
    return new ResponseEntity<>(problem, headers, status);
  }

  private static Words words(HttpServletRequest request) {
    return Words.of(Frames.language(request));
  }

  private static boolean isJson(@Nullable String type) {
    return type != null
        && (type.startsWith("application/json") || type.matches("application/[\\w.+-]+\\+json.*"));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    var headers = new LinkedHashMap<String, String>();
    for (var name : Collections.list(request.getHeaderNames())) {
      headers.put(name, request.getHeader(name));
    }
    return headers;
  }
}
