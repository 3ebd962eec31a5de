package org.banyan.platform.jobs.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Open;
import org.banyan.platform.access.Power;
import org.banyan.platform.jobs.Work;
import org.banyan.platform.jobs.Works;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.session.Watches;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells a page how far a piece of long work is, and stops it on request.
@Controller
@RequestMapping("/work/{id}")
@Open("the person who ordered the work, or an administrator; checked on the work itself")
class WorkController {

  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Works works;
  private final Watches watches;

  WorkController(Works works, Watches watches) {
    this.works = works;
    this.watches = watches;
  }

  /// How far the work is: percent, and the address to look at once it is over.
  record Step(String state, long done, long total, int percent, String note, String outcome) {

    static Step of(Work work) {
      return new Step(
          work.state().name(),
          work.done(),
          work.total(),
          work.percent(),
          work.note(),
          work.outcome());
    }
  }

  @GetMapping(path = "/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter progress(@PathVariable UUID id, Acting acting, HttpServletRequest request) {
    var first = mine(id, acting);
    var watch = watches.of(request, acting);
    var emitter = new SseEmitter(LONGEST.toMillis());
    Thread.ofVirtual().name("progress-" + id).start(() -> follow(first, watch, emitter));
    return emitter;
  }

  @PostMapping("/cancel")
  String cancel(
      @PathVariable UUID id,
      Acting acting,
      @RequestHeader(name = "Referer", required = false) Optional<String> from) {
    works.cancel(mine(id, acting).id());
    return "redirect:" + from.map(WorkController::path).orElse("/");
  }

  private Work mine(UUID id, Acting acting) {
    return works
        .find(id)
        .filter(work -> isFor(work, acting))
        .orElseThrow(() -> new NoSuch("work", id));
  }

  private static boolean isFor(Work work, Acting acting) {
    return work.actor().filter(acting.person()::equals).isPresent()
        || acting.mayEverywhere(Power.WORKSPACE_ADMINISTER);
  }

  /// Asks before each step whether the reader may still look on.
  private void follow(Work first, Supplier<Optional<Acting>> watch, SseEmitter emitter) {
    try {
      var work = first;
      var end = System.nanoTime() + LONGEST.toNanos();
      while (System.nanoTime() < end && mayGoOn(work, watch)) {
        emitter.send(SseEmitter.event().name("progress").data(Step.of(work)));
        if (work.state().isOver()) {
          break;
        }
        Thread.sleep(PAUSE);
        work = works.find(first.id()).orElse(work);
      }
      emitter.complete();
    } catch (IOException | IllegalStateException _) {
      emitter.complete();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean mayGoOn(Work work, Supplier<Optional<Acting>> watch) {
    return watch.get().filter(acting -> isFor(work, acting)).isPresent();
  }

  private static String path(String address) {
    var path = URI.create(address).getRawPath();
    return path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path;
  }
}
