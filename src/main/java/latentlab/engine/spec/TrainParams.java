package latentlab.engine.spec;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The settings that every family shares: how data comes in and how the optimiser steps. */
public final class TrainParams {
  private static final int MOST_CLASSES = 10;

  private TrainParams() {}

  private static final List<ParamSpec> DATA =
      List.of(
          new ParamSpec.Choice(
              "binarise",
              Group.DATA,
              false,
              List.of("dynamic", "static", "threshold", "none"),
              "dynamic"),
          new ParamSpec.Choice("leaveOut", Group.DATA, false, classes(), "none"));

  private static final List<ParamSpec> TRAINING =
      List.of(
          new ParamSpec.Real("learningRate", Group.TRAINING, true, 1e-7, 1, 0.001),
          new ParamSpec.Choice(
              "schedule",
              Group.TRAINING,
              false,
              List.of("constant", "cosine", "linear", "step"),
              "cosine"),
          new ParamSpec.Choice(
              "optimiser",
              Group.TRAINING,
              false,
              List.of("adam", "adamw", "rmsprop", "sgd"),
              "adam"),
          new ParamSpec.Real("clip", Group.TRAINING, true, 0, 1000, 0.0),
          new ParamSpec.Real("ema", Group.TRAINING, false, 0, 0.99999, 0.0),
          new ParamSpec.Whole("batch", Group.TRAINING, false, 1, 1024, 128),
          new ParamSpec.Whole("epochs", Group.TRAINING, false, 1, 10_000, 30));

  /** No class, or one of as many as any data set has. */
  private static List<String> classes() {
    return Stream.concat(
            Stream.of("none"), IntStream.range(0, MOST_CLASSES).mapToObj(Integer::toString))
        .toList();
  }

  /** A family's own settings set among the shared ones, in the order of the groups. */
  public static List<ParamSpec> around(List<ParamSpec> own) {
    return Stream.of(DATA, own, TRAINING).flatMap(List::stream).toList();
  }
}
