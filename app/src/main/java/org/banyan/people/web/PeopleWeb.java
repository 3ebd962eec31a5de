package org.banyan.people.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets the acting person be known before the gate asks for them.
@Configuration(proxyBeanMethods = false)
class PeopleWeb implements WebMvcConfigurer {

  private final ActingEntry entry;
  private final TokenEntry tokens;

  PeopleWeb(ActingEntry entry, TokenEntry tokens) {
    this.entry = entry;
    this.tokens = tokens;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(tokens).order(-15);
    registry.addInterceptor(entry).order(-10);
  }
}
