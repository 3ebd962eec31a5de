package org.banyan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Somebody at a browser: opens pages, takes pictures, and notes what the browser complains about.
public final class Visit implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final Set<String> SERIOUS = Set.of("serious", "critical");
  private static final String REPORT =
      "document.addEventListener('securitypolicyviolation', e => console.error("
          + "`policy violation: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`))";

  /// Nothing is drawn, moved or exchanged any more; what moves for ever is not waited for.
  private static final String AT_REST =
      """
      () => document.fonts.status === 'loaded'
        && ![...document.querySelectorAll('[data-chart]')].some(c => !c.dataset.drawn)
        && !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')
        && document.getAnimations().every(a =>
          a.playState !== 'running' || a.effect.getComputedTiming().endTime === Infinity)
      """;

  private static final int HALF_A_BREATH = 100;

  private final Page page;
  private final Look look;
  private final List<String> complaints = new ArrayList<>();
  private final Set<Request> underway = new HashSet<>();

  Visit(Page page, Look look) {
    this.page = page;
    this.look = look;
    page.addInitScript(REPORT);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    page.onRequest(underway::add);
    page.onRequestFinished(underway::remove);
    page.onRequestFailed(underway::remove);
    // What a page left behind was asking for is not always said to have failed.
    page.onFrameNavigated(frame -> underway.clear());
  }

  public Page page() {
    return page;
  }

  public Look look() {
    return look;
  }

  /// Opens an address and waits until nothing loads any more.
  public Visit open(String address) {

    page.navigate(address);
    return settle();
  }

  /// Waits until nothing loads and every chart is drawn.
  public Visit settle() {

    page.waitForTimeout(HALF_A_BREATH);
    page.waitForLoadState(LoadState.LOAD);
    page.waitForCondition(underway::isEmpty);
    page.waitForFunction(AT_REST);
    return this;
  }

  /// Keeps a picture of what is seen, named after the look.
  public Visit shot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(picture(name)));
    return this;
  }

  /// Keeps a picture of the page from top to bottom.
  public Visit wholeShot(String name) {

    page.screenshot(new Page.ScreenshotOptions().setPath(picture(name)).setFullPage(true));
    return this;
  }

  /// Insists that the policy of the page was never broken and no script failed.
  public Visit hasNoComplaints() {
    assertThat(complaints).as("complaints of the browser (%s)", look).isEmpty();
    return this;
  }

  /// Insists that nothing hinders a person with a disability seriously.
  public Visit isAccessible() {

    var found =
        new AxeBuilder(page)
            .setLegacyMode(true).options(onlyViolations()).analyze().getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .map(Visit::describe)
                .toList();

    assertThat(found).as("barriers (%s)", look).isEmpty();
    return this;
  }

  /// Insists that nothing sticks out to the right.
  public Visit fitsItsWidth() {
    var wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");

    assertThat(((Number) wide).intValue()).as("overflow (%s)", look).isLessThanOrEqualTo(0);
    return this;
  }

  private static AxeRunOptions onlyViolations() {
    var options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  private static String describe(Rule rule) {
    var nodes = rule.getNodes().stream().limit(4).map(node -> node.getHtml()).toList();
    return rule.getId() + ": " + rule.getHelp() + " " + nodes;
  }

  private Path picture(String name) {
    return PICTURES.resolve(name + "-" + look + ".png");
  }

  @Override
  public void close() {
    page.context().close();
  }
}
