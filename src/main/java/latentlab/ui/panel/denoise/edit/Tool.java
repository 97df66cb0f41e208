package latentlab.ui.panel.denoise.edit;

import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;

/** What can be done with a picture: one of the tools, joined to its nodes. */
interface Tool {
  /** The names of the tools, in lower case in texts. */
  enum Name {
    INPAINT,
    SKETCH,
    SLIDE
  }

  /** The pictures of the test split came. */
  void learn(Answer.Shown found);

  /** It is seen now: what was never asked is asked. */
  void look();

  /** Something else is wished for of the sampler; it is seen. */
  void wished();

  /** The same with other noise; it is seen. */
  void drawAnew();

  /** An answer to one of its slots, also a refusal. */
  void accept(Event.Answered answered);

  /** The weights are newer: what was found with the old ones does not go with the new ones. */
  void refreshed();

  /** Nobody looks any more. */
  void stop();
}
