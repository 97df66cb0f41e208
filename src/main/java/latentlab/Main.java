package latentlab;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import latentlab.cli.Cli;
import latentlab.cli.Environment;
import latentlab.cli.TourMaker;
import latentlab.engine.session.Lab;
import latentlab.engine.session.Mailbox;
import latentlab.engine.session.Session;

/** Starts the program: wires engine, command line and window, and exits with the outcome. */
public final class Main {
  private static final String NATIVES_CACHE = "org.bytedeco.javacpp.cachedir";
  private static final String WINDOW_CACHE = "javafx.cachedir";

  private Main() {}

  public static void main(String[] args) {
    // All are read once, when logging and the natives load: before anything else.
    if (List.of(args).contains(Start.DEBUG)) {
      System.setProperty(Logging.LEVEL, "DEBUG");
    }
    keepIn(NATIVES_CACHE, "natives");
    keepIn(WINDOW_CACHE, "window");
    Path assets = Places.assets();
    Function<Mailbox, Lab> labs = mailbox -> new Session(assets, mailbox);
    TourMaker tour = (kind, folder, made) -> Window.tour(labs, assets, kind, folder, made);
    PrintStream out = readable(System.out, FileDescriptor.out);
    PrintStream err = readable(System.err, FileDescriptor.err);
    Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    Cli cli = new Cli(new Environment(labs, tour, assets, out, err, terminal));
    Runnable window = () -> Window.open(labs, assets, List.of(args), out);
    System.exit(new Start(cli, err, Display::isThere, window).run(args));
  }

  /** Where a library that unpacks natives at its first start keeps them. */
  private static void keepIn(String property, String folder) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, Places.cache().resolve(folder).toString());
    }
  }

  /** In the C locale Java writes question marks for curly quotes; terminals there read UTF-8. */
  private static PrintStream readable(PrintStream stream, FileDescriptor descriptor) {
    return stream.charset().equals(StandardCharsets.US_ASCII)
        ? new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8)
        : stream;
  }
}
