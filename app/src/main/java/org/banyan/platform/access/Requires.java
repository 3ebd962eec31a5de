package org.banyan.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares the power without which a handler is not entered. It has to reach everything, unless
/// the handler says that it asks about its object.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {
  Power value();

  /// Whether a power that reaches only a part of everything lets in: the handler then has to ask
  /// about the object at hand.
  boolean partly() default false;
}
