package latentlab.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.FamilyInfo;
import latentlab.text.Texts;

/**
 * A thumbnail of every model there is, and a page of Markdown that shows them: of a run that ships
 * with the program where there is one, otherwise of one that is trained for it.
 */
final class Gallery {
  private static final String PAGE = "gallery.md";

  /** Half of what it has, so that it is sharp on a fine screen. */
  private static final int WIDTH = 110;

  /** The last sentence of a model's help says whose idea it is, and when. */
  private static final Pattern SOURCE = Pattern.compile("([^.]*\\d{4})\\.$");

  private final Environment environment;
  private final Path out;
  private final Texts texts = Texts.english();
  private final List<String> lines = new ArrayList<>();

  /**
   * @param out where thumbnails and page go
   */
  Gallery(Environment environment, Path out) {
    this.environment = environment;
    this.out = out;
  }

  void make() throws InterruptedException {
    for (Catalog.Branch branch : Catalog.branches()) {
      lines.add("### " + capitalised(texts.get("branch." + branch.id())));
      lines.add("");
      lines.add(texts.get("cli.gallery.head"));
      lines.add("| --- | --- | --- | --- |");
      for (FamilyInfo family : branch.families()) {
        add(family);
      }
      lines.add("");
    }
    Path page = out.resolve(PAGE);
    try {
      Files.write(page, lines);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    environment.out().println(page);
  }

  private void add(FamilyInfo family) throws InterruptedException {
    Path file = out.resolve(family.id() + ".png");
    Optional<Exhibit> found = exhibit(family);
    String name = texts.get("model." + family.id());
    String picture = "";
    String how = "";
    if (found.isPresent()) {
      Exhibit exhibit = found.get();
      exhibit.write(file);
      picture =
          "<img src=\"%s\" width=\"%d\" alt=\"%s\">".formatted(file.getFileName(), WIDTH, name);
      how = how(exhibit);
      environment.out().println(file);
    }
    lines.add("| %s | **%s** | %s | %s |".formatted(picture, name, words(family), how));
  }

  private Optional<Exhibit> exhibit(FamilyInfo family) throws InterruptedException {
    KeptRuns kept = new KeptRuns(environment.assets());
    Optional<Path> run = kept.of(family);
    try (Conversation conversation = new Conversation(environment.labs())) {
      if (run.isPresent()) {
        return new Showing(environment, kept, conversation).of(conversation.openRun(run.get()));
      }
      Optional<ShortTraining.Outcome> trained = new ShortTraining(conversation).train(family);
      return trained.isEmpty()
          ? Optional.empty()
          : new Showing(environment, kept, conversation).of(trained.get());
    }
  }

  private String how(Exhibit exhibit) {
    String data = texts.get("data." + exhibit.data());
    String kind =
        switch (exhibit.kind()) {
          case SAMPLES -> texts.get("cli.gallery.samples");
          case RECONSTRUCTIONS -> texts.get("cli.gallery.reconstructions");
          case POINTS -> texts.get("cli.gallery.points");
          case JUDGED -> texts.get("cli.gallery.judged");
        };
    return texts.get("cli.gallery.how", data, exhibit.epochs(), kind);
  }

  /** What it does in a sentence, and whose idea it is. */
  private String words(FamilyInfo family) {
    String help = texts.get("model." + family.id() + ".help");
    int end = help.indexOf(". ");
    String first = end < 0 ? help : help.substring(0, end + 1);
    Matcher source = SOURCE.matcher(help);
    return source.find() && source.start() > 0
        ? texts.get("cli.gallery.words", first, source.group(1).strip())
        : first;
  }

  private static String capitalised(String heading) {
    return heading.substring(0, 1) + heading.substring(1).toLowerCase(Locale.ROOT);
  }
}
