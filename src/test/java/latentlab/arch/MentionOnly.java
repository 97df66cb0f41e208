package latentlab.arch;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** Holds for a method whose parameters, result and type arguments come from some packages only. */
final class MentionOnly extends ArchCondition<JavaMethod> {
  private final DescribedPredicate<JavaClass> allowed;

  MentionOnly(String... packages) {
    super("mention only " + String.join(", ", packages));
    allowed = JavaClass.Predicates.resideInAnyPackage(packages);
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    Stream.concat(method.getParameterTypes().stream(), Stream.of(method.getReturnType()))
        .map(JavaType::getAllInvolvedRawTypes)
        .flatMap(types -> types.stream())
        .map(JavaClass::getBaseComponentType)
        .filter(type -> !type.isPrimitive() && !allowed.test(type))
        .forEach(
            type ->
                events.add(
                    SimpleConditionEvent.violated(
                        method, method.getFullName() + " mentions " + type.getName())));
  }
}
