package org.banyan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.regex.Pattern;
import org.banyan.platform.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/// Somebody adds a passkey with a device that the browser pretends to have, and signs in with it.
@ExtendWith(OutputCaptureExtension.class)
@JourneyTest
class PasskeyJourneyTests {

  private static final String PASSWORD = "a banyan by the village well";
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/welcome/\\S+)");

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate db;

  @Test
  void signsInWithAPasskeyUntilItIsRemoved(CapturedOutput output) {
    var link = LINK.matcher(output.getAll());
    assertThat(link.find()).isTrue();
    try (var visit = Chromium.visit(port, Look.desk(Language.EN))) {
      var device = device(visit);
      begin(visit, link.group(1));
      add(visit);
      signOut(visit);

      signIn(visit);
      assertThat(visit.page().url()).isEqualTo(address("/me"));
      assertThat(count("people.passkey where used_at is not null and sign_count > 0")).isOne();

      signOut(visit);
      db.update("update people.passkey set sign_count = 1000000");
      signIn(visit);
      assertThat(visit.page().locator("[role=alert]").first().innerText()).contains("not known");
      db.update("update people.passkey set sign_count = 1");
      signIn(visit);
      assertThat(visit.page().url()).isEqualTo(address("/me"));

      device.recognises(false);
      signOut(visit);
      visit
          .open(address("/sign-in/passkey?to=/me"))
          .page()
          .click("form[data-passkey] .btn-primary");
      visit.page().waitForSelector("[data-failed]:not([hidden])");
      device.recognises(true);
      signIn(visit);

      visit.open(address("/me/passkeys")).page().click("form[action$='/remove'] button");
      visit.settle();
      signOut(visit);
      signIn(visit);
      assertThat(visit.page().url()).isEqualTo(address("/sign-in/passkey"));
      assertThat(count("platform.audit_entry where action in ('passkey.added','passkey.removed')"))
          .isEqualTo(2);

      look(visit);
    }
  }

  private void begin(Visit visit, String welcome) {
    var page = visit.open(address(welcome)).page();
    page.fill("[name=name]", "Ada Lin");
    page.fill("[name=password]", PASSWORD);
    page.click("main form .btn-primary");
    visit.settle();
  }

  private void add(Visit visit) {
    var page = visit.open(address("/me/passkeys")).page();
    visit.shot("passkeys-none").isAccessible();
    page.fill("[name=current]", PASSWORD);
    page.click("form[action='/me/passkeys/begin'] .btn-primary");
    visit.settle().isAccessible();
    page.fill("form[data-passkey] [name=name]", "work laptop");
    page.click("form[data-passkey] .btn-primary");
    page.waitForSelector("form[action$='/rename']");
    visit.settle().shot("passkeys").hasNoComplaints().isAccessible().fitsItsWidth();
    page.fill("form[action$='/rename'] [name=name]", "laptop at work");
    page.click("form[action$='/rename'] button");
    visit.settle();
    assertThat(page.inputValue("form[action$='/rename'] [name=name]")).isEqualTo("laptop at work");
  }

  private void signIn(Visit visit) {
    var page = visit.open(address("/sign-in?to=/me")).page();
    page.click("a[href^='/sign-in/passkey']");
    visit.settle().isAccessible();
    page.click("form[data-passkey] .btn-primary");
    page.waitForLoadState();
    page.waitForTimeout(1500);
    visit.settle();
  }

  /// The other proof on one’s own page: its picture breaks no policy, and a phone shows it whole.
  private void look(Visit visit) {
    var page = visit.open(address("/sign-in")).page();
    visit.shot("sign-in").isAccessible();
    page.fill("[name=name]", "Ada Lin");
    page.fill("[name=password]", PASSWORD);
    page.click("main form[action='/sign-in'] .btn-primary");
    visit.settle().open(address("/me/second-factor"));
    page.click("form[action='/me/second-factor/begin'] button");
    visit.settle().wholeShot("second-factor").isAccessible();
    assertThat(page.locator("svg.qr").boundingBox().width).isGreaterThan(150);
    page.setViewportSize(390, 844);
    visit.fitsItsWidth().wholeShot("second-factor-narrow");
    visit.open(address("/me")).fitsItsWidth().isAccessible();
  }

  private void signOut(Visit visit) {
    db.update("delete from platform.session");
    visit.open(address("/sign-in"));
  }

  /// What the browser pretends to have.
  private record Device(CDPSession session, String id) {

    void recognises(boolean finger) {
      var told = new JsonObject();
      told.addProperty("authenticatorId", id);
      told.addProperty("isUserVerified", finger);
      session.send("WebAuthn.setUserVerified", told);
    }
  }

  /// A device with a finger reader, built into the browser.
  private static Device device(Visit visit) {
    var device = visit.page().context().newCDPSession(visit.page());
    device.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var wrapped = new JsonObject();
    wrapped.add("options", options);
    var added = device.send("WebAuthn.addVirtualAuthenticator", wrapped);
    return new Device(device, added.get("authenticatorId").getAsString());
  }

  /// Passkeys belong to a name, never to the number of a machine.
  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private long count(String what) {
    var count = db.queryForObject("select count(*) from " + what, Long.class);
    return count == null ? 0 : count;
  }
}
