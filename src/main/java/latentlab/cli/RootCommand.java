package latentlab.cli;

import latentlab.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command has. */
@Command(name = "latentlab", versionProvider = RootCommand.Version.class, sortOptions = false)
final class RootCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      scope = ScopeType.INHERIT)
  boolean version;

  /** Shows stack traces; Main also turns the log up when it sees it. */
  @Option(names = "--debug", scope = ScopeType.INHERIT)
  boolean debug;

  /** The version in the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      Texts texts = Texts.english();
      String number = RootCommand.class.getPackage().getImplementationVersion();
      String shown = number == null ? texts.get("cli.version.source") : number;
      return new String[] {texts.get("cli.version", shown, Runtime.version())};
    }
  }
}
