package org.banyan.people.web;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.GrantSource;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// An organisation as small as can be: whoever has the first seat may do everything.
@TestConfiguration(proxyBeanMethods = false)
class Seats {

  private static final Grants ALL =
      new Grants(
          0,
          Stream.of(Power.values())
              .map(power -> new Grant(power, Scope.everywhere(), "Administrator"))
              .toList());

  private final Set<PersonId> seated = ConcurrentHashMap.newKeySet();

  @Bean
  @Primary
  FirstSeat testSeat() {
    return seated::add;
  }

  @Bean
  @Primary
  GrantSource testGrants() {
    return person -> seated.contains(person) ? ALL : new Grants(0, List.of());
  }
}
