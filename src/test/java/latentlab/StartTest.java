package latentlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import latentlab.cli.Cli;
import latentlab.cli.Environment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StartTest {
  private final List<String> happened = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private @Nullable RuntimeException broken;

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  private int start(boolean display, String... arguments) {
    PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Environment environment =
        new Environment(
            _ -> {
              throw new AssertionError("no session is needed");
            },
            (_, folder, made) -> {
              happened.add("tour " + folder);
              made.accept(folder.resolve("1.png"));
            },
            Path.of("none"),
            outStream,
            errStream,
            false);
    Runnable window =
        () -> {
          happened.add("window");
          if (broken != null) {
            throw broken;
          }
        };
    return new Start(new Cli(environment), errStream, () -> display, window).run(arguments);
  }

  @Test
  void opensTheWindowWithoutArguments() {
    assertEquals(0, start(true));
    assertEquals(List.of("window"), happened);
  }

  @Test
  void opensTheWindowWithItsOwnOptions() {
    assertEquals(0, start(true, "--debug", "--reduced-motion"));
    assertEquals(List.of("window"), happened);
  }

  @Test
  void aWindowThatBreaksEndsTheProgramWithASentence() {
    broken = new CompletionException(new IllegalStateException("a panel is broken"));
    assertEquals(1, start(true));
    assertEquals(1, text(err).lines().count(), text(err));
    assertTrue(text(err).contains("a panel is broken"), text(err));
    assertEquals(1, start(true, "--debug"));
    assertTrue(text(err).contains("StartTest.aWindowThatBreaks"), text(err));
  }

  @Test
  void opensTheWindowForARunFile() {
    assertEquals(0, start(true, "my first.latentlab"));
    assertEquals(List.of("window"), happened);
  }

  @Test
  void opensTheWindowForTheFolderOfARun() {
    assertEquals(0, start(true, "assets/snapshots/vae-mnist"));
    assertEquals(List.of("window"), happened);
    assertEquals(2, start(true, "assets/snapshots"), "a folder, but of no run");
    assertEquals(2, start(true, "no\0path"));
    assertEquals(List.of("window"), happened);
  }

  @Test
  void makesTheTourWithoutADisplayAndSaysSo() {
    Path tour = Path.of("target", "tour");
    assertEquals(0, start(false));
    assertEquals(List.of("tour " + tour), happened);
    assertEquals(tour.resolve("1.png") + System.lineSeparator(), text(out));
    assertEquals(1, text(err).lines().count());
    assertTrue(text(err).contains("no display"), text(err));
  }

  @Test
  void carriesOutCommandsWhetherThereIsADisplayOrNot() {
    assertEquals(0, start(true, "list", "models"));
    assertEquals(List.of(), happened);
    assertTrue(text(out).startsWith("vae"), text(out));
  }
}
