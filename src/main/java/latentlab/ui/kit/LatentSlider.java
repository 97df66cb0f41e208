package latentlab.ui.kit;

import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * One latent dimension under the hand: its name, a slider from -3 to 3 standard deviations that is
 * filled from the centre, its value, and a bar for how much information it carries.
 *
 * <p>Arrow keys move by 0.1, Page keys by 0.5; Home and a double click go back to 0. A value set
 * from outside may lie beyond the ends: the thumb stays at the end, the number says the truth.
 */
public final class LatentSlider extends HBox {
  /** Where the slider ends on both sides, in standard deviations of the prior. */
  public static final double LIMIT = 3;

  private static final double ARROW = 0.1;
  private static final double PAGE = 0.5;
  private static final PseudoClass DEAD = PseudoClass.getPseudoClass("dead");

  private final SliderTrack track;
  private final Label value = new Label();
  private final ShareBar share = new ShareBar();
  private final DoubleFunction<String> format;
  private final ReadOnlyBooleanWrapper dragged = new ReadOnlyBooleanWrapper();
  private final Tooltip tooltip = new Tooltip();
  private DoubleConsumer onMove = _ -> {};

  /**
   * @param name short, such as z3
   * @param format writes a value for the eye and the screen reader
   */
  public LatentSlider(String name, DoubleFunction<String> format) {
    this(name, LIMIT, format);
  }

  /**
   * @param limit where it ends on both sides
   */
  public LatentSlider(String name, double limit, DoubleFunction<String> format) {
    this.format = format;
    track = new SliderTrack(limit);
    Label label = new Label(name);
    label.getStyleClass().add("latent-slider-name");
    value.getStyleClass().add("latent-slider-value");
    value.setAlignment(Pos.CENTER_RIGHT);
    getStyleClass().add("latent-slider");
    setAlignment(Pos.CENTER_LEFT);
    setHgrow(track, Priority.ALWAYS);
    getChildren().addAll(label, track, value, share);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    tooltip.setWrapText(true);
    Tooltip.install(label, tooltip);
    Tooltip.install(share, tooltip);
    track.setOnMousePressed(this::pressed);
    track.setOnMouseDragged(this::moved);
    track.setOnMouseReleased(_ -> dragged.set(false));
    setOnKeyPressed(this::keyed);
    setValue(0);
  }

  @Override
  public @Nullable String getUserAgentStylesheet() {
    return Objects.requireNonNull(getClass().getResource("latent-slider.css")).toExternalForm();
  }

  /** Shows a value; who moved it from outside is not told. */
  public void setValue(double sigmas) {
    if (sigmas == getValue() && !value.getText().isEmpty()) {
      return;
    }
    track.setValue(sigmas);
    value.setText(format.apply(sigmas));
    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
  }

  public double getValue() {
    return track.getValue();
  }

  /**
   * Shows how much the dimension tells.
   *
   * @param fraction of what the most informative one carries, 0 to 1
   * @param dead whether it carries nothing, so that moving it changes nothing
   * @param explanation the same in words, for the tooltip and the screen reader
   */
  public void setInformation(double fraction, boolean dead, String explanation) {
    share.setFraction(fraction);
    pseudoClassStateChanged(DEAD, dead);
    tooltip.setText(explanation);
    setAccessibleText(explanation);
  }

  /** Whether a hand holds the thumb. */
  public ReadOnlyBooleanProperty draggedProperty() {
    return dragged.getReadOnlyProperty();
  }

  /** Is told every value a person moves the slider to. */
  public void setOnMove(DoubleConsumer listener) {
    onMove = listener;
  }

  /** The part that is dragged, for what is to be aligned with it. */
  public SliderTrack track() {
    return track;
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    requestFocus();
    if (event.getClickCount() == 2) {
      move(0);
    } else {
      dragged.set(true);
      move(track.valueAt(event.getX()));
    }
    event.consume();
  }

  private void moved(MouseEvent event) {
    if (dragged.get()) {
      move(track.valueAt(event.getX()));
      event.consume();
    }
  }

  private void keyed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT, DOWN -> move(getValue() - ARROW);
      case RIGHT, UP -> move(getValue() + ARROW);
      case PAGE_DOWN -> move(getValue() - PAGE);
      case PAGE_UP -> move(getValue() + PAGE);
      case HOME -> move(0);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(double wanted) {
    double sigmas = Math.clamp(wanted, -track.limit(), track.limit());
    setValue(sigmas);
    onMove.accept(sigmas);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> getValue();
      case VALUE_STRING -> value.getText();
      case MIN_VALUE -> -track.limit();
      case MAX_VALUE -> track.limit();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT -> move(getValue() + ARROW);
      case DECREMENT -> move(getValue() - ARROW);
      case BLOCK_INCREMENT -> move(getValue() + PAGE);
      case BLOCK_DECREMENT -> move(getValue() - PAGE);
      case SET_VALUE -> move(((Number) parameters[0]).doubleValue());
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
