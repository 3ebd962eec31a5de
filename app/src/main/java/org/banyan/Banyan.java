package org.banyan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application.
@SpringBootApplication
public class Banyan {

  public static void main(String[] arguments) {
    SpringApplication.run(Banyan.class, arguments);
  }
}
