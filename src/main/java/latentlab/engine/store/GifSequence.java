package latentlab.engine.store;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The frames of a GIF that plays for ever, written one after the other with the writer of the JDK.
 * Times are in hundredths of a second and a frame may cover a part of the one before (GIF89a,
 * sections 20 and 23); that it loops is the application extension of Netscape 2.0.
 */
final class GifSequence implements AutoCloseable {
  /** No colour of a frame lets the one before be seen. */
  static final int OPAQUE = -1;

  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  private final ImageWriter writer;
  private final ImageOutputStream out;

  /**
   * @param bytes where they go; who opened it closes it
   */
  GifSequence(OutputStream bytes) throws IOException {
    writer = ImageIO.getImageWritersByFormatName("gif").next();
    out = new MemoryCacheImageOutputStream(bytes);
    writer.setOutput(out);
    writer.prepareWriteSequence(null);
  }

  /**
   * Adds a frame; the first one decides how large the film is.
   *
   * @param left where it lies in the film, in pixels from its left edge
   * @param top the same from its upper edge
   * @param delay how long it is seen; at least 20 ms, which no viewer slows down
   * @param transparent the place in its palette that means the frame before; {@link #OPAQUE} for
   *     none
   */
  void add(BufferedImage image, int left, int top, Duration delay, int transparent)
      throws IOException {
    ImageWriteParam param = writer.getDefaultWriteParam();
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    root.appendChild(place(image, left, top));
    root.appendChild(control(delay, transparent));
    root.appendChild(forEver());
    try {
      metadata.mergeTree(FORMAT, root);
    } catch (IIOInvalidTreeException impossible) {
      throw new IllegalStateException("the JDK's own format", impossible);
    }
    writer.writeToSequence(new IIOImage(image, null, metadata), param);
  }

  private static IIOMetadataNode place(BufferedImage image, int left, int top) {
    IIOMetadataNode place = new IIOMetadataNode("ImageDescriptor");
    place.setAttribute("imageLeftPosition", String.valueOf(left));
    place.setAttribute("imageTopPosition", String.valueOf(top));
    place.setAttribute("imageWidth", String.valueOf(image.getWidth()));
    place.setAttribute("imageHeight", String.valueOf(image.getHeight()));
    place.setAttribute("interlaceFlag", "FALSE");
    return place;
  }

  private static IIOMetadataNode control(Duration delay, int transparent) {
    IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
    control.setAttribute("disposalMethod", transparent == OPAQUE ? "none" : "doNotDispose");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", transparent == OPAQUE ? "FALSE" : "TRUE");
    control.setAttribute("delayTime", String.valueOf(Math.max(2, delay.toMillis() / 10)));
    control.setAttribute("transparentColorIndex", String.valueOf(Math.max(0, transparent)));
    return control;
  }

  private static IIOMetadataNode forEver() {
    IIOMetadataNode application = new IIOMetadataNode("ApplicationExtension");
    application.setAttribute("applicationID", "NETSCAPE");
    application.setAttribute("authenticationCode", "2.0");
    // Sub-block 1, then the count of loops as two bytes: 0 is for ever.
    application.setUserObject(new byte[] {1, 0, 0});
    IIOMetadataNode applications = new IIOMetadataNode("ApplicationExtensions");
    applications.appendChild(application);
    return applications;
  }

  @Override
  public void close() throws IOException {
    try {
      writer.endWriteSequence();
      out.close();
    } finally {
      writer.dispose();
    }
  }
}
