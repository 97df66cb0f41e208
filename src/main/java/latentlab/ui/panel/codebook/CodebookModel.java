package latentlab.ui.panel.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.CodeLevel;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import org.jspecify.annotations.Nullable;

/** What the codebook panel shows: the codes of a level in an order, and a picture in codes. */
final class CodebookModel {
  /** No code, or no cell. */
  static final int NONE = -1;

  /** Multiplications that take a few milliseconds. */
  private static final long QUICK = 1 << 22;

  private final int examples;
  private final int pictureSize;
  private final Painting painting = new Painting();
  private List<CodeLevel> levels = List.of();
  private int level;
  private CodeOrder order = CodeOrder.USAGE;
  private CodeLook look = CodeLook.USED;
  private List<CodePatches> patches = List.of();
  private int[] sequence = {};
  private CodeDistances distances = new CodeDistances(0, new float[0]);
  private int answersSince;
  private int example;
  private int brush = NONE;
  private int cell = NONE;
  private Answer.@Nullable Coded coded;
  private @Nullable Pictures decoded;

  /**
   * @param examples pictures of the test split
   * @param pictureSize numbers in one picture
   */
  CodebookModel(int examples, int pictureSize) {
    this.examples = examples;
    this.pictureSize = pictureSize;
  }

  // --- codes

  /**
   * Takes the codebooks as they are now.
   *
   * @param keepOrder whether the codes stay where they are, because a hand is on them
   */
  void show(List<CodeLevel> newest, boolean keepOrder) {
    boolean sameShape = shape(newest).equals(shape(levels));
    levels = List.copyOf(newest);
    if (!sameShape) {
      level = 0;
      brush = NONE;
      cell = NONE;
    }
    if (!sameShape || isTimeToMeasure()) {
      distances = CodeDistances.of(shown().vectors());
    }
    if (!keepOrder || !sameShape) {
      sequence = order.of(shown(), distances);
    }
  }

  // Distances of a large codebook are measured seldom, so that no answer takes long to be shown.
  private boolean isTimeToMeasure() {
    float[][] vectors = shown().vectors();
    long cost = (long) vectors.length * vectors.length / 2 * vectors[0].length;
    answersSince = answersSince + 1 < cost / QUICK ? answersSince + 1 : 0;
    return answersSince == 0;
  }

  private static List<Integer> shape(List<CodeLevel> levels) {
    List<Integer> shape = new ArrayList<>();
    levels.forEach(one -> shape.addAll(List.of(one.usage().length, one.height(), one.width())));
    return shape;
  }

  private void rearrange() {
    if (!levels.isEmpty()) {
      sequence = order.of(shown(), distances);
    }
  }

  boolean isEmpty() {
    return levels.isEmpty();
  }

  List<CodeLevel> levels() {
    return levels;
  }

  int level() {
    return level;
  }

  /** The level that is looked at; there must be one. */
  CodeLevel shown() {
    return levels.get(level);
  }

  /** What the codes of the level look like, by the chosen look. */
  Pictures swatches() {
    boolean used = look == CodeLook.USED && level < patches.size();
    return used && patches.get(level).fits(shown())
        ? patches.get(level).swatches(shown())
        : shown().swatches();
  }

  CodeLook look() {
    return look;
  }

  void chooseLook(CodeLook chosen) {
    look = chosen;
  }

  /** Takes pictures with their codes, to see what stands where each code is used. */
  boolean used(Answer.Coded many) {
    boolean fitting =
        many.inputs().size() == pictureSize
            && many.codes().length == many.inputs().count()
            && many.codes().length > 0
            && many.codes()[0].length == cells();
    if (fitting) {
      patches = CodePatches.of(levels, many);
    }
    return fitting;
  }

  void chooseLevel(int index) {
    level = index;
    brush = NONE;
    cell = NONE;
    distances = CodeDistances.of(shown().vectors());
    rearrange();
  }

  CodeOrder order() {
    return order;
  }

  void chooseOrder(CodeOrder chosen) {
    order = chosen;
    rearrange();
  }

  /** The numbers of the codes in the order in which they stand. */
  int[] sequence() {
    return sequence.clone();
  }

  /** Of every code, at which place it stands. */
  int[] places() {
    int[] places = new int[sequence.length];
    for (int place = 0; place < sequence.length; place++) {
      places[sequence[place]] = place;
    }
    return places;
  }

  CodeDistances distances() {
    return distances;
  }

  CodeFigures figures() {
    return CodeFigures.of(shown());
  }

  /** How many codes of all levels are dead. */
  int deadOfAll() {
    return levels.stream().mapToInt(one -> CodeFigures.of(one).dead()).sum();
  }

  /** How many codes of the level are used more than this one, plus one. */
  int rank(int code) {
    int rank = 1;
    for (float share : shown().usage()) {
      rank += share > shown().usage()[code] ? 1 : 0;
    }
    return rank;
  }

  // --- the picture

  /** Pictures of the test split. */
  int examples() {
    return examples;
  }

  int example() {
    return example;
  }

  /** Goes to another test picture; after the last comes the first. */
  void goTo(int picture) {
    example = Math.floorMod(picture, Math.max(1, examples));
    coded = null;
    decoded = null;
    cell = NONE;
    painting.start(new int[0]);
  }

  Query pictureQuestion() {
    return new Query.EncodeCodesHeldOut(example, 1);
  }

  /** Takes the present picture's codes; what is of another picture or level shape is let pass. */
  boolean coded(Query query, Answer.Coded answer) {
    if (!query.equals(pictureQuestion()) || !fits(answer)) {
      return false;
    }
    coded = answer;
    if (painting.isEmpty()) {
      painting.start(answer.codes()[0]);
    } else {
      painting.follow(answer.codes()[0]);
    }
    return true;
  }

  /** Whether an answer is one picture in as many codes as the levels have cells. */
  boolean fits(Answer.Coded answer) {
    return answer.inputs().count() == 1
        && answer.inputs().size() == pictureSize
        && answer.outputs().size() == pictureSize
        && answer.codes().length == 1
        && answer.codes()[0].length == cells();
  }

  /** Cells of all levels together. */
  int cells() {
    return levels.stream().mapToInt(CodeLevel::cells).sum();
  }

  Optional<Answer.Coded> coded() {
    return Optional.ofNullable(coded);
  }

  // --- painting

  Painting painting() {
    return painting;
  }

  /** The code to paint with, or {@link #NONE}. */
  int brush() {
    return brush;
  }

  void chooseBrush(int code) {
    brush = code;
  }

  /** The chosen cell of the shown level, or {@link #NONE}. */
  int cell() {
    return cell;
  }

  void chooseCell(int index) {
    cell = index;
  }

  /** The codes of the shown level's grid in reading order; empty while none are known. */
  int[] grid() {
    int[] all = painting.codes();
    if (all.length != cells() || all.length == 0) {
      return new int[0];
    }
    int[] grid = new int[shown().cells()];
    System.arraycopy(all, firstCell(), grid, 0, grid.length);
    return grid;
  }

  /** Paints a cell of the shown level with the brush; whether that changed anything. */
  boolean paint(int index) {
    return brush != NONE && grid().length > 0 && painting.paint(firstCell() + index, brush);
  }

  /** Gives every cell of every level a code, all codes equally likely. */
  void randomise(RandomGenerator random) {
    int[] grid = new int[cells()];
    int at = 0;
    for (CodeLevel one : levels) {
      for (int i = 0; i < one.cells(); i++) {
        grid[at++] = random.nextInt(one.usage().length);
      }
    }
    painting.replace(grid);
  }

  Query paintedQuestion() {
    return new Query.DecodeCodes(new int[][] {painting.codes()});
  }

  /** Takes what the painted grid was decoded to. */
  void decoded(Pictures pictures) {
    if (pictures.count() == 1 && pictures.size() == pictureSize && painting.canUndo()) {
      decoded = pictures;
    }
  }

  /** What the present grid decodes to, as far as that is known. */
  Optional<Pictures> decoded() {
    if (painting.canUndo() && decoded != null) {
      return Optional.of(decoded);
    }
    return coded().map(Answer.Coded::outputs);
  }

  private int firstCell() {
    return levels.stream().limit(level).mapToInt(CodeLevel::cells).sum();
  }
}
