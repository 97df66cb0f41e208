package latentlab.engine.session;

import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;

/** Answers what the players of a model say of each other's work. */
final class GameAnswers {
  private final Workbench bench;

  GameAnswers(Workbench bench) {
    this.bench = bench;
  }

  Answer.Board board(Query.Board question) {
    throw new UnsupportedOperationException(bench.spec.model());
  }

  Answer.Verdicts verdicts(Query.Verdicts question) {
    throw new UnsupportedOperationException(bench.spec.model());
  }
}
