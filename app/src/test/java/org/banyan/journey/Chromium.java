package org.banyan.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The browser of the machine, started once for all journeys.
public final class Chromium {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-domain-reliability",
          "--disable-sync",
          "--no-first-run",
          "--font-render-hinting=none");

  private static final Browser BROWSER = launch();

  private Chromium() {}

  /// A fresh window onto an application; nothing is shared with other windows, and nothing scrolls
  /// or fades in its own time.
  public static Visit visit(int port, Look look) {
    return visit(port, look, true);
  }

  /// A window whose scripts are switched off.
  public static Visit withoutScript(int port, Look look) {
    return visit(port, look, false);
  }

  private static Visit visit(int port, Look look, boolean script) {
    var options =
        new Browser.NewContextOptions()
            .setJavaScriptEnabled(script)
            .setViewportSize(look.width(), look.height())
            .setLocale(look.language().tag())
            .setColorScheme(look.scheme())
            .setReducedMotion(ReducedMotion.REDUCE)
            .setHasTouch(look.isPhone())
            .setBaseURL("http://127.0.0.1:" + port);
    return new Visit(BROWSER.newContext(options).newPage(), look);
  }

  private static Browser launch() {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));
  }

  private static Path executable() {
    return Stream.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "There is no Chromium on this machine.\nMaybe `apt-get install chromium fonts-noto-cjk` helps."));
  }
}
