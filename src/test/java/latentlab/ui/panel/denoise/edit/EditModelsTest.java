package latentlab.ui.panel.denoise.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Sampler;
import latentlab.ui.panel.ToyDenoiser;
import latentlab.ui.panel.ToyEditor;
import org.junit.jupiter.api.Test;

class EditModelsTest {
  private final ToyDenoiser toy = ToyDenoiser.digits();
  private final DataInfo data = toy.opened(true).data();
  private final Wished wishes = new Wished((Answer.Schedule) toy.answer(new Query.ScheduleOf()));
  private final Answer.Shown test = (Answer.Shown) toy.answer(new Query.ShowHeldOut(0, 12));

  // --- masks

  @Test
  void theLeftHalfAndTheCentreAreForgottenAndTheRestIsKnown() {
    boolean[] half = Mask.known(Mask.leftHalf(28, 28));
    assertFalse(half[27 * 28 + 13]);
    assertTrue(half[14]);
    assertEquals(0.5, Mask.share(Mask.leftHalf(28, 28)));
    boolean[] centre = Mask.known(Mask.centre(28, 28));
    assertTrue(centre[6 * 28 + 14]);
    assertFalse(centre[7 * 28 + 7]);
    assertFalse(centre[20 * 28 + 20]);
    assertTrue(centre[21 * 28 + 20]);
    assertEquals(0.25, Mask.share(Mask.centre(28, 28)));
  }

  @Test
  void aPixelIsForgottenWhereHalfOfItIsCovered() {
    assertArrayEquals(
        new boolean[] {true, true, false, false}, Mask.known(new float[] {0, 0.49f, 0.5f, 1}));
  }

  @Test
  void whatIsKnownIsShownAsItIsInEveryChannel() {
    Pictures colour = new Pictures(1, 3, 1, 2, new float[] {0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f});
    float[] shown = Mask.shown(colour, new float[] {0, 1}).values();
    assertArrayEquals(new float[] {0.1f, 0.3f, 0.5f}, new float[] {shown[0], shown[2], shown[4]});
    assertEquals(shown[1], shown[3], "a grey");
    assertEquals(shown[1], shown[5], "a grey");
    assertNotEquals(0.2f, shown[1]);
  }

  @Test
  void anInpaintingAsksForTheMaskThatIsPainted() {
    InpaintModel model = new InpaintModel(data, wishes);
    assertNull(model.question(), "no picture yet");
    model.source().learn(test);
    model.paint(Mask.centre(28, 28));
    model.wantRepeats(99);
    Query.Inpaint question = model.question();
    assertNotNull(question);
    assertArrayEquals(Mask.known(Mask.centre(28, 28)), question.mask());
    assertArrayEquals(test.pictures().one(0).values(), question.known().values());
    assertEquals(InpaintModel.MOST_REPEATS, question.repeats());
    assertEquals(9, question.count());
    model.paint(new float[28 * 28]);
    assertNull(model.question(), "nothing to draw");
  }

  // --- pictures

  @Test
  void picturesGoRoundTheEndsAndADrawingTakesTheirPlace() {
    PictureSource source = new PictureSource(data, 0);
    assertNull(source.picture());
    source.learn(test);
    source.step(-1);
    assertEquals(11, source.number());
    assertEquals(test.labels()[11], source.label());
    float[] drawn = new float[28 * 28];
    drawn[5] = 0.7f;
    source.draw(drawn);
    Pictures own = source.picture();
    assertNotNull(own);
    assertArrayEquals(drawn, own.values());
    assertEquals(-1, source.label());
    source.step(1);
    assertFalse(source.isOwn());
    assertEquals(0, source.number());
  }

  @Test
  void aDrawingInColourIsGreyInEveryChannel() {
    DataInfo faces = new DataInfo("faces", DataInfo.Kind.PICTURES, 3, 2, 2, 10, 10, 10, 1);
    PictureSource source = new PictureSource(faces, 0);
    source.draw(new float[] {0, 1, 0, 0.5f});
    Pictures own = source.picture();
    assertNotNull(own);
    assertArrayEquals(new float[] {0, 1, 0, 0.5f, 0, 1, 0, 0.5f, 0, 1, 0, 0.5f}, own.values());
  }

  // --- sketch

  @Test
  void howMuchIsForgottenIsATimeOfTheModel() {
    SketchModel model = new SketchModel(data, wishes);
    model.wantShare(0.3004);
    assertEquals(300, model.time());
    model.wantShare(0);
    assertEquals(20, model.time(), "some noise must be there to be taken out");
    model.wantShare(1);
    assertEquals(1, model.noise(), 1e-3);
    Wished path = new Wished((Answer.Schedule) ToyDenoiser.ring().answer(new Query.ScheduleOf()));
    SketchModel flow = new SketchModel(data, path);
    flow.wantShare(0.25);
    assertEquals(0.25, flow.time());
    assertEquals(0.0625 / (0.75 * 0.75 + 0.0625), flow.noise(), 1e-9, "n² / (s² + n²)");
  }

  @Test
  void aHandThatDragsIsAnsweredInFewSteps() {
    SketchModel model = new SketchModel(data, wishes);
    model.source().learn(test);
    Query.FromSketch full = model.question(false);
    Query.FromSketch draft = model.question(true);
    assertNotNull(full);
    assertNotNull(draft);
    assertEquals(50, full.reverse().sampler().steps());
    assertEquals(10, draft.reverse().sampler().steps());
    assertEquals(full.reverse().seed(), draft.reverse().seed());
    assertEquals(9, full.sketches().count());
    assertArrayEquals(full.sketches().one(0).values(), full.sketches().one(7).values());
  }

  // --- slide

  private SlideModel inverted() {
    SlideModel model = new SlideModel(data, wishes, true);
    model.a().learn(test);
    model.b().learn(test);
    Query.Invert question = model.inversion();
    assertNotNull(question);
    model.learn((Answer.Inverted) ToyEditor.answer(toy, question));
    return model;
  }

  @Test
  void theRowLeadsFromTheNoiseOfAToThatOfB() {
    SlideModel model = inverted();
    Query.Invert inversion = model.inversion();
    Query.DenoiseFrom row = model.rowQuestion();
    assertNotNull(inversion);
    assertNotNull(row);
    assertEquals(9, row.latents().length);
    float[][] ends = ((Answer.Inverted) ToyEditor.answer(toy, inversion)).latents();
    assertArrayEquals(ends[0], row.latents()[0], 1e-5f);
    assertArrayEquals(ends[1], row.latents()[8], 1e-5f);
  }

  @Test
  void theWayBackIsDeterministicAndWithoutGuidance() {
    wishes.wantMethod(Sampler.Method.ANCESTRAL);
    wishes.wantGuidance(4);
    Query.DenoiseFrom row = inverted().rowQuestion();
    assertNotNull(row);
    assertEquals(new Sampler(Sampler.Method.DDIM, 50, 0), row.reverse().sampler());
    assertEquals(0, row.reverse().guidance(), "of no class, and none drawn at random");
    wishes.wantLabel(3);
    Query.DenoiseFrom threes = inverted().rowQuestion();
    assertNotNull(threes);
    assertEquals(3, threes.reverse().label());
    assertEquals(1, threes.reverse().guidance());
  }

  @Test
  void aPlaceOfTheRowIsNotAskedForAgain() {
    SlideModel model = inverted();
    Query.DenoiseFrom row = model.rowQuestion();
    assertNotNull(row);
    model.learnRow(((Answer.Denoised) ToyEditor.answer(toy, row)).pictures());
    model.goTo(0.25);
    assertNull(model.placeQuestion());
    model.goTo(0.3);
    assertNotNull(model.placeQuestion());
    Pictures nearest = model.present();
    assertNotNull(nearest);
    Pictures all = model.row();
    assertNotNull(all);
    assertArrayEquals(all.one(2).values(), nearest.values());
    Pictures own = all.one(5);
    model.learnPlace(own);
    assertEquals(own, model.present());
    model.goTo(0.31);
    assertNotEquals(own, model.present(), "another place has another picture");
  }

  @Test
  void otherPicturesForgetWhatCameOfTheOthers() {
    SlideModel model = inverted();
    model.learnRow(test.pictures());
    model.forget();
    assertNull(model.rowQuestion());
    assertNull(model.backA());
    assertNull(model.present());
  }

  @Test
  void theErrorIsTheMeanOfSquares() {
    Pictures one = new Pictures(1, 1, 1, 2, new float[] {0, 1});
    Pictures other = new Pictures(1, 1, 1, 2, new float[] {0.5f, 1});
    assertEquals(0.125, SlideModel.error(one, other), 1e-9);
  }
}
