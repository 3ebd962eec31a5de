package org.banyan.journey;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.ActingSource;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.language.Language;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;

/// Lets every visitor act as one person with every power, for pages that are not about who acts.
@TestConfiguration
public class Everybody {

  static final PersonId PERSON = new PersonId(new UUID(0, 42));

  @Bean
  FilterRegistrationBean<Filter> everybodyActs() {
    Filter filter =
        (request, response, chain) -> {
          if (request instanceof HttpServletRequest web && !isDoor(web)) {
            acting(request.getLocale().getLanguage()).enter(web);
          }
          chain.doFilter(request, response);
        };
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  /// An answer that goes on for long asks again who reads it.
  @Bean
  @Primary
  ActingSource everybodyStays() {
    return person -> Optional.of(acting("en")).filter(each -> each.person().equals(person));
  }

  /// Whoever stands at the door is still a stranger.
  private static boolean isDoor(HttpServletRequest request) {
    return request.getRequestURI().equals("/sign-in");
  }

  private static Acting acting(String language) {
    var grants =
        Arrays.stream(Power.values())
            .map(power -> new Grants.Grant(power, Scope.everywhere(), "Head"))
            .toList();
    return new Acting(
        PERSON,
        "林晓雨",
        Language.of(language).orElse(Language.EN),
        ZoneId.of("Asia/Shanghai"),
        new Grants(1, grants));
  }
}
