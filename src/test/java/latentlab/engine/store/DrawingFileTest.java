package latentlab.engine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.ParamSpec.Drawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingFileTest {
  @SuppressWarnings("NullAway.Init") // JUnit fills it in.
  @TempDir
  private Path folder;

  /** A block in the quarter at the top right. */
  private Path picture(int side, int type, Color ground, Color ink) throws IOException {
    BufferedImage image = new BufferedImage(side, side, type);
    Graphics2D pen = image.createGraphics();
    pen.setColor(ground);
    pen.fillRect(0, 0, side, side);
    pen.setColor(ink);
    pen.fillRect(side / 2, side / 8, side / 4, side / 4);
    pen.dispose();
    Path file = folder.resolve("drawing.png");
    assertTrue(ImageIO.write(image, "png", file.toFile()));
    return file;
  }

  @ParameterizedTest
  @CsvSource({"160, WHITE, BLACK", "64, BLACK, WHITE", "8, WHITE, BLACK", "8, BLACK, WHITE"})
  void inkIsWhatDiffersFromTheGround(int side, String ground, String ink) throws IOException {
    Color of = ground.equals("WHITE") ? Color.WHITE : Color.BLACK;
    Color on = ink.equals("WHITE") ? Color.WHITE : Color.BLACK;
    float[] cells =
        Drawing.ink(DrawingFile.digits(picture(side, BufferedImage.TYPE_INT_RGB, of, on)));
    for (int cell = 0; cell < cells.length; cell++) {
      boolean inside = cell % 16 >= 8 && cell % 16 < 12 && cell / 16 >= 2 && cell / 16 < 6;
      assertEquals(inside ? 1 : 0, cells[cell], "cell " + cell);
    }
  }

  @Test
  void transparentPixelsAreGround() throws IOException {
    Color none = new Color(0, 0, 0, 0);
    Path file = picture(32, BufferedImage.TYPE_INT_ARGB, none, Color.BLACK);
    float[] cells = Drawing.ink(DrawingFile.digits(file));
    assertEquals(1, cells[2 * 16 + 8]);
    assertEquals(0, cells[0]);
  }

  @Test
  void anEmptySheetIsAnEmptyDrawing() throws IOException {
    Path file = picture(32, BufferedImage.TYPE_INT_RGB, Color.WHITE, new Color(250, 250, 250));
    assertEquals("", DrawingFile.digits(file));
  }

  @Test
  void filesThatAreNoPicturesAreRefusedWithAWayOut() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.png"), "not a picture");
    BadInput refused = assertThrows(BadInput.class, () -> DrawingFile.digits(text));
    assertTrue(refused.sentence().contains("save the drawing as PNG"), refused.sentence());
    Path none = folder.resolve("none.png");
    refused = assertThrows(BadInput.class, () -> DrawingFile.digits(none));
    assertTrue(refused.sentence().contains("There is no file"), refused.sentence());
  }
}
