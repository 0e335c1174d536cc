package io.github.stint.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Conditions on the visibility of types and the size of packages. */
final class LayoutConditions {

    private static final int MAX_TYPES = 25;

    static final ArchCondition<JavaClass> BE_IN_THE_FRONT_INTERNAL_OR_NOT_PUBLIC =
            new ArchCondition<>("be in the front package of the adapter, below its package internal, or not public") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    String front = Parts.PRODUCT + "." + Parts.moduleName(type.getPackageName());
                    boolean hidden = type.getPackageName().equals(front) || Parts.isIn(front + ".internal", type);
                    if (type.getModifiers().contains(JavaModifier.PUBLIC) && !hidden) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getDescription() + " is public outside of <" + front + ">"));
                    }
                }
            };

    static final ArchCondition<JavaPackage> HAVE_AT_MOST_25_TYPES =
            new ArchCondition<>("have at most " + MAX_TYPES + " top-level types that are not generated") {
                @Override
                public void check(JavaPackage product, ConditionEvents events) {
                    long types = product.getClasses().stream()
                            .filter(LayoutConditions::isWritten)
                            .count();
                    if (types > MAX_TYPES) {
                        events.add(SimpleConditionEvent.violated(
                                product, product.getDescription() + " has " + types + " types"));
                    }
                }
            };

    /** The simple names of the public types that callers of the libraries may use. */
    static final ClassesTransformer<PublicName> PUBLIC_NAMES =
            new AbstractClassesTransformer<>("simple names of public types") {
                @Override
                public Iterable<PublicName> doTransform(JavaClasses classes) {
                    Map<String, Set<String>> types = new TreeMap<>();
                    classes.stream()
                            .filter(LayoutConditions::isPublished)
                            .forEach(type -> types.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                                    .add(type.getName()));
                    return types.entrySet().stream()
                            .map(entry -> new PublicName(entry.getKey(), entry.getValue()))
                            .toList();
                }
            };

    static final ArchCondition<PublicName> BELONG_TO_ONE_TYPE = new ArchCondition<>("belong to one type") {
        @Override
        public void check(PublicName name, ConditionEvents events) {
            if (name.types().size() > 1) {
                events.add(SimpleConditionEvent.violated(name, name.types() + " have the same simple name"));
            }
        }
    };

    private LayoutConditions() {}

    /** A simple name, and the full names of the types that have it. */
    record PublicName(String simpleName, Set<String> types) {}

    /** Nested types are named together with the type around them. */
    private static boolean isPublished(JavaClass type) {
        boolean library = Parts.isIn(Parts.CORE, type)
                || (Parts.isIn(Parts.ADAPTERS, type) && !Parts.ARE_INSIDE_AN_ADAPTER.test(type))
                || Parts.isIn(Parts.CONTRACTS, type);
        return library && type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isWritten(JavaClass type) {
        String name = type.getSimpleName();
        return type.isTopLevelClass()
                && !name.equals("package-info")
                && !name.startsWith("Immutable")
                && !name.endsWith("MapperImpl");
    }
}
