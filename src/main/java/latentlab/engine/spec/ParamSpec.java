package latentlab.engine.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One setting of a family or of the training loop: its name, where it belongs, its limits and the
 * value it starts with. Forms, the command line and the run folder are all made from it.
 *
 * <p>The texts of a setting are {@code setting.KEY} (its label), {@code setting.KEY.help} (the
 * concept, for the tooltip) and, for a choice, {@code setting.KEY.OPTION}.
 */
public sealed interface ParamSpec {
  String key();

  Group group();

  /** Whether it may change while the run is training. */
  boolean live();

  /** The value it starts with, of the type {@link #parse} returns. */
  Object initial();

  /**
   * Reads a value.
   *
   * @throws BadInput where the text is not a value of this setting; the sentence names the limits
   */
  Object parse(String text);

  /** The text that {@link #parse} reads back to the same value. */
  default String format(Object value) {
    return value.toString();
  }

  /** A whole number from min to max, both included. Values are {@link Integer}. */
  record Whole(String key, Group group, boolean live, int min, int max, Integer initial)
      implements ParamSpec {
    @Override
    public Object parse(String text) {
      try {
        int value = Integer.parseInt(text.strip());
        if (value >= min && value <= max) {
          return value;
        }
      } catch (NumberFormatException notANumber) {
        // Said below, together with the limits.
      }
      throw new BadInput("error.setting.whole", key, text, min, max);
    }
  }

  /** A real number from min to max, both included. Values are {@link Double}. */
  record Real(String key, Group group, boolean live, double min, double max, Double initial)
      implements ParamSpec {
    @Override
    public Object parse(String text) {
      try {
        double value = Double.parseDouble(text.strip());
        if (value >= min && value <= max) {
          return value;
        }
      } catch (NumberFormatException notANumber) {
        // Said below, together with the limits.
      }
      throw new BadInput("error.setting.real", key, text, shortest(min), shortest(max));
    }

    @Override
    public String format(Object value) {
      return shortest((Double) value);
    }

    private static String shortest(double value) {
      return value == Math.rint(value) && Math.abs(value) < 1e9
          ? Long.toString((long) value)
          : Double.toString(value);
    }
  }

  /** One of a few named options. Values are {@link String}. */
  record Choice(String key, Group group, boolean live, List<String> options, String initial)
      implements ParamSpec {
    public Choice {
      options = List.copyOf(options);
    }

    @Override
    public Object parse(String text) {
      String value = text.strip().toLowerCase(Locale.ROOT);
      if (!options.contains(value)) {
        throw new BadInput("error.setting.choice", key, text, String.join(", ", options));
      }
      return value;
    }
  }

  /**
   * The widths of a stack of hidden layers, first to last, written {@code 400} or {@code 256,256}.
   * Values are lists of {@link Integer}.
   */
  record Layers(
      String key, Group group, boolean live, int maxCount, int min, int max, List<Integer> initial)
      implements ParamSpec {
    public Layers {
      initial = List.copyOf(initial);
    }

    @Override
    public Object parse(String text) {
      try {
        List<Integer> widths =
            Arrays.stream(text.strip().split("\\s*[,x·\\-\\s]\\s*")).map(Integer::valueOf).toList();
        boolean fits = widths.stream().allMatch(w -> w >= min && w <= max);
        if (fits && widths.size() <= maxCount) {
          return widths;
        }
      } catch (NumberFormatException notANumber) {
        // Said below, together with the limits.
      }
      throw new BadInput("error.setting.layers", key, text, maxCount, min, max);
    }

    @Override
    public String format(Object value) {
      return ((List<?>) value).stream().map(Object::toString).collect(Collectors.joining(","));
    }
  }

  /**
   * A falling curve from 0:1 through a few points to 1:something, written {@code
   * 0:1,0.5:0.4,1:0.01}. Values are such texts, {@link String}; {@link FallingCurve} reads them.
   */
  record Curve(String key, Group group, boolean live, String initial) implements ParamSpec {
    @Override
    public Object parse(String text) {
      return FallingCurve.of(text).text();
    }
  }

  /** Yes or no. Values are {@link Boolean}. */
  record Flag(String key, Group group, boolean live, Boolean initial) implements ParamSpec {
    @Override
    public Object parse(String text) {
      return switch (text.strip().toLowerCase(Locale.ROOT)) {
        case "true", "yes", "on", "1" -> true;
        case "false", "no", "off", "0" -> false;
        default -> throw new BadInput("error.setting.flag", key, text);
      };
    }
  }
}
