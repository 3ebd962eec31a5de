package org.banyan.platform.page;

import java.util.List;
import org.banyan.platform.access.AccessGate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import templates.StaticTemplates;
import templates.Templates;

/// Joins the templates, the frame and the gate to the web layer.
@Configuration(proxyBeanMethods = false)
class Templating implements WebMvcConfigurer {

  private final Frames frames;
  private final Pages pages;
  private final AccessGate gate;

  Templating(Frames frames, Pages pages, AccessGate gate) {
    this.frames = frames;
    this.pages = pages;
    this.gate = gate;
  }

  @Bean
  static Templates templates() {
    return new StaticTemplates();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(gate);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(frames);
    resolvers.add(new ActingResolver());
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(pages);
  }
}
