package latentlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import latentlab.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class TabsViewTest {
  private final List<String> told = new ArrayList<>();
  private TabsView view;

  @Start
  void start(Stage stage) {
    view = new TabsView(Texts.english());
    view.setOnSelected(told::add);
    stage.setScene(new Scene(view.root(), 800, 600));
    stage.show();
  }

  @Test
  void oneTabAloneIsInFrontAfterAllWereReplaced(FxRobot robot) {
    robot.interact(() -> view.setTabs(List.of("latent", "map", "reconstruct"), 0));
    robot.interact(() -> view.setTabs(List.of("latent", "map", "samples", "reconstruct"), 3));
    assertEquals(List.of("reconstruct"), selected());
    assertEquals(List.of("latent", "reconstruct"), told);
  }

  private List<String> selected() {
    TabPane tabs = (TabPane) view.root().lookup("#panels");
    return tabs.getTabs().stream().filter(Tab::isSelected).map(Tab::getId).toList();
  }
}
