package latentlab.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import latentlab.engine.family.Families;
import latentlab.engine.family.Family;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.RunSpec;
import org.junit.jupiter.api.Test;

/** What a family says of a model before it is built is what the built model says. */
class OutlineTest {
  @Test
  void aModelIsWhatItsOutlineSays() {
    List<String> outlined = new ArrayList<>();
    for (Family family : Families.all()) {
      String id = family.info().id();
      for (String data : List.of("mnist", "moons")) {
        RunSpec spec = Catalog.spec(id, data, 7);
        Optional<GenerativeModel> outline = family.outline(spec.settings(), Catalog.data(data));
        if (outline.isPresent()) {
          outlined.add(id);
          GenerativeModel built = family.build(spec.settings(), Catalog.data(data), 7);
          assertEquals(Abilities.describe(built), Abilities.describe(outline.get()));
        }
      }
    }
    // What the program starts with.
    assertTrue(outlined.contains("vae"));
  }
}
