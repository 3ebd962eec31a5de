package org.banyan.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/// The root of the command line.
@Command(
    name = "banyan",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      StartCommand.class,
      CheckCommand.class,
      ExportCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      VerifyCommand.class,
      ImportCommand.class,
      SummaryCommand.class,
      RecoverAdminCommand.class,
      BenchCommand.class
    })
final class BanyanCommand {}
