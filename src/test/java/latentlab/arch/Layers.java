package latentlab.arch;

import java.util.List;

/** The map, from the bottom up: a layer sees itself and the layers named beside it. */
final class Layers {
  private static final String TEXT = "latentlab.text";
  private static final String SPEC = "latentlab.engine.spec";
  private static final String EVENT = "latentlab.engine.event";
  private static final String TENSOR = "latentlab.engine.tensor";
  private static final String GRAD = "latentlab.engine.grad";
  private static final String NN = "latentlab.engine.nn..";
  private static final String OPTIM = "latentlab.engine.optim";
  private static final String DATA = "latentlab.engine.data";
  private static final String FAMILY = "latentlab.engine.family";
  private static final String METRIC = "latentlab.engine.metric";
  private static final String LATENT = "latentlab.engine.latent";
  private static final String TRAIN = "latentlab.engine.train";
  private static final String STORE = "latentlab.engine.store";
  private static final String SESSION = "latentlab.engine.session";
  private static final String LOG = "org.slf4j";
  private static final String JSON = "tools.jackson..";
  private static final String JSON_ANNOTATIONS = "com.fasterxml.jackson.annotation..";

  private static final String[] SCREEN = {
    "javafx..",
    "org.controlsfx..",
    "atlantafx..",
    "org.jfree..",
    "org.kordamp.ikonli..",
    "javax.imageio.."
  };

  static final List<Layer> ALL =
      List.of(
          new Layer(TEXT),
          new Layer(SPEC, TEXT),
          new Layer(EVENT, SPEC, TEXT),
          new Layer(TENSOR, "org.nd4j..", "org.bytedeco..", "jdk.incubator.vector"),
          new Layer(GRAD, TENSOR),
          new Layer(NN, GRAD, TENSOR),
          new Layer(OPTIM, NN, GRAD, TENSOR),
          new Layer(DATA, SPEC, TENSOR),
          new Layer(METRIC, "org.apache.commons.math3.."),
          new Layer(LATENT, METRIC),
          new Layer(FAMILY + "..", SPEC, DATA, METRIC, TENSOR, GRAD, NN, OPTIM),
          new Layer(TRAIN, SPEC, EVENT, DATA, METRIC, FAMILY, TENSOR, GRAD, NN, OPTIM, LOG),
          new Layer(
              STORE,
              SPEC,
              EVENT,
              DATA,
              TENSOR,
              FAMILY,
              JSON,
              JSON_ANNOTATIONS,
              "javax.imageio..",
              LOG),
          new Layer(
              SESSION, TEXT, SPEC, EVENT, DATA, METRIC, LATENT, FAMILY, TRAIN, STORE, TENSOR, GRAD,
              NN, OPTIM, LOG),
          new Layer(
              "latentlab.cli",
              TEXT,
              SPEC,
              EVENT,
              SESSION,
              "picocli..",
              "me.tongfei.progressbar",
              JSON,
              LOG),
          new Layer("latentlab.ui.kit..", TEXT, SPEC, "latentlab.ui.theme..", LOG).and(SCREEN),
          new Layer("latentlab.ui.theme..", LOG).and(SCREEN),
          new Layer("latentlab.ui.prefs", JSON, LOG),
          new Layer("latentlab.ui.directions", SPEC, JSON),
          window("latentlab.ui.bridge"),
          window("latentlab.ui.panel..").and("org.apache.commons.math3..", "tagbio.umap.."),
          window("latentlab.ui.shell"),
          window("latentlab.ui.tour"),
          window("latentlab.ui"),
          new Layer("latentlab", "latentlab..", LOG, "ch.qos.logback.."));

  private Layers() {}

  /** A part of the window: it may use the other parts; rules of their own say which may not. */
  private static Layer window(String packages) {
    return new Layer(packages, "latentlab.ui..", TEXT, SPEC, EVENT, SESSION, LOG).and(SCREEN);
  }
}
