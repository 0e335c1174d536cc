package io.github.stint.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.stint.core.client.Client;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;

/** Detects rules of the domain in bytecode. */
final class DomainConditions {

    /** Lambdas and method references are parts of the code unit that contains them. */
    static final ArchCondition<JavaCodeUnit> NOT_ENFORCE_A_LIFECYCLE_RULE =
            new ArchCondition<>("not both read whether an entity is archived or done, and create an error") {
                @Override
                public void check(JavaCodeUnit codeUnit, ConditionEvents events) {
                    boolean reads = codeUnit.getAccessesFromSelf().stream().anyMatch(DomainConditions::readsALifecycle);
                    boolean fails = codeUnit.getAccessesFromSelf().stream().anyMatch(DomainConditions::createsAnError);
                    if (reads && fails) {
                        events.add(SimpleConditionEvent.violated(
                                codeUnit,
                                codeUnit.getDescription() + " enforces a lifecycle rule in "
                                        + codeUnit.getSourceCodeLocation()));
                    }
                }
            };

    private DomainConditions() {}

    static DescribedPredicate<JavaAccess<?>> constructionOf(Class<?> type) {
        return DescribedPredicate.describe(
                "target is a constructor of " + type.getSimpleName(),
                access -> isConstructor(access.getTarget())
                        && access.getTargetOwner().getName().equals(type.getName()));
    }

    private static boolean readsALifecycle(JavaAccess<?> access) {
        return switch (access.getTarget().getName()) {
            case "archived" -> isOn(access, Project.class) || isOn(access, Client.class) || isOn(access, Tag.class);
            case "status" -> isOn(access, Task.class);
            default -> false;
        };
    }

    private static boolean isOn(JavaAccess<?> access, Class<?> type) {
        return access.getTargetOwner().isAssignableTo(type.getName());
    }

    private static boolean createsAnError(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        if (isConstructor(target)) {
            return target.getOwner().isAssignableTo(Throwable.class);
        }
        return target instanceof CodeUnitAccessTarget method
                && method.getRawReturnType().isAssignableTo(Throwable.class);
    }

    private static boolean isConstructor(AccessTarget target) {
        return target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME);
    }
}
