package latentlab.engine.family.vqvae;

/** The names a level of codes goes by: of itself, its parts of a step, its figures. */
enum LevelName {
  /** The only level of a VQ-VAE. */
  CODES(
      "codes",
      "encoded",
      "codes",
      "quantised",
      "encodedGradient",
      "chance",
      "surprise",
      "perplexity",
      "usedCodes"),
  /** The coarser level of a VQ-VAE-2. */
  TOP(
      "top",
      "encodedTop",
      "codesTop",
      "quantisedTop",
      "encodedGradientTop",
      "chanceTop",
      "surpriseTop",
      "perplexityTop",
      "usedCodesTop"),
  /** Its finer one. */
  BOTTOM(
      "bottom",
      "encodedBottom",
      "codesBottom",
      "quantisedBottom",
      "encodedGradientBottom",
      "chanceBottom",
      "surpriseBottom",
      "perplexityBottom",
      "usedCodesBottom");

  /** Of {@link latentlab.engine.family.HasCodebook.Level}. */
  final String id;

  /** What the encoder gives: a part of a step. */
  final String encoded;

  /** The grid of codes: a part of a step. */
  final String grid;

  /** The codes' vectors: a part of a step. */
  final String quantised;

  /** The gradient that reaches the encoder: a part of a step. */
  final String gradient;

  /** How likely the prior takes each code to be: a part of a step of the prior. */
  final String chance;

  /** How surprised the prior is by each code: a part of a step of the prior. */
  final String surprise;

  /** How many codes are in use, evenly counted: a loss part and a figure. */
  final String perplexity;

  /** How many codes are in use at all: a figure. */
  final String usedCodes;

  LevelName(
      String id,
      String encoded,
      String grid,
      String quantised,
      String gradient,
      String chance,
      String surprise,
      String perplexity,
      String usedCodes) {
    this.id = id;
    this.encoded = encoded;
    this.grid = grid;
    this.quantised = quantised;
    this.gradient = gradient;
    this.chance = chance;
    this.surprise = surprise;
    this.perplexity = perplexity;
    this.usedCodes = usedCodes;
  }
}
