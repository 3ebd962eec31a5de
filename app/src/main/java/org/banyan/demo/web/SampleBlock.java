package org.banyan.demo.web;

import gg.jte.Content;
import java.util.Optional;
import org.banyan.demo.Demo;
import org.banyan.demo.Sample;
import org.banyan.platform.access.Power;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.TodayBlock;
import org.springframework.stereotype.Component;
import templates.Templates;

/// Says on the start page, above everything else, that what follows is a sample.
@Component
class SampleBlock implements TodayBlock {

  private final Demo demo;
  private final Templates pages;

  SampleBlock(Demo demo, Templates pages) {
    this.demo = demo;
    this.pages = pages;
  }

  @Override
  public int order() {
    return 0;
  }

  @Override
  public Optional<Content> show(Frame frame) {
    return demo.sample()
        .filter(Sample::isHere)
        .map(sample ->
            pages.demoSample(
                frame, new SampleView(sample, demo.work(), frame.may(Power.WORKSPACE_ADMINISTER))));
  }
}
