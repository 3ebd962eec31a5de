package org.banyan.platform.access;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the pace of public pages before everything else that looks at a request.
@Configuration(proxyBeanMethods = false)
class Gates implements WebMvcConfigurer {

  private final PublicPace pace;

  Gates(PublicPace pace) {
    this.pace = pace;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(pace).order(-20);
  }
}
