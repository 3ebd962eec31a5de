package org.banyan.platform.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.Ids;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Lets a request of a test run on behalf of somebody, with a valid form token:
/// `mvc.get().uri("/x").with(ActingAs.holding(Power.PEOPLE_MANAGE))`.
public final class ActingAs {

  private ActingAs() {}

  public static RequestPostProcessor holding(Power... powers) {
    return holding(Language.EN, powers);
  }

  public static RequestPostProcessor holding(Language language, Power... powers) {
    return person(acting(new PersonId(Ids.next()), language, powers));
  }

  public static RequestPostProcessor everything(Language language) {
    return holding(language, Power.values());
  }

  public static RequestPostProcessor person(Acting acting) {
    return request -> {
      acting.enter(request);
      return csrf().postProcessRequest(request);
    };
  }

  public static Acting acting(PersonId person, Language language, Power... powers) {
    List<Grant> grants =
        Stream.of(powers).map(power -> new Grant(power, Scope.everywhere(), "Test post")).toList();
    return new Acting(person, "Lin", language, ZoneId.of("Asia/Shanghai"), new Grants(1, grants));
  }
}
