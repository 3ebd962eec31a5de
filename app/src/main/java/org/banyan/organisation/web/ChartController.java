package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// Shows the organisation chart, the sheet of one post, and the 岗位说明书 of one person. An id may hold
/// a slash, so it is asked for beside the path.
@Controller
@Requires(Power.ORGANISATION_READ)
class ChartController {

  private final Organisation organisation;
  private final CharterNames names;
  private final Templates pages;

  ChartController(Organisation organisation, CharterNames names, Templates pages) {
    this.organisation = organisation;
    this.names = names;
    this.pages = pages;
  }

  @GetMapping("/organisation/chart")
  JteModel chart(
      Frame frame,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String q) {
    var adopted = organisation.review();
    if (adopted.isEmpty()) {
      return pages.organisationBegin(frame, TemplateView.all(frame));
    }
    var charter = adopted.get().charter();
    var marks = ChartMarks.none(charter);
    var found = adopted.get().findings();
    var drawing = new ChartDrawing(charter, found, names.of(charter), marks, frame);
    var view =
        unit.isEmpty()
            ? drawing.whole(q)
            : drawing
                .from(new UnitId(written("unit", unit)), q)
                .orElseThrow(() -> new NoSuch("unit", unit));
    return pages.organisationChart(frame, adopted.get(), view);
  }

  @GetMapping("/organisation/post")
  JteModel post(Frame frame, @RequestParam String id) {
    var adopted = organisation.review().orElseThrow(() -> new NoSuch("post", id));
    var sheets = new SheetWriting(adopted, frame, names.of(adopted.charter()));
    return pages.organisationPost(
        frame,
        sheets.post(new PostId(written("post", id))).orElseThrow(() -> new NoSuch("post", id)));
  }

  @GetMapping("/organisation/person")
  JteModel person(Frame frame, @RequestParam String id) {
    var adopted = organisation.review().orElseThrow(() -> new NoSuch("person", id));
    var sheets = new SheetWriting(adopted, frame, names.of(adopted.charter()));
    return pages.organisationPerson(
        frame,
        sheets
            .person(new PersonRef(written("person", id)))
            .orElseThrow(() -> new NoSuch("person", id)));
  }

  private static String written(String kind, String id) {
    if (!CharterId.SHAPE.matcher(id).matches()) {
      throw new NoSuch(kind, id);
    }
    return id;
  }
}
