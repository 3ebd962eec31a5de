package org.banyan.organisation.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.banyan.organisation.Adoption;
import org.banyan.organisation.CharterTemplate;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.web.Proposals.Attempt;
import org.banyan.organisation.yaml.CharterReader;
import org.banyan.organisation.yaml.Reading;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Frames;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Notices;
import org.banyan.platform.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import templates.Templates;

/// Takes in a charter as YAML: read, reviewed, and put in force when somebody says why.
@Controller
@RequestMapping("/organisation/review")
class CharterController {

  private final Organisation organisation;
  private final Proposals proposals;
  private final Frames frames;
  private final Templates pages;

  CharterController(
      Organisation organisation, Proposals proposals, Frames frames, Templates pages) {
    this.organisation = organisation;
    this.proposals = proposals;
    this.frames = frames;
    this.pages = pages;
  }

  @GetMapping("/new")
  @Requires(Power.CHARTER_DRAFT)
  JteModel fromTemplate(Frame frame, @RequestParam String template) {
    var chosen =
        Arrays.stream(CharterTemplate.values())
            .filter(each -> each.code().equals(template))
            .findFirst()
            .orElseThrow(() -> new NoSuch("template", template));
    var source = new SourceText(chosen.code() + ".yaml", chosen.text(frame.language()));
    return page(proposals.view(source, Attempt.NONE, frame), frame);
  }

  @PostMapping("/proposal")
  @Requires(Power.CHARTER_DRAFT)
  JteModel propose(
      Frame frame,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return page(proposals.view(new SourceText("charter.yaml", text), Attempt.NONE, frame), frame);
    }
    var name = Optional.ofNullable(file.getOriginalFilename()).orElse("charter.yaml");
    return page(proposals.view(file.getBytes(), name, frame), frame);
  }

  @PostMapping("/adoption")
  @Requires(Power.CHARTER_ADOPT)
  void adopt(
      @RequestParam String text,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var frame = frames.of(request);
    var source = new SourceText("charter.yaml", text);
    switch (adoption(source, reason, request)) {
      case Adoption.Adopted(var revision) -> {
        Notices.leave(request, frame.say("organisation.adoption.done", revision));
        response.sendRedirect("/organisation/review");
      }
      case Adoption.Refused(var why) -> {
        var attempt = new Attempt(reason, frame.say(why.key()));
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        Pages.write(page(proposals.view(source, attempt, frame), frame), response);
      }
    }
  }

  private Adoption adoption(SourceText source, String reason, HttpServletRequest request) {
    var acting = Acting.in(request).orElseThrow();
    return switch (CharterReader.read(source)) {
      case Reading.Read(var charter, _) -> organisation.adopt(charter, reason, acting.person());
      case Reading.Broken _ -> new Adoption.Refused(Adoption.Reason.UNREADABLE);
    };
  }

  private JteModel page(ProposalView view, Frame frame) {
    return pages.organisationProposal(frame, view);
  }
}
