package latentlab.engine.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import latentlab.engine.data.Examples;
import latentlab.engine.family.HasCodebook;
import latentlab.engine.family.Reconstructs;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.CodeLevel;
import latentlab.engine.spec.Pictures;
import latentlab.engine.tensor.Tensor;

/** Answers questions about codes: what they stand for, what pictures become, what grids give. */
final class CodeAnswers {
  private final Workbench bench;

  CodeAnswers(Workbench bench) {
    this.bench = bench;
  }

  /** Every codebook, and for each code the middle of a picture that is full of it. */
  Answer codebook() {
    List<HasCodebook.Level> levels = model().levels();
    List<CodeLevel> told = new ArrayList<>();
    for (int level = 0; level < levels.size(); level++) {
      HasCodebook.Level of = levels.get(level);
      told.add(
          new CodeLevel(
              of.id(),
              of.height(),
              of.width(),
              vectors(of.vectors()),
              of.usage().toArray(),
              middles(decoded(full(levels, level)))));
    }
    return new Answer.Codebook(told);
  }

  private static float[][] vectors(Tensor table) {
    float[] all = table.toArray();
    int width = table.shape().rowSize();
    float[][] vectors = new float[table.shape().at(0)][];
    Arrays.setAll(vectors, i -> Arrays.copyOfRange(all, i * width, (i + 1) * width));
    return vectors;
  }

  /** For each code of a level a grid full of it, with other levels full of their commonest code. */
  private static int[][] full(List<HasCodebook.Level> levels, int level) {
    int[][] grids = new int[levels.get(level).entries()][cells(levels)];
    int at = 0;
    for (int other = 0; other < levels.size(); other++) {
      int end = at + levels.get(other).cells();
      int commonest = commonest(levels.get(other).usage());
      for (int code = 0; code < grids.length; code++) {
        Arrays.fill(grids[code], at, end, other == level ? code : commonest);
      }
      at = end;
    }
    return grids;
  }

  private static int commonest(Tensor usage) {
    int commonest = 0;
    for (int code = 1; code < usage.size(); code++) {
      commonest = usage.get(code) > usage.get(commonest) ? code : commonest;
    }
    return commonest;
  }

  private static int cells(List<HasCodebook.Level> levels) {
    return levels.stream().mapToInt(HasCodebook.Level::cells).sum();
  }

  /** Half as high and wide: decoders draw otherwise where they feel the edge of the grid. */
  private static Pictures middles(Pictures pictures) {
    int height = Math.max(1, pictures.height() / 2);
    int width = Math.max(1, pictures.width() / 2);
    int top = (pictures.height() - height) / 2;
    int left = (pictures.width() - width) / 2;
    int maps = pictures.count() * pictures.channels();
    float[] values = new float[maps * height * width];
    for (int map = 0; map < maps; map++) {
      for (int row = 0; row < height; row++) {
        int from = (map * pictures.height() + top + row) * pictures.width() + left;
        System.arraycopy(pictures.values(), from, values, (map * height + row) * width, width);
      }
    }
    return new Pictures(pictures.count(), pictures.channels(), height, width, values);
  }

  /** Held-out pictures as codes. */
  Answer encodeHeldOut(int wantedFirst, int wanted) {
    Examples test = bench.data.test();
    int first = Math.clamp(wantedFirst, 0, test.count() - 1);
    int count = Math.min(wanted, test.count() - first);
    return encode(bench.pictures(test, first, count), Workbench.labels(test, first, count));
  }

  /**
   * Pictures as codes.
   *
   * @param labels of the pictures; -1 where unknown
   */
  Answer encode(Pictures inputs, int[] labels) {
    int count = inputs.count();
    int[][] codes = new int[count][];
    float[] errors = new float[count];
    float[] outputs = new float[inputs.values().length];
    for (int first = 0; first < count; first += Workbench.CHUNK) {
      int rows = Math.min(Workbench.CHUNK, count - first);
      Tensor seen = bench.rows(inputs, first, rows);
      System.arraycopy(model().codes(bench.tape, seen), 0, codes, first, rows);
      Reconstructs.Reconstruction back =
          ((Reconstructs) bench.model).reconstruct(bench.tape, seen, seen);
      System.arraycopy(back.errors().toArray(), 0, errors, first, rows);
      bench.copyRows(back.pictures(), outputs, first);
      bench.chunkDone();
    }
    return new Answer.Coded(inputs, bench.pictures(outputs), codes, errors, labels);
  }

  /**
   * Grids of codes as pictures.
   *
   * @throws BadInput where a grid has another number of cells than the model, or a code is not in
   *     its codebook
   */
  Answer decode(int[][] codes) {
    List<HasCodebook.Level> levels = model().levels();
    int cells = cells(levels);
    for (int[] grid : codes) {
      if (grid.length != cells) {
        throw new BadInput("error.codes.cells", cells, grid.length);
      }
      int at = 0;
      for (HasCodebook.Level level : levels) {
        for (int end = at + level.cells(); at < end; at++) {
          if (grid[at] < 0 || grid[at] >= level.entries()) {
            throw new BadInput("error.codes.range", level.entries() - 1, grid[at]);
          }
        }
      }
    }
    return new Answer.Decoded(decoded(codes));
  }

  private Pictures decoded(int[][] codes) {
    float[] values = new float[codes.length * bench.data.info().size()];
    for (int first = 0; first < codes.length; first += Workbench.CHUNK) {
      int last = Math.min(codes.length, first + Workbench.CHUNK);
      int[][] chunk = Arrays.copyOfRange(codes, first, last);
      bench.copyRows(model().decodeCodes(bench.tape, chunk), values, first);
      bench.chunkDone();
    }
    return bench.pictures(values);
  }

  private HasCodebook model() {
    return (HasCodebook) bench.model;
  }
}
