package latentlab.ui.kit;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** The numbers on the cells of a {@link CodeGridView}, where there is room to read them. */
final class CellNumbers extends Group {
  /** The colour of a cell whose code is hardly used, and that of the one used most. */
  static final String RARE = "-ll-raised";

  static final String FREQUENT = "-ll-latent";

  private static final String INK = "-ll-text";
  private static final double STRONGEST = 0.4;
  private static final double SMALLEST_FONT = 7;
  private static final double ROOM = 0.86;

  private final Canvas canvas = new Canvas();
  private final Text measure = new Text();
  private final ColourTokens colours;

  CellNumbers(Runnable changed) {
    colours = new ColourTokens(changed);
    colours.get(INK);
    measure.getStyleClass().add("code-number");
    measure.setVisible(false);
    measure.fontProperty().subscribe(changed);
    setManaged(false);
    setMouseTransparent(true);
    getChildren().addAll(colours, measure, canvas);
  }

  /** How strongly a code is coloured that stands at a place among so many. */
  static double share(int place, int count) {
    return STRONGEST * (1 - (double) place / Math.max(1, count));
  }

  void draw(int[] codes, int columns, double side) {
    canvas.setWidth(columns * side);
    canvas.setHeight(((codes.length + columns - 1) / columns) * side);
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    Font font = measure.getFont();
    double size = Math.min(font.getSize(), font.getSize() * side * ROOM / widest(codes));
    if (size < SMALLEST_FONT) {
      return;
    }
    pen.setFont(Font.font(font.getFamily(), size));
    pen.setFill(colours.get(INK));
    pen.setTextAlign(TextAlignment.CENTER);
    pen.setTextBaseline(VPos.CENTER);
    for (int index = 0; index < codes.length; index++) {
      pen.fillText(
          Integer.toString(codes[index]),
          (index % columns + 0.5) * side,
          (index / columns + 0.5) * side);
    }
  }

  private double widest(int[] codes) {
    int largest = 0;
    for (int code : codes) {
      largest = Math.max(largest, code);
    }
    measure.setText(Integer.toString(largest));
    return measure.getLayoutBounds().getWidth();
  }
}
