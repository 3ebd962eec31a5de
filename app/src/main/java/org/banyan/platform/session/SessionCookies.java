package org.banyan.platform.session;

import java.security.SecureRandom;
import java.util.Base64;
import org.banyan.platform.edge.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// How the browser keeps a session: a cookie that scripts cannot read, named so that it cannot be
/// planted from a neighbouring site once the address is secure.
@Configuration(proxyBeanMethods = false)
class SessionCookies {

  private static final int ID_BYTES = 27;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Bean
  CookieSerializer cookieSerializer(PublicAddress address) {
    var cookies = new DefaultCookieSerializer();
    cookies.setCookieName(address.isSecure() ? "__Host-banyan" : "banyan");
    cookies.setCookiePath("/");
    cookies.setSameSite("Lax");
    cookies.setUseHttpOnlyCookie(true);
    if (address.isSecure()) {
      cookies.setUseSecureCookie(true);
    }
    return cookies;
  }

  /// 216 random bits, which fill the 36 characters of the column exactly.
  @Bean
  SessionIdGenerator sessionIds() {
    return () -> {
      var bytes = new byte[ID_BYTES];
      RANDOM.nextBytes(bytes);
      return Base64.getUrlEncoder().encodeToString(bytes);
    };
  }
}
