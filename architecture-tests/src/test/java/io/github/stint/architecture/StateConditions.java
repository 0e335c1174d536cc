package io.github.stint.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** What is the same for everybody in a process, and so must never change. */
final class StateConditions {

    static final DescribedPredicate<JavaField> ARE_STATIC_OR_PART_OF_AN_ENUM = DescribedPredicate.describe(
            "are static or part of an enum",
            field -> (field.getModifiers().contains(JavaModifier.STATIC)
                            || field.getOwner().isEnum())
                    // The compiler's own, such as the values of an enum.
                    && !field.getModifiers().contains(JavaModifier.SYNTHETIC));

    static final ArchCondition<JavaField> NEVER_CHANGE =
            new ArchCondition<>("be final, and of a type whose instances cannot change") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    if (!field.getModifiers().contains(JavaModifier.FINAL)) {
                        events.add(SimpleConditionEvent.violated(field, field.getDescription() + " is not final"));
                    } else if (!isImmutable(field.getRawType())) {
                        events.add(SimpleConditionEvent.violated(
                                field,
                                field.getDescription() + " is of the type <"
                                        + field.getRawType().getName() + ">, which is not known to be immutable"));
                    }
                }
            };

    static final ArchCondition<JavaPackage> BE_ANNOTATED_WITH_NULL_MARKED =
            new ArchCondition<>("have a package-info with @NullMarked") {
                @Override
                public void check(JavaPackage product, ConditionEvents events) {
                    if (!product.isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(
                                product, product.getDescription() + " is not annotated with @NullMarked"));
                    }
                }
            };

    private StateConditions() {}

    private static boolean isImmutable(JavaClass type) {
        return type.isPrimitive()
                || type.isEnum()
                || (type.isRecord() && Parts.isIn(Parts.CORE, type))
                || Parts.isIn("java.util.function", type)
                || (Parts.isIn("java.time", type) && !type.getName().equals("java.time.Clock"))
                || isImmutableByItsDocumentation(type.getName());
    }

    private static boolean isImmutableByItsDocumentation(String name) {
        return switch (name) {
            case "java.lang.Boolean",
                    "java.lang.Byte",
                    "java.lang.Character",
                    "java.lang.Class",
                    "java.lang.Double",
                    "java.lang.Float",
                    "java.lang.Integer",
                    "java.lang.Long",
                    "java.lang.Short",
                    "java.lang.String",
                    "java.math.BigDecimal",
                    "java.math.BigInteger",
                    "java.net.URI",
                    "java.nio.charset.Charset",
                    "java.nio.file.Path",
                    "java.util.Comparator",
                    "java.util.HexFormat",
                    "java.util.Locale",
                    "java.util.UUID",
                    "java.util.regex.Pattern" -> true;
            default -> false;
        };
    }
}
