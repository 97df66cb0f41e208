import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes jars anew without compression: {@code java Stored.java FOLDER}. An installer compresses all
 * of them together, and better, and classes load without being inflated at every start. Jars above
 * ten million bytes hold natives; they are unpacked once and stay as they are.
 */
final class Stored {
  private static final long MOST = 10_000_000;

  private Stored() {}

  public static void main(String[] args) throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      jars = files.filter(Stored::wanted).toList();
    }
    for (Path jar : jars) {
      store(jar);
    }
  }

  private static boolean wanted(Path file) {
    try {
      return file.toString().endsWith(".jar") && Files.size(file) <= MOST;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void store(Path jar) throws IOException {
    Path stored = jar.resolveSibling(jar.getFileName() + ".stored");
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(stored)))) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        ZipEntry plain = new ZipEntry(entry.getName());
        plain.setTime(entry.getTime());
        plain.setMethod(ZipEntry.STORED);
        plain.setSize(entry.getSize());
        plain.setCrc(entry.getCrc());
        to.putNextEntry(plain);
        from.getInputStream(entry).transferTo(to);
        to.closeEntry();
      }
    }
    Files.move(stored, jar, StandardCopyOption.REPLACE_EXISTING);
  }
}
