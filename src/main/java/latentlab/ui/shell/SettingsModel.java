package latentlab.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import latentlab.engine.spec.Group;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;
import latentlab.text.Texts;
import latentlab.ui.kit.ParamField;
import latentlab.ui.kit.ParamField.Editor;
import latentlab.ui.kit.ParamField.Option;
import latentlab.ui.kit.ParamForm.Section;
import org.jspecify.annotations.Nullable;

/** A run's settings in the words of the form: sections, fields, texts. */
final class SettingsModel {
  private final RunModel run;
  private final Texts texts;

  SettingsModel(RunModel run, Texts texts) {
    this.run = run;
    this.texts = texts;
  }

  /**
   * One section a group, in the order of the groups, for those that have settings.
   *
   * @param initial what each setting begins with on the present data: what its reset brings back
   */
  List<Section> sections(Settings initial) {
    List<Section> sections = new ArrayList<>();
    for (Group group : Group.values()) {
      List<ParamField> fields =
          initial.specs().stream()
              .filter(spec -> spec.group() == group)
              .map(spec -> field(spec, initial.text(spec.key())))
              .toList();
      if (!fields.isEmpty()) {
        sections.add(new Section(title(group), fields));
      }
    }
    return sections;
  }

  /** A value as the form shows it and {@link ParamSpec#parse} reads it back. */
  static String shown(ParamSpec spec, String text) {
    return spec instanceof ParamSpec.Layers ? text.replace(",", " · ") : text;
  }

  /** Says what waits for the next start; empty where nothing does. */
  String waiting() {
    RunSpec present = run.present().get();
    RunSpec next = run.next().get();
    if (present == null || next == null || !run.waitsForRestart()) {
      return "";
    }
    List<String> names = new ArrayList<>();
    addIfChanged(names, "header.data", present.data(), next.data());
    addIfChanged(names, "header.model", present.model(), next.model());
    addIfChanged(names, "header.seed", present.seed(), next.seed());
    if (!names.isEmpty()) {
      return texts.get("settings.waiting.run", String.join(", ", names));
    }
    for (ParamSpec spec : next.settings().specs()) {
      String key = spec.key();
      @Nullable String before = present.settings().has(key) ? present.settings().text(key) : null;
      addIfChanged(names, "setting." + key, before, next.settings().text(key));
    }
    return texts.get("settings.waiting", names.size(), String.join(", ", names));
  }

  /** The settings of the data stand under its thumbnails, which have the title already. */
  private String title(Group group) {
    return group == Group.DATA ? "" : texts.get("group." + group.name().toLowerCase(Locale.ROOT));
  }

  private void addIfChanged(List<String> names, String key, @Nullable Object before, Object after) {
    if (!after.equals(before)) {
      names.add(texts.get(key));
    }
  }

  private ParamField field(ParamSpec spec, String start) {
    String name = "setting." + spec.key();
    Editor editor =
        switch (spec) {
          case ParamSpec.Choice choice ->
              new Editor.OneOf(
                  choice.options().stream()
                      .map(option -> new Option(option, texts.get(name + "." + option)))
                      .toList());
          case ParamSpec.Flag _ -> new Editor.Switch();
          case ParamSpec.Whole _, ParamSpec.Real _, ParamSpec.Layers _, ParamSpec.Curve _ ->
              new Editor.Typed();
          case ParamSpec.Drawing _ -> new Editor.Drawn(texts.get(name + ".prompt"));
        };
    String initial = shown(spec, start);
    return new ParamField(
        spec.key(), texts.get(name), texts.get(name + ".help"), editor, initial, spec.live());
  }
}
