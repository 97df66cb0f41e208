package latentlab.engine.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import latentlab.engine.spec.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads films back with the reader of the JDK. */
class FilmFileTest {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  @Test
  void framesSizesTimesAndLoopAreInTheFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("film.gif");
    float[] first = {0, 0.5f, 1, 0, 1, 0, 0, 1};
    float[] second = {1, 1, 1, 1, 0, 0, 0, 0};
    FilmFile.write(
        file,
        List.of(new Pictures(2, 1, 2, 2, first), new Pictures(2, 1, 2, 2, second)),
        2,
        3,
        Duration.ofMillis(90));
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
      reader.setInput(in);
      assertEquals(2, reader.getNumImages(true));
      BufferedImage image = reader.read(0);
      assertEquals(3 * (2 + 2 + 2), image.getWidth(), "two pictures and the gap between them");
      assertEquals(6, image.getHeight());
      assertEquals(0xFF808080, image.getRGB(5, 0), "the middle grey, exactly");
      assertEquals(0xFFFFFFFF, image.getRGB(2, 3));
      assertEquals(0xFF000000, image.getRGB(3, 5));
      assertEquals(0xFFFFFFFF, reader.read(1).getRGB(0, 0));
      for (int frame = 0; frame < 2; frame++) {
        assertEquals("9", control(reader, frame).getAttribute("delayTime"), "hundredths");
      }
      IIOMetadataNode loop = node(reader, 0, "ApplicationExtension");
      assertEquals("NETSCAPE", loop.getAttribute("applicationID"));
      assertArrayEquals(new byte[] {1, 0, 0}, (byte[]) loop.getUserObject(), "for ever");
    }
  }

  @Test
  void coloursStayWhatTheyAre(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("colour.gif");
    float[] red = {1, 0, 0};
    float[] blue = {0, 0, 1};
    FilmFile.write(
        file,
        List.of(new Pictures(1, 3, 1, 1, red), new Pictures(1, 3, 1, 1, blue)),
        2,
        2,
        Duration.ofMillis(100));
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
      reader.setInput(in);
      assertEquals(0xFFFF0000, reader.read(0).getRGB(1, 1));
      assertEquals(0xFF0000FF, reader.read(1).getRGB(1, 1));
    }
  }

  private static IIOMetadataNode control(ImageReader reader, int frame) throws IOException {
    return node(reader, frame, "GraphicControlExtension");
  }

  private static IIOMetadataNode node(ImageReader reader, int frame, String name)
      throws IOException {
    IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(frame).getAsTree(FORMAT);
    return (IIOMetadataNode) root.getElementsByTagName(name).item(0);
  }
}
