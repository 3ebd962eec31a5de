package org.banyan.demo;

import org.banyan.people.WorkspaceOpened;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Begins the sample as soon as somebody is there to see it, unless the workspace was started
/// empty.
@Component
@ConditionalOnProperty(name = "banyan.demo", havingValue = "true")
class DemoStart {

  private final Demo demo;

  DemoStart(Demo demo) {
    this.demo = demo;
  }

  @EventListener
  void begin(WorkspaceOpened opened) {
    demo.begin(opened.administrator(), opened.language());
  }
}
