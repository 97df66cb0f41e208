import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/**
 * Renders the icon: {@code Icons.java IN.svg FOLDER [WINDOW]} writes latentlab.png (512 pixels),
 * latentlab.ico and latentlab.icns, both of which hold pictures in PNG of several sizes; and, where
 * a folder for them is named, latentlab-16.png to latentlab-256.png, which the window shows.
 */
final class Icons {
  private static final List<Integer> ICO = List.of(16, 24, 32, 48, 64, 128, 256);
  private static final List<Integer> WINDOW = List.of(16, 24, 32, 48, 64, 128, 256);

  /** Apple's names for sizes in pixels. */
  private static final SequencedMap<Integer, String> ICNS =
      new TreeMap<>(
          java.util.Map.of(16, "icp4", 32, "icp5", 64, "icp6", 128, "ic07", 256, "ic08", 512, "ic09"));

  private Icons() {}

  public static void main(String[] arguments) throws IOException {
    SVGDocument drawing = new SVGLoader().load(Path.of(arguments[0]).toUri().toURL());
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    Files.write(folder.resolve("latentlab.png"), png(drawing, 512));
    Files.write(folder.resolve("latentlab.ico"), ico(drawing));
    Files.write(folder.resolve("latentlab.icns"), icns(drawing));
    if (arguments.length > 2) {
      Path window = Files.createDirectories(Path.of(arguments[2]));
      for (int side : WINDOW) {
        Files.write(window.resolve("latentlab-" + side + ".png"), png(drawing, side));
      }
    }
  }

  private static byte[] png(SVGDocument drawing, int side) throws IOException {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    drawing.render(null, graphics, new ViewBox(side, side));
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /** A directory of sixteen bytes a picture, then the pictures; 256 is written as 0. */
  private static byte[] ico(SVGDocument drawing) throws IOException {
    int offset = 6 + 16 * ICO.size();
    ByteBuffer head = ByteBuffer.allocate(offset).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0).putShort((short) 1).putShort((short) ICO.size());
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    for (int side : ICO) {
      byte[] png = png(drawing, side);
      head.put((byte) side).put((byte) side).put((byte) 0).put((byte) 0);
      head.putShort((short) 1).putShort((short) 32);
      head.putInt(png.length).putInt(offset + pictures.size());
      pictures.writeBytes(png);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.array());
    out.writeBytes(pictures.toByteArray());
    return out.toByteArray();
  }

  /** Four letters, a length in big-endian bytes that counts its own head, and the picture. */
  private static byte[] icns(SVGDocument drawing) throws IOException {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    for (var size : ICNS.entrySet()) {
      byte[] png = png(drawing, size.getKey());
      parts.writeBytes(size.getValue().getBytes(StandardCharsets.US_ASCII));
      parts.writeBytes(ByteBuffer.allocate(4).putInt(8 + png.length).array());
      parts.writeBytes(png);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("icns".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(ByteBuffer.allocate(4).putInt(8 + parts.size()).array());
    out.writeBytes(parts.toByteArray());
    return out.toByteArray();
  }
}
