package latentlab.ui.panel.denoise;

import javafx.scene.layout.Region;

/** What is seen large of one moment of a film; one kind for pictures, one for points. */
sealed interface Moments permits PictureMoments, PointMoments {
  Region region();

  /** Shows a moment of a film. */
  void show(Film film, int moment, int watched);

  /** Says what is seen above it, and what is going on below it. */
  void say(String what, String story);
}
