package org.banyan.matrix;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.platform.access.InScope;
import org.banyan.platform.access.Open;
import org.banyan.platform.access.Public;
import org.banyan.platform.access.Requires;
import org.banyan.platform.access.TokenScope;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// One address that answers one method, and what its handler declares.
record Route(HttpMethod method, String pattern, List<String> parameters, HandlerMethod handler) {

  private static final Pattern VARIABLE =
      Pattern.compile("\\{(?<name>\\w+)(?::(?<choice>[\\w-]+)\\|)?(?:[^{}]|\\{\\d+})*}");

  static List<Route> all(RequestMappingHandlerMapping mapping) {
    var routes = new ArrayList<Route>();
    mapping
        .getHandlerMethods()
        .forEach((info, handler) -> {
          if (handler.getBeanType().getPackageName().startsWith("org.banyan")) {
            of(info, handler).forEach(routes::add);
          }
        });
    routes.sort(Comparator.comparing(Route::toString));
    return routes;
  }

  private static List<Route> of(RequestMappingInfo info, HandlerMethod handler) {
    var parameters =
        info.getParamsCondition().getExpressions().stream()
            .filter(each -> !each.isNegated())
            .map(each -> each.getName())
            .toList();
    return info.getPatternValues().stream()
        .flatMap(pattern ->
            info.getMethodsCondition().getMethods().stream()
                .map(method -> new Route(method.asHttpMethod(), pattern, parameters, handler)))
        .toList();
  }

  /// The address with something in the place of every variable.
  String address(UnaryOperator<String> value) {
    var address =
        VARIABLE
            .matcher(pattern)
            .replaceAll(found ->
                Objects.requireNonNullElseGet(
                    found.group("choice"), () -> value.apply(found.group("name"))));
    return parameters.isEmpty()
        ? address
        : address + "?" + String.join("=csv&", parameters) + "=csv";
  }

  /// The same with things that do not exist.
  String nowhere() {
    return address(name ->
        switch (name) {
          case "number" -> "1";
          case "kind", "object", "token", "handle" -> "none";
          default -> UUID.randomUUID().toString();
        });
  }

  boolean isOfACommunity() {
    return pattern.startsWith("/communities/{");
  }

  /// The scope that a token needs to enter, where programs ask.
  Optional<TokenScope> scope() {
    return Optional.ofNullable(handler.getMethodAnnotation(InScope.class)).map(InScope::value);
  }

  boolean isPublic() {
    return declared(Public.class).isPresent();
  }

  boolean isOpen() {
    return declared(Open.class).isPresent();
  }

  Requires requires() {
    return declared(Requires.class).orElseThrow();
  }

  private <A extends Annotation> Optional<A> declared(Class<A> type) {
    return Optional.ofNullable(
            AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), type))
        .or(() ->
            overridden()
                ? Optional.empty()
                : Optional.ofNullable(
                    AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type)));
  }

  /// A declaration on the method counts alone.
  private boolean overridden() {
    return Stream.of(Public.class, Open.class, Requires.class)
        .anyMatch(type -> handler.getMethod().isAnnotationPresent(type));
  }

  @Override
  public String toString() {
    return pattern + " " + method + " " + parameters;
  }
}
