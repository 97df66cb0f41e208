package latentlab.engine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads films back with the reader of the JDK and lays their frames over one another. */
class ScreenFilmFileTest {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";
  private static final int WIDTH = 20;
  private static final int HEIGHT = 12;
  private static final int GROUND = 0x0f1420;
  private static final int MARK = 0xe69f00;

  @TempDir private Path folder;

  @Test
  void framesComeBackThoughOnlyWhatChangedIsKept() throws IOException {
    int[] empty = new int[WIDTH * HEIGHT];
    Arrays.fill(empty, GROUND);
    int[] marked = empty.clone();
    marked[3 * WIDTH + 5] = MARK;
    marked[6 * WIDTH + 9] = MARK;
    List<int[]> frames = List.of(empty, marked, marked, empty);
    try (ImageInputStream in = ImageIO.createImageInputStream(written(frames).toFile())) {
      ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
      reader.setInput(in);
      assertEquals(frames.size(), reader.getNumImages(true));
      IIOMetadataNode part = descriptor(reader, 1);
      assertEquals("5", part.getAttribute("imageLeftPosition"));
      assertEquals("3", part.getAttribute("imageTopPosition"));
      assertEquals("5", part.getAttribute("imageWidth"), "from 5 to 9");
      assertEquals("4", part.getAttribute("imageHeight"), "from 3 to 6");
      assertEquals("1", descriptor(reader, 2).getAttribute("imageWidth"), "nothing changed");
    }
    List<int[]> seen = played(folder.resolve("screen.gif"));
    for (int frame = 0; frame < frames.size(); frame++) {
      assertEquals(Arrays.toString(frames.get(frame)), Arrays.toString(seen.get(frame)));
    }
  }

  @Test
  void manyColoursBecomeFewThatAreNearAndAMarkAmongThemStays() throws IOException {
    int width = 256;
    int[] frame = new int[width * 64];
    for (int pixel = 0; pixel < frame.length; pixel++) {
      int level = pixel % width;
      int other = pixel / width * 2;
      frame[pixel] = level << 16 | level << 8 | other;
    }
    for (int pixel = 0; pixel < 60; pixel++) {
      frame[pixel] = 0x00ff00;
    }
    Path file = folder.resolve("many.gif");
    ScreenFilmFile.write(file, List.of(frame), width, Duration.ofMillis(80));
    int[] seen = played(file).getFirst();
    long squares = 0;
    for (int pixel = 0; pixel < frame.length; pixel++) {
      for (int shift = 0; shift <= 16; shift += 8) {
        long difference = (frame[pixel] >> shift & 0xff) - (seen[pixel] >> shift & 0xff);
        squares += difference * difference;
      }
    }
    double deviation = Math.sqrt(squares / (3.0 * frame.length));
    assertTrue(deviation < 6, "a pixel is wrong by " + deviation);
    assertEquals(0x00ff00, seen[10]);
  }

  private Path written(List<int[]> frames) {
    Path file = folder.resolve("screen.gif");
    ScreenFilmFile.write(file, frames, WIDTH, Duration.ofMillis(80));
    return file;
  }

  private static IIOMetadataNode descriptor(ImageReader reader, int frame) throws IOException {
    IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(frame).getAsTree(FORMAT);
    return (IIOMetadataNode) root.getElementsByTagName("ImageDescriptor").item(0);
  }

  /** What a viewer shows at each frame, 0xRRGGBB. */
  private static List<int[]> played(Path file) throws IOException {
    List<int[]> seen = new ArrayList<>();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
      reader.setInput(in);
      int[] screen = new int[0];
      for (int frame = 0; frame < reader.getNumImages(true); frame++) {
        BufferedImage image = reader.read(frame);
        IIOMetadataNode place = descriptor(reader, frame);
        int left = Integer.parseInt(place.getAttribute("imageLeftPosition"));
        int top = Integer.parseInt(place.getAttribute("imageTopPosition"));
        int width = frame == 0 ? image.getWidth() : reader.getWidth(0);
        screen = frame == 0 ? new int[width * image.getHeight()] : screen.clone();
        for (int y = 0; y < image.getHeight(); y++) {
          for (int x = 0; x < image.getWidth(); x++) {
            int argb = image.getRGB(x, y);
            if (argb >>> 24 != 0) {
              screen[(top + y) * width + left + x] = argb & 0xffffff;
            }
          }
        }
        seen.add(screen);
      }
    }
    return seen;
  }
}
