package org.banyan.people.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets the acting person be known before the gate asks for them.
@Configuration(proxyBeanMethods = false)
class PeopleWeb implements WebMvcConfigurer {

  private final ActingEntry entry;
  private final TokenEntry tokens;
  private final SecondFactorEntry secondFactor;

  PeopleWeb(ActingEntry entry, TokenEntry tokens, SecondFactorEntry secondFactor) {
    this.entry = entry;
    this.tokens = tokens;
    this.secondFactor = secondFactor;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(tokens).order(-15);
    registry.addInterceptor(entry).order(-10);
    registry.addInterceptor(secondFactor).order(-5);
  }
}
