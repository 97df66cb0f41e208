package latentlab.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import latentlab.engine.session.Catalog;
import latentlab.engine.session.Experiments;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.Phase;
import latentlab.ui.panel.Panels;

/** What stands in the program's lists, and the keys of the texts that each entry must have. */
final class NamedThings {
  private static final Path ASSETS = Path.of("assets");

  private NamedThings() {}

  static Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    for (FamilyInfo family : Catalog.families()) {
      withHelp(keys, "model." + family.id());
      family.params().forEach(param -> setting(keys, param));
      family.lossParts().forEach(part -> withHelp(keys, "loss." + part));
      for (Phase phase : family.phases()) {
        withHelp(keys, "phase." + phase.id());
        phase.parts().forEach(part -> withHelp(keys, "part." + part));
      }
    }
    for (DataInfo data : Catalog.dataSets()) {
      withHelp(keys, "data." + data.id());
      data.factors().forEach(factor -> keys.add("factor." + factor.id()));
    }
    Panels.all().forEach(panel -> withHelp(keys, "panel." + panel.id()));
    Experiments.find(ASSETS).usable().forEach(one -> withHelp(keys, "experiment." + one.id()));
    return keys;
  }

  private static void setting(Set<String> keys, ParamSpec param) {
    String key = "setting." + param.key();
    withHelp(keys, key);
    if (param instanceof ParamSpec.Choice choice) {
      choice.options().forEach(option -> keys.add(key + "." + option));
    }
  }

  private static void withHelp(Set<String> keys, String key) {
    keys.add(key);
    keys.add(key + ".help");
  }

  /** Their names, from which code puts keys together. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (FamilyInfo family : Catalog.families()) {
      names.add(family.id());
      names.addAll(family.lossParts());
      for (Phase phase : family.phases()) {
        names.add(phase.id());
        names.addAll(phase.parts());
      }
      family.params().forEach(param -> names.add(param.key()));
    }
    Catalog.dataSets().forEach(data -> names.add(data.id()));
    Panels.all().forEach(panel -> names.add(panel.id()));
    Production.CLASSES.stream()
        .map(JavaClass::reflect)
        .filter(Class::isEnum)
        .flatMap(type -> Stream.of(type.getEnumConstants()))
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
        .forEach(names::add);
    return names;
  }
}
