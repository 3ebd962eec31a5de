package org.banyan.platform.page;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Decision;
import org.banyan.platform.access.NoToken;
import org.banyan.platform.access.NotAllowed;
import org.banyan.platform.access.OutOfScope;
import org.banyan.platform.access.PowerHolders;
import org.banyan.platform.access.Public;
import org.banyan.platform.api.Problem;
import org.banyan.platform.api.Problems;
import org.banyan.platform.api.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import templates.Templates;

/// Answers what went wrong, once and in the reader's language: absent, forbidden, or our fault with
/// a number to quote.
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private static final int HOLDERS_SHOWN = 20;

  private final Frames frames;
  private final ObjectProvider<PowerHolders> holders;
  private final Templates pages;

  ErrorPages(Frames frames, ObjectProvider<PowerHolders> holders, Templates pages) {
    this.frames = frames;
    this.holders = holders;
    this.pages = pages;
  }

  @ExceptionHandler(NoSuch.class)
  void absent(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(request, response, new Fault(404, "absent", ""));
  }

  @ExceptionHandler(NotAllowed.class)
  void forbidden(NotAllowed refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, refusal(refused.refusal(), request));
  }

  @ExceptionHandler(NoToken.class)
  void unknown(NoToken refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var trouble =
        switch (refused.why()) {
          case MISSING -> Trouble.NO_TOKEN;
          case REFUSED -> Trouble.TOKEN_REFUSED;
        };
    Problems.write(Problem.of(trouble), request, response);
  }

  @ExceptionHandler(OutOfScope.class)
  void beyond(OutOfScope refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var problem = Problem.of(Trouble.OUT_OF_SCOPE, refused.scope().code());
    Problems.write(problem.with("scope", refused.scope().code()), request, response);
  }

  /// Says what is missing, whether the reader has it elsewhere, and who could do it here.
  private Fault refusal(Decision.Refused refused, HttpServletRequest request) {
    var power = refused.power();
    var elsewhere = Acting.in(request).filter(acting -> acting.may(power)).isPresent();
    var could =
        holders.stream()
            .flatMap(source -> source.holding(power).stream())
            .limit(HOLDERS_SHOWN)
            .toList();
    return new Fault(
        403,
        kind(refused, elsewhere),
        frames.of(request).say(power.key()),
        Optional.of(new Fault.Could(refused.revision(), could)));
  }

  private static String kind(Decision.Refused refused, boolean elsewhere) {
    return switch (refused.why()) {
      case OWN_PROPOSAL -> "own-proposal";
      case NOT_GRANTED -> elsewhere ? "beyond" : "forbidden";
    };
  }

  @Public("errors are answered to everybody")
  @RequestMapping("${server.error.path:/error}")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    answer(request, response, fault(status == null ? 404 : status, request));
  }

  private static Fault fault(int status, HttpServletRequest request) {
    return switch (status) {
      case 400, 405, 406, 415 -> new Fault(status, "unclear", "");
      case 403 -> new Fault(status, "stale", "");
      case 404 -> new Fault(status, "absent", "");
      case 413 -> new Fault(status, "too-large", "");
      case 429 -> new Fault(status, "too-many", "");
      default -> bug(status, request);
    };
  }

  private static Fault bug(int status, HttpServletRequest request) {
    var number = UUID.randomUUID().toString().substring(0, 8);
    LOG.error(
        "Fault {} at {}",
        number,
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
        (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    return new Fault(status, "bug", number);
  }

  private static Problem problem(Fault fault) {
    return switch (fault.kind()) {
      case "forbidden", "beyond", "own-proposal" ->
          Problem.of(Trouble.NOT_PERMITTED, fault.detail());
      default -> Problem.of(fault.status(), fault.detail());
    };
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Fault fault)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    if (Problems.areFor(request)) {
      Problems.write(problem(fault), request, response);
      return;
    }
    response.setStatus(fault.status());
    JteModel page = pages.platformFault(frames.of(request), fault);
    Pages.write(page, response);
  }
}
