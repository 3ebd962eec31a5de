package org.banyan.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.matrix.Cast.Role;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@BanyanTest
@Import(Cast.class)
@TestPropertySource(properties = "banyan.public.burst=100000")
class EndpointMatrixTests {

  /// Public, and of no use to whoever is not halfway in.
  private static final Set<String> LEADS_TO_SIGN_IN = Set.of("/sign-out", "/sign-in/code");

  @Autowired private MockMvcTester mvc;
  @Autowired private Communities communities;
  @Autowired private Cast cast;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  /// What an answer means to whoever asked.
  private enum Answer {
    IN,
    SIGN_IN,
    FORBIDDEN,
    BROKEN
  }

  @Test
  void everyAddressAnswersEverybodyAsItDeclares() {
    communities.begin("Elsewhere", ZoneId.of("UTC"));
    cast.enter("Elsewhere");
    var asking = new Asking(mvc, cast);
    var routes = Route.all(mapping);
    var wrong = new ArrayList<String>();
    var count = new EnumMap<Answer, Integer>(Answer.class);
    for (var route : routes) {
      for (var role : Role.values()) {
        var answer =
            answer(asking.ask(route, route.nowhere(), role, _ -> UUID.randomUUID().toString()));
        count.merge(answer, 1, Integer::sum);
        if (!expected(route, role).contains(answer)) {
          wrong.add(
              "%s as %s: %s, expected %s".formatted(route, role, answer, expected(route, role)));
        }
      }
    }

    System.out.printf("%d addresses x %d: %s%n", routes.size(), Role.values().length, count);
    assertThat(routes).hasSizeGreaterThan(80);
    assertThat(wrong).isEmpty();
  }

  private static List<Answer> expected(Route route, Role role) {
    if (LEADS_TO_SIGN_IN.contains(route.pattern())) {
      return List.of(Answer.SIGN_IN);
    }
    if (route.isPublic()) {
      return List.of(Answer.IN);
    }
    if (!role.isIn()) {
      return List.of(Answer.SIGN_IN);
    }
    if (route.isOpen()) {
      return List.of(Answer.IN);
    }
    var power = route.requires().value();
    if (role.everywhere().contains(power)) {
      return List.of(Answer.IN);
    }
    return route.requires().partly() && role.partly().contains(power)
        ? List.of(Answer.IN, Answer.FORBIDDEN)
        : List.of(Answer.FORBIDDEN);
  }

  private static Answer answer(MvcTestResult result) {
    if (result.getUnresolvedException() != null) {
      return Answer.BROKEN;
    }
    var response = result.getResponse();
    if (response.getStatus() >= 500) {
      return Answer.BROKEN;
    }
    var target = response.getRedirectedUrl();
    if (response.getStatus() == 401 || (target != null && target.startsWith("/sign-in?to"))) {
      return Answer.SIGN_IN;
    }
    if (target != null && target.equals("/sign-in")) {
      return Answer.SIGN_IN;
    }
    return response.getStatus() == 403 ? Answer.FORBIDDEN : Answer.IN;
  }
}
