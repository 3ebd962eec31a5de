package org.banyan.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.banyan.platform.access.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands the acting person to any handler that asks for them.
class ActingResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Acting.class;
  }

  @Override
  public Acting resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    return Optional.ofNullable(web.getNativeRequest(HttpServletRequest.class))
        .flatMap(Acting::in)
        .orElseThrow(
            () -> new IllegalStateException("Nobody is acting (%s).".formatted(parameter)));
  }
}
