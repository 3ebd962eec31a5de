package org.banyan.platform.page;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Writes the page that a handler returns. A page is rendered whole before its first byte leaves,
/// so that a fault in a template is an error page and never half a page.
@Component
public class Pages implements HandlerMethodReturnValueHandler {

  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    return JteModel.class.isAssignableFrom(returnType.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object page,
      MethodParameter returnType,
      ModelAndViewContainer container,
      NativeWebRequest web)
      throws IOException {
    container.setRequestHandled(true);
    var response = web.getNativeResponse(HttpServletResponse.class);
    if (page instanceof JteModel model && response != null) {
      write(model, response);
    }
  }

  /// Writes a page to a response whose status has been set.
  public static void write(JteModel page, HttpServletResponse response) throws IOException {
    var out = new Utf8ByteOutput();
    page.render(out);
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(out.getContentLength());
    out.writeTo(response.getOutputStream());
  }
}
