package org.banyan;

import java.util.List;
import org.banyan.cli.Cli;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application.
@SpringBootApplication
public class Banyan {

  public static void main(String[] arguments) {
    var code = Cli.run(Banyan.class, List.of(arguments));
    // A server that was started lives on; every other command ends here.
    if (code != Cli.SERVING) {
      System.exit(code);
    }
  }
}
