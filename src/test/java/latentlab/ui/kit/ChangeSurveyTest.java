package latentlab.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import latentlab.engine.spec.LatentCode;
import latentlab.engine.spec.LatentCode.Kind;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import org.junit.jupiter.api.Test;

class ChangeSurveyTest {
  private static final int SIZE = 20;

  /** A picture of two pixels: the first is the sum of all, each by its own weight. */
  private static Pictures decode(Query.Decode question) {
    float[] values = new float[2 * question.latents().length];
    for (int n = 0; n < question.latents().length; n++) {
      for (int i = 0; i < SIZE; i++) {
        values[2 * n] += i * question.latents()[n][i];
      }
    }
    return new Pictures(question.latents().length, 1, 1, 2, values);
  }

  @Test
  void changeOfALinearModelIsItsWeightHoweverManyPiecesItTakes() {
    LatentCode category = new LatentCode("category", 0, 0, 3, Kind.CATEGORICAL);
    ChangeSurvey survey = new ChangeSurvey(new LatentSpace(SIZE, List.of(category)));
    Optional<Query.Decode> question = Optional.of(survey.begin());
    int pieces = 0;
    while (question.isPresent()) {
      assertFalse(survey.isDone());
      question = survey.answered(question.get(), decode(question.get()));
      pieces++;
    }
    assertTrue(survey.isDone());
    assertEquals(3, pieces, "17 dimensions, eight in a piece");
    for (int i = 0; i < SIZE; i++) {
      // From -1 to 1 one of two pixels changes by twice the weight.
      assertEquals(i < 3 ? 0 : 2 * i / Math.sqrt(2), survey.changes()[i], 1e-3 * SIZE);
    }
  }

  @Test
  void answersToOtherQuestionsAreLetPass() {
    ChangeSurvey survey = new ChangeSurvey(new LatentSpace(SIZE));
    Query.Decode old = survey.begin();
    Query.Decode present = survey.begin();
    assertTrue(survey.answered(old, decode(old)).isEmpty());
    assertFalse(survey.isDone());
    assertTrue(survey.answered(present, decode(present)).isPresent());
  }
}
