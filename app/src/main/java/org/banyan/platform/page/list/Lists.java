package org.banyan.platform.page.list;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.banyan.platform.page.Frame;
import org.springframework.stereotype.Service;

/// Draws any list, and writes it to a file.
@Service
public class Lists {

  static final int PAGE = 50;

  private final SavedViews views;

  Lists(SavedViews views) {
    this.views = views;
  }

  /// The list as the address asks for it.
  public <R> Shown show(Listing<R> listing, Asked asked, Frame frame) {
    var kept =
        frame
            .acting()
            .map(acting -> views.of(acting.person(), listing.name(), listing.address()))
            .orElse(List.of());
    return new Drawing<>(listing, asked).drawn(kept);
  }

  /// Every row that the address asks for, as a file: `export` is `xlsx` or `csv`.
  public <R> void export(Listing<R> listing, Asked asked, Frame frame, HttpServletResponse response)
      throws IOException {
    var format = ExportFormat.of(asked.parameters().getOrDefault("export", List.of("")).getFirst());
    response.setContentType(format.mediaType());
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + listing.name() + format.ending() + "\"");
    new Export<>(listing, asked, frame).write(format, response.getOutputStream());
  }

  /// Walks the whole list in large steps.
  static <R> Slice<R> step(Listing<R> listing, Asked asked, Optional<Cursor> from) {
    return listing.source().answer(listing.question(asked).going(from, 1000));
  }
}
