package org.banyan.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares a handler open to anybody without signing in, and says why.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Public {
  String value();

  /// Whether whoever asks too often is slowed down; otherwise the handler sees to that itself.
  boolean paced() default true;
}
