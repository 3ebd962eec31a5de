package org.banyan.platform.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets a request into a handler only as the handler declares; a handler that declares nothing is
/// shut.
@Component
public class AccessGate implements HandlerInterceptor {

  private static final List<Class<? extends Annotation>> DECLARATIONS =
      List.of(Requires.class, Open.class, Public.class);

  private final ObjectProvider<UseRecorder> uses;

  AccessGate(ObjectProvider<UseRecorder> uses) {
    this.uses = uses;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws Exception {
    if (!(handler instanceof HandlerMethod method)
        || request.getDispatcherType() == DispatcherType.ERROR
        || declared(method, Public.class).isPresent()) {
      return true;
    }
    var acting = Acting.in(request);
    if (acting.isEmpty()) {
      sendToSignIn(request, response);
      return false;
    }
    if (declared(method, Open.class).isPresent()) {
      return true;
    }
    var required =
        declared(method, Requires.class)
            .orElseThrow(
                () -> new IllegalStateException("The handler (%s) is shut.".formatted(method)));
    if (!required.partly()) {
      acting.get().demand(required.value(), Scope.everywhere());
    } else if (!acting.get().may(required.value())) {
      throw new NotAllowed(
          new Decision.Refused(required.value(), acting.get().grants().revision()));
    }
    return true;
  }

  /// What was done by a power counts as its use; what was refused does not.
  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception broken) {
    if (!(handler instanceof HandlerMethod method)
        || broken != null
        || response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
      return;
    }
    var power = declared(method, Requires.class).map(Requires::value);
    var acting = Acting.in(request);
    if (power.isPresent() && acting.isPresent()) {
      remember(acting.get(), power.get());
    }
  }

  private void remember(Acting acting, Power power) {
    var post = acting.grants().post(power);
    uses.ifAvailable(
        recorder -> post.ifPresent(title -> recorder.used(acting.person(), power, title)));
  }

  /// What a handler declares itself stands in the place of what its controller declares.
  static <A extends Annotation> Optional<A> declared(HandlerMethod method, Class<A> type) {
    return DECLARATIONS.stream().anyMatch(method::hasMethodAnnotation)
        ? Optional.ofNullable(method.getMethodAnnotation(type))
        : Optional.ofNullable(
            AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type));
  }

  private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", "/sign-in");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    if (!"GET".equals(request.getMethod())) {
      response.sendRedirect("/sign-in");
      return;
    }
    response.sendRedirect(
        "/sign-in?to=" + URLEncoder.encode(pathAndQuery(request), StandardCharsets.UTF_8));
  }

  private static String pathAndQuery(HttpServletRequest request) {
    @Nullable String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
