package latentlab.ui.kit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** An image of screen pixels over memory of our own, so that a new picture needs no new image. */
final class GridImage {
  private final PixelBuffer<IntBuffer> pixels;
  private final WritableImage image;

  GridImage(int width, int height) {
    IntBuffer memory =
        ByteBuffer.allocateDirect(width * height * Integer.BYTES)
            .order(ByteOrder.nativeOrder())
            .asIntBuffer();
    pixels = new PixelBuffer<>(width, height, memory, PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(pixels);
  }

  int width() {
    return pixels.getWidth();
  }

  int height() {
    return pixels.getHeight();
  }

  Image image() {
    return image;
  }

  /** Where to paint, in premultiplied 0xAARRGGBB; {@link #painted} shows it. */
  IntBuffer memory() {
    return pixels.getBuffer();
  }

  void painted() {
    pixels.updateBuffer(_ -> null);
  }
}
