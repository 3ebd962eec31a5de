package org.banyan.journey;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banyan.platform.language.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The eyes of the journeys themselves: what they are to notice, they notice.
@Tag("slow")
class VisitTests {

  private static final String PAGE =
      "<!doctype html><html lang=en><title>Page</title><main><h1>Page</h1>%s</main></html>";

  @Test
  void noticesWhatHindersSomebody() {
    seeing("<input name=q>", "label");
    seeing("<p style='color:#bbb;background:#fff'>Pale</p>", "color-contrast");
  }

  @Test
  void noticesWhatSticksOut() {
    try (var visit = Chromium.visit(0, Look.phone(Language.EN))) {
      visit.page().setContent(PAGE.formatted("<div style='width:900px'>wide</div>"));

      assertThatThrownBy(visit::fitsItsWidth).isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void noticesWhatTheBrowserComplainsAbout() {
    try (var visit = Chromium.visit(0, Look.desk(Language.EN))) {
      visit.page().setContent(PAGE.formatted("<script>console.error('lost')</script>"));

      assertThatThrownBy(visit::hasNoComplaints).hasMessageContaining("lost");
    }
  }

  private static void seeing(String content, String barrier) {
    try (var visit = Chromium.visit(0, Look.desk(Language.EN))) {
      visit.page().setContent(PAGE.formatted(content));

      assertThatThrownBy(visit::isAccessible).hasMessageContaining(barrier);
    }
  }
}
