package latentlab.engine.session;

import latentlab.engine.metric.ModeCoverage;
import latentlab.engine.train.GameWatch;

/** The limits by which figures and findings judge a game, for views that judge a moment of it. */
public final class GameRules {
  /** A mode counts as found from this part of its even share of the good points on. */
  public static final double MODE_ENOUGH = ModeCoverage.ENOUGH;

  /** A discriminator that is right no more often than that is guessing. */
  public static final double GUESSING = GameWatch.WEAK;

  /** One that is right more often than that is winning. */
  public static final double WINNING = GameWatch.STRONG;

  private GameRules() {}
}
