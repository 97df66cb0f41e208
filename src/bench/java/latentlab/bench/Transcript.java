package latentlab.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Passes on what is printed and keeps it. */
final class Transcript extends OutputStream {
  private final OutputStream screen;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  Transcript(OutputStream screen) {
    this.screen = screen;
  }

  @Override
  public void write(int value) throws IOException {
    screen.write(value);
    kept.write(value);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    screen.write(bytes, from, count);
    kept.write(bytes, from, count);
  }

  @Override
  public void flush() throws IOException {
    screen.flush();
  }

  /** All of it, with lines ending alike on all systems. */
  String text() {
    return kept.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
