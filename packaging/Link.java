import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.ModuleResolutionAttribute;
import java.util.EnumSet;
import java.util.Set;
import java.util.spi.ToolProvider;
import jdk.tools.jlink.internal.PluginRepository;
import jdk.tools.jlink.plugin.Plugin;
import jdk.tools.jlink.plugin.ResourcePool;
import jdk.tools.jlink.plugin.ResourcePoolBuilder;
import jdk.tools.jlink.plugin.ResourcePoolEntry;

/**
 * jlink, with its arguments, for a runtime whose module of vectors is a module like any other.
 *
 * <p>An incubating module is marked as one in its description: it must be asked for by name, a
 * warning is printed at each start, and JDK 25 then does not keep the graph of modules in the
 * ahead-of-time cache, and without that no linked classes either (ModuleBootstrap.boot2, where it
 * asks for hasIncubatorModules). That doubles the time to the first window. So the mark is left out
 * of the runtime that is packed with the program; nothing else of the module changes.
 */
final class Link implements Plugin {
  private static final String DESCRIPTION = "/jdk.incubator.vector/module-info.class";

  /** Marks that were taken off: more or fewer than one, and the runtime would be another. */
  private int marks;

  @Override
  public String getName() {
    return "settled-vectors";
  }

  /** Before all others: what they know of modules they read from the descriptions. */
  @Override
  public Category getType() {
    return Category.FILTER;
  }

  @Override
  public Set<State> getState() {
    return EnumSet.of(State.AUTO_ENABLED, State.FUNCTIONAL);
  }

  @Override
  public ResourcePool transform(ResourcePool in, ResourcePoolBuilder out) {
    in.transformAndCopy(entry -> entry.path().equals(DESCRIPTION) ? settled(entry) : entry, out);
    return out.build();
  }

  private ResourcePoolEntry settled(ResourcePoolEntry description) {
    ClassFile format = ClassFile.of();
    byte[] unmarked =
        format.transformClass(
            format.parse(description.contentBytes()),
            ClassTransform.dropping(part -> part instanceof ModuleResolutionAttribute && ++marks > 0));
    return description.copyWithContent(unmarked);
  }

  public static void main(String[] args) {
    Link link = new Link();
    PluginRepository.registerPlugin(link);
    int code = ToolProvider.findFirst("jlink").orElseThrow().run(System.out, System.err, args);
    if (code == 0 && link.marks != 1) {
      System.err.println("This JDK marks its vectors in another way than Link.java knows: " + link.marks + " marks were taken off, not 1.");
      code = 1;
    }
    System.exit(code);
  }
}
