package org.banyan.people.web;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A browser as far as signing in needs one: keeps cookies, and sends the token of the last form.
final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final MockMvcTester mvc;
  private final String language;
  private final String address;
  private final Map<String, Cookie> cookies = new LinkedHashMap<>();
  private String token = "";

  Visitor(MockMvcTester mvc, String language, String address) {
    this.mvc = mvc;
    this.language = language;
    this.address = address;
  }

  MvcTestResult get(String path) {
    var request = mvc.get().uri(path).header(HttpHeaders.ACCEPT_LANGUAGE, language);
    request.with(built -> {
      built.setRemoteAddr(address);
      return built;
    });
    if (!cookies.isEmpty()) {
      request.cookie(cookies.values().toArray(Cookie[]::new));
    }
    return keep(request.exchange());
  }

  MvcTestResult post(String path, String... pairs) {
    var request = mvc.post().uri(path).header(HttpHeaders.ACCEPT_LANGUAGE, language);
    request.with(built -> {
      built.setRemoteAddr(address);
      return built;
    });
    if (!cookies.isEmpty()) {
      request.cookie(cookies.values().toArray(Cookie[]::new));
    }
    request.param("_csrf", token);
    for (var index = 0; index < pairs.length; index += 2) {
      request.param(pairs[index], pairs[index + 1]);
    }
    return keep(request.exchange());
  }

  String cookie(String name) {
    var cookie = cookies.get(name);
    return cookie == null ? "" : cookie.getValue();
  }

  void plant(Cookie cookie) {
    cookies.put(cookie.getName(), cookie);
  }

  void forgetToken() {
    token = "";
  }

  private MvcTestResult keep(MvcTestResult result) {
    for (var cookie : result.getResponse().getCookies()) {
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie);
      }
    }
    try {
      var found = TOKEN.matcher(result.getResponse().getContentAsString());
      if (found.find()) {
        token = found.group(1);
      }
      return result;
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
