package latentlab.ui.kit;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import latentlab.engine.spec.Pictures;

/**
 * Writes pictures that follow one another as a GIF that plays for ever, with the writer of the JDK.
 * The times of a GIF are in hundredths of a second (GIF89a, section 23); that it loops is the
 * application extension of Netscape 2.0.
 */
public final class GifFile {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";
  private static final int GAP = 2;
  private static final int GREYS = 256;
  private static final int GAP_COLOUR = 0xFF808080;
  private static final int OPAQUE = 0xFF000000;

  private GifFile() {}

  /**
   * @param frames at least one; the pictures of a frame stand side by side, and all frames have
   *     equally many of equal size
   * @param factor how many screen pixels wide and high each picture pixel becomes, from 1
   * @param delay how long each frame is seen; at least 20 ms, which no viewer slows down
   */
  public static void write(List<Pictures> frames, int factor, Duration delay, Path file)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (OutputStream bytes = Files.newOutputStream(file);
        ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (Pictures frame : frames) {
        BufferedImage image = image(frame, factor);
        writer.writeToSequence(
            new IIOImage(image, null, metadata(writer, image, delay)),
            writer.getDefaultWriteParam());
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  private static BufferedImage image(Pictures frame, int factor) {
    GridShape shape = GridShape.of(frame, frame.count(), GAP);
    int width = shape.pixelWidth();
    int height = shape.pixelHeight();
    int[] pixels = new int[width * height];
    GridPixels.paint(frame, shape, pixels);
    BufferedImage image = empty(frame.channels() == 1, width * factor, height * factor);
    for (int y = 0; y < height * factor; y++) {
      for (int x = 0; x < width * factor; x++) {
        int pixel = pixels[y / factor * width + x / factor];
        image.setRGB(x, y, (pixel & OPAQUE) == OPAQUE ? pixel : GAP_COLOUR);
      }
    }
    return image;
  }

  // Grey pictures get all greys as their palette; for colour the writer finds one for each frame.
  private static BufferedImage empty(boolean grey, int width, int height) {
    if (!grey) {
      return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }
    byte[] levels = new byte[GREYS];
    for (int level = 0; level < GREYS; level++) {
      levels[level] = (byte) level;
    }
    IndexColorModel palette = new IndexColorModel(8, GREYS, levels, levels, levels);
    return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette);
  }

  private static IIOMetadata metadata(ImageWriter writer, BufferedImage image, Duration delay)
      throws IIOInvalidTreeException {
    ImageWriteParam param = writer.getDefaultWriteParam();
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("delayTime", String.valueOf(Math.max(2, delay.toMillis() / 10)));
    control.setAttribute("transparentColorIndex", "0");
    root.appendChild(control);
    IIOMetadataNode application = new IIOMetadataNode("ApplicationExtension");
    application.setAttribute("applicationID", "NETSCAPE");
    application.setAttribute("authenticationCode", "2.0");
    // Sub-block 1, then the count of loops as two bytes: 0 is for ever.
    application.setUserObject(new byte[] {1, 0, 0});
    IIOMetadataNode applications = new IIOMetadataNode("ApplicationExtensions");
    applications.appendChild(application);
    root.appendChild(applications);
    metadata.mergeTree(FORMAT, root);
    return metadata;
  }
}
