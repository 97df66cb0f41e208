package latentlab.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set of 3 + 1 + 2 pictures of 1 x 2 pixels in two classes. */
class IdxPicturesTest {
  private static final DataInfo INFO =
      new DataInfo("tiny", DataInfo.Kind.PICTURES, 1, 1, 2, 3, 1, 2, 2);

  @TempDir private Path assets;

  @BeforeEach
  void writeAGoodSet() throws IOException {
    Files.createDirectories(assets.resolve("data/tiny"));
    pictures("train", new int[] {4, 1, 2}, 0, 51, 102, 153, 204, 255, 10, 20);
    labels("train", 0, 1, 0, 1);
    pictures("t10k", new int[] {2, 1, 2}, 1, 2, 3, 4);
    labels("t10k", 1, 0);
  }

  @Test
  void splitsTheTrainingFileAndScalesPixels() {
    DataSet data = new IdxPictures(INFO).load(assets);
    assertEquals(3, data.train().count());
    assertEquals(1, data.validation().count());
    assertEquals(2, data.test().count());
    float[] target = new float[5];
    data.train().copy(2, target, 1);
    data.validation().copy(0, target, 3);
    assertArrayEquals(new float[] {0, 0.8f, 1, 10 / 255f, 20 / 255f}, target);
    assertEquals(1, data.validation().label(0));
    assertEquals(1, data.test().label(0));
  }

  @Test
  void theHashIsOfTheNumbersAndNotOfThePacking() throws IOException {
    String packed = new IdxPictures(INFO).load(assets).hash();
    write("t10k-labels-idx1", IdxBytes.of(new int[] {2}, bytes(1, 0)));
    assertEquals(packed, new IdxPictures(INFO).load(assets).hash());
    labels("t10k", 0, 0);
    assertNotEquals(packed, new IdxPictures(INFO).load(assets).hash());
  }

  @Test
  void refusesPicturesAndLabelsThatDoNotBelongTogether() throws IOException {
    labels("train", 0, 1, 0);
    assertRefused("error.file.idx.mismatch", "4 pictures", "3 labels");
  }

  @Test
  void refusesAnotherNumberOfPictures() throws IOException {
    pictures("t10k", new int[] {1, 1, 2}, 1, 2);
    labels("t10k", 1);
    assertRefused("error.file.idx.count", "t10k-images", "2 was expected", "1 was found");
  }

  @Test
  void refusesAnotherPictureSize() throws IOException {
    pictures("train", new int[] {4, 2, 1}, 0, 51, 102, 153, 204, 255, 10, 20);
    assertRefused("error.file.idx.size", "1 x 2 was expected", "2 x 1 was found");
  }

  @Test
  void refusesALabelOutsideTheClassesNamingItsByte() throws IOException {
    labels("train", 0, 1, 2, 1);
    assertRefused("error.file.idx.label", "train-labels", "byte 10", "0 to 1", "2 was found");
  }

  @Test
  void refusesASetWithAFileMissing() throws IOException {
    Files.delete(assets.resolve("data/tiny/t10k-labels-idx1-ubyte.gz"));
    assertRefused("error.file.missing", "t10k-labels");
  }

  private void assertRefused(String key, String... parts) {
    BadInput refused = assertThrows(BadInput.class, () -> new IdxPictures(INFO).load(assets));
    assertEquals(key, refused.key());
    for (String part : parts) {
      assertTrue(sentence(refused).contains(part), sentence(refused));
    }
  }

  private void pictures(String part, int[] shape, int... values) throws IOException {
    write(part + "-images-idx3", IdxBytes.gzip(IdxBytes.of(shape, bytes(values))));
  }

  private void labels(String part, int... values) throws IOException {
    byte[] plain = IdxBytes.of(new int[] {values.length}, bytes(values));
    write(part + "-labels-idx1", IdxBytes.gzip(plain));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(assets.resolve("data/tiny").resolve(name + "-ubyte.gz"), bytes);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static String sentence(BadInput refused) {
    return refused.text(Texts.english());
  }
}
