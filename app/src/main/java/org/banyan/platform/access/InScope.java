package org.banyan.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares a handler for programs: it is entered with a token of this scope and in no other way,
/// not even by somebody who is signed in. The power it requires is declared beside it.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface InScope {
  TokenScope value();
}
