package latentlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What one command left behind: its exit code and what it printed. */
record Outcome(int code, String out, String err) {
  private static final Path ASSETS = Path.of("assets");

  /** Carries out a command with a scripted session and a tour of one picture. */
  static Outcome of(ScriptedLab lab, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            lab::connect,
            (_, folder, made) -> made.accept(writeEmpty(folder.resolve("1-start.png"))),
            ASSETS,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    int code = new Cli(environment).run(arguments);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Path writeEmpty(Path file) {
    try {
      return Files.write(file, new byte[0]);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Refused as bad input: one sentence that names this, no stack trace, nothing on stdout. */
  void assertRefused(String... named) {
    assertEquals(2, code, err);
    assertEquals("", out);
    assertEquals(1, err.lines().count(), err);
    assertTrue(err.strip().endsWith("."), err);
    for (String name : named) {
      assertTrue(err.contains(name), err);
    }
    assertFalse(err.contains("Exception"), err);
  }
}
