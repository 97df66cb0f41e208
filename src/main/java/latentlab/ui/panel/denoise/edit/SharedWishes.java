package latentlab.ui.panel.denoise.edit;

import java.util.List;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Reverse;
import latentlab.engine.spec.Sampler;
import org.jspecify.annotations.Nullable;

/** What is wished for of every denoising of the panel, in whichever section it was chosen. */
public interface SharedWishes {
  /** How the model mixes noise in; null before it is known. */
  Answer.@Nullable Schedule schedule();

  Sampler.Method method();

  void wantMethod(Sampler.Method wanted);

  int steps();

  /** The numbers of steps there are to choose from. */
  List<Integer> stepChoices();

  void wantSteps(int wanted);

  long seed();

  void wantSeed(long wanted);

  /** The class; -1 for any. */
  int label();

  void wantLabel(int wanted);

  double guidance();

  void wantGuidance(double wanted);

  /**
   * All of it.
   *
   * @param frames how many moments of the way are to be told
   */
  Reverse reverse(int frames);
}
