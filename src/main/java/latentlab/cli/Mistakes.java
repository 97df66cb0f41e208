package latentlab.cli;

import java.lang.invoke.MethodType;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import latentlab.engine.spec.Nearest;
import latentlab.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;

/** Says in one sentence what was wrong with the arguments, naming what may have been meant. */
final class Mistakes {
  private final Texts texts;

  Mistakes(Texts texts) {
    this.texts = texts;
  }

  String sentence(ParameterException mistake) {
    CommandLine command = mistake.getCommandLine();
    // A mistyped option leaves the right one missing: the typing error is what to talk about.
    List<String> unknown = command.getUnmatchedArguments();
    if (!unknown.isEmpty()) {
      return unknown(command.getCommandSpec(), unknown.getFirst());
    }
    return switch (mistake) {
      case MissingParameterException missing ->
          texts.get(
              "error.cli.missing",
              command.getCommandSpec().qualifiedName(),
              names(missing.getMissing()));
      case OverwrittenOptionException twice ->
          texts.get("error.cli.twice", names(List.of(twice.getOverwritten())));
      default -> value(mistake);
    };
  }

  private String unknown(CommandSpec command, String word) {
    if (word.startsWith("-")) {
      List<String> known = command.options().stream().map(OptionSpec::longestName).toList();
      String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
      return texts.get(
          "error.cli.option", command.qualifiedName(), name, Nearest.among(known, name));
    }
    if (command.subcommands().isEmpty()) {
      return texts.get("error.cli.extra", command.qualifiedName(), word);
    }
    List<String> known = List.copyOf(command.subcommands().keySet());
    return texts.get("error.cli.command", word, Nearest.among(known, word));
  }

  private String value(ParameterException mistake) {
    ArgSpec argument = mistake.getArgSpec();
    String value = mistake.getValue();
    if (argument == null || value == null) {
      CommandSpec command = mistake.getCommandLine().getCommandSpec();
      return command.subcommands().isEmpty()
          ? texts.get("error.cli.arguments", command.qualifiedName())
          : texts.get("error.cli.noCommand", String.join(", ", command.subcommands().keySet()));
    }
    String names = names(List.of(argument));
    return texts.get(key(MethodType.methodType(argument.type()).wrap().returnType()), names, value);
  }

  private static String key(Class<?> type) {
    if (type == Double.class || type == Float.class) {
      return "error.cli.number";
    }
    return Number.class.isAssignableFrom(type) ? "error.cli.whole" : "error.cli.value";
  }

  private static String names(Collection<ArgSpec> arguments) {
    return arguments.stream()
        .map(
            argument ->
                argument instanceof OptionSpec option
                    ? option.longestName()
                    : argument.paramLabel())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
