package latentlab.engine.event;

import java.util.List;
import java.util.SequencedMap;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.ModelInfo;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.TracedPart;

/**
 * Something that happened. <em>State</em> events ({@link #key()} not empty) replace an undelivered
 * one with the same key: a slow listener sees the newest. <em>Series</em> events (empty key) are
 * all delivered, in order.
 */
public sealed interface Event {
  /** What an undelivered event of the same key is replaced by; empty for a series. */
  default String key() {
    return "";
  }

  /**
   * A model is in place: a new one, or one from a run folder. Whatever was shown before is of
   * another model; listeners start over. The first run of a session may be told of before it is
   * open ({@link latentlab.engine.session.Lab#foretell}); where it then cannot be opened, the state
   * becomes EMPTY again.
   *
   * @param trainedSteps 0 for a new model
   */
  record RunOpened(RunSpec spec, DataInfo data, ModelInfo model, long trainedSteps)
      implements Event {}

  /** The run came to stand here. */
  record StateChanged(RunState state) implements Event {}

  /**
   * How far it is and how fast.
   *
   * @param epoch whole epochs done
   * @param epochs how many the run is to have
   * @param imagesPerSecond over the last seconds
   * @param secondsLeft until the run is done, from that speed
   */
  record Progress(
      long step, long totalSteps, int epoch, int epochs, double imagesPerSecond, double secondsLeft)
      implements Event {
    @Override
    public String key() {
      return "progress";
    }
  }

  /**
   * One training step, with its loss parts by name in nats per example (the total first).
   *
   * @param epoch as a fraction: 1.5 is half through the second
   */
  record StepDone(long step, double epoch, SequencedMap<String, Double> losses) implements Event {}

  /**
   * The validation figures at the end of an epoch (and before the first step).
   *
   * @param figures by name, in nats per example
   * @param information per latent dimension, the KL divergence in nats; empty without latents
   */
  record Evaluated(
      long step, double epoch, SequencedMap<String, Double> figures, double[] information)
      implements Event {}

  /** Another part of the model learns from now on: {@code stage.ID} says which. */
  record StageEntered(long step, double epoch, String stage) implements Event {}

  /**
   * Slow motion was switched on or off.
   *
   * @param secondsPerPhase how long each act of a step is held; 0 is full speed
   */
  record SlowMotion(double secondsPerPhase) implements Event {
    @Override
    public String key() {
      return "slow";
    }
  }

  /**
   * In slow motion: an act of a step, with what is to be seen in it of the first example.
   *
   * @param phase one of the family's phases
   */
  record PhaseEntered(long step, String phase, List<TracedPart> parts) implements Event {
    public PhaseEntered {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Something was done to the model.
   *
   * @param action one of the model's actions
   * @param changed how many things it changed
   */
  record Acted(long step, double epoch, String action, int changed) implements Event {}

  /** A setting changed while the run was under way. */
  record SettingChanged(long step, double epoch, String setting, String before, String after)
      implements Event {}

  /** What the curves say at present; replaces what was said before. */
  record Findings(List<Finding> findings) implements Event {
    public Findings {
      findings = List.copyOf(findings);
    }

    @Override
    public String key() {
      return "findings";
    }
  }

  /**
   * An answer of the preview evaluator.
   *
   * @param slot who asked
   * @param trainedSteps of the weights it was computed with
   */
  record Answered(String slot, Query query, Answer answer, long trainedSteps) implements Event {
    @Override
    public String key() {
      return "answer:" + slot;
    }
  }

  /**
   * How far the answer to a long question is.
   *
   * @param slot who asked
   * @param done steps of it that are done
   * @param of how many there are
   */
  record Answering(String slot, int done, int of) implements Event {
    @Override
    public String key() {
      return "answering:" + slot;
    }
  }

  /**
   * The evaluator's weights are newer than the last answers: views that follow training ask again.
   */
  record WeightsRefreshed(long trainedSteps) implements Event {
    @Override
    public String key() {
      return "weights";
    }
  }

  /** The run was written to this folder. */
  record Saved(String folder) implements Event {}

  /** A command could not be carried out; the sentence is for a person. The session lives on. */
  record Failed(String sentence) implements Event {}
}
