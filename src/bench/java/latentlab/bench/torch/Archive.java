package latentlab.bench.torch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A TorchScript file made in memory: a zip of source text and of a pickled object. Usually Python
 * writes it; the object of ours has no tensors yet, so a few bytes are all it takes.
 */
final class Archive {
  /** Version of the file's operators: the newest in libtorch 2.7, so that none is adapted. */
  private static final String VERSION = "10\n";

  private Archive() {}

  /**
   * The file of a module whose source is given.
   *
   * @param source the class {@code Net} in TorchScript
   * @param dictionaries names of its attributes, which are all dictionaries and begin empty
   */
  static byte[] of(String source, List<String> dictionaries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "data.pkl", object(dictionaries));
      put(zip, "constants.pkl", pickled(")")); // an empty tuple
      put(zip, "code/__torch__.py", source.getBytes(StandardCharsets.UTF_8));
      put(zip, "version", VERSION.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // nothing but memory is written
    }
    return bytes.toByteArray();
  }

  /** The opcodes of pickle's protocol 2: a new {@code Net}, then the dictionary of its fields. */
  private static byte[] object(List<String> dictionaries) {
    StringBuilder code = new StringBuilder("c__torch__\nNet\n)\u0081}(");
    code.append(name("training")).append('\u0088'); // true
    dictionaries.forEach(field -> code.append(name(field)).append('}'));
    return pickled(code.append("ub").toString());
  }

  private static String name(String field) {
    return "X" + (char) field.length() + "\0\0\0" + field;
  }

  private static byte[] pickled(String opcodes) {
    return ("\u0080\u0002" + opcodes + ".").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry("net/" + name));
    zip.write(content);
    zip.closeEntry();
  }
}
