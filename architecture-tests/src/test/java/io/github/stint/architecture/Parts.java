package io.github.stint.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.github.stint.cli.Main;
import io.github.stint.contract.StintContract;
import io.github.stint.core.Stint;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/** The packages and modules of the product, and the slices that its classes form. */
final class Parts {

    static final String CORE = Stint.class.getPackageName();
    static final String PRODUCT = CORE.substring(0, CORE.lastIndexOf('.'));
    static final String ADAPTERS = PRODUCT + ".adapter";
    static final String HTTP_ADAPTER = ADAPTERS + ".maton";
    static final String OFFLINE_ADAPTER = ADAPTERS + ".offline";

    /** The ports on a state, which the offline adapter stores. */
    static final String PORTS_IN_MEMORY = ADAPTERS + ".inmemory.internal";

    static final String CONTRACTS = StintContract.class.getPackageName();

    /** Packages that only the adapter itself may use. Their signatures may contain types of its libraries. */
    static final String INTERNAL = ADAPTERS + ".*.internal..";

    static final String COMMAND_LINE = Main.class.getPackageName();

    /** Without its subpackages. */
    static final String COMPOSITION_ROOT = COMMAND_LINE;

    static final String MAIN = Main.class.getName();

    /** The server for agents, which runs command lines. */
    static final String AGENTS = PRODUCT + ".mcp";

    private static final String MAIN_FOR_AGENTS = AGENTS + ".Main";

    /** The modules whose only purpose is a JSON library of the host. */
    static final String JSON_MODULES = PRODUCT + ".(jackson2|jackson3)..";

    /** The starter for Spring Boot, whose auto-configurations are the composition root of an application. */
    static final String SPRING = PRODUCT + ".spring";

    /** The gates of the HTTP adapter that share limits between processes. */
    static final String LIMITS = PRODUCT + ".limits";

    static final String[] WIRE_LIBRARIES = {"feign..", "tools.jackson..", "com.fasterxml.jackson..", "org.mapstruct.."};

    static final DescribedPredicate<JavaClass> ARE_NOT_MAIN = DescribedPredicate.describe(
            "are not Main", type -> !isOrIsIn(MAIN, type) && !isOrIsIn(MAIN_FOR_AGENTS, type));

    /** The time of the JVM that the HTTP adapter uses if the caller passes none. */
    static final String JVM_TIME = HTTP_ADAPTER + ".internal.network.JvmTime";

    static final DescribedPredicate<JavaClass> ARE_NOT_MAIN_OR_AN_AUTO_CONFIGURATION = DescribedPredicate.describe(
            "are not Main, an auto-configuration or the default time of the HTTP adapter",
            type -> ARE_NOT_MAIN.test(type)
                    && !type.getName().equals(JVM_TIME)
                    && !(isIn(SPRING, type) && type.getName().endsWith("AutoConfiguration")));

    static final DescribedPredicate<JavaClass> ARE_INSIDE_AN_ADAPTER = DescribedPredicate.describe(
            "are in an internal package of an adapter",
            type -> isIn(ADAPTERS, type)
                    && !type.getPackageName().equals(PRODUCT + "." + moduleName(type.getPackageName())));

    /** Each package is a slice, at any depth, so that no pattern can omit one. */
    static final SliceAssignment BY_PACKAGE = slices("packages", JavaClass::getPackageName);

    static final SliceAssignment BY_MODULE = slices("modules", type -> moduleName(type.getPackageName()));

    static final SliceAssignment BY_ADAPTER = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return isIn(ADAPTERS, type)
                    ? SliceIdentifier.of(moduleName(type.getPackageName()))
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "adapters";
        }
    };

    static final ClassesTransformer<JavaPackage> PACKAGES = new AbstractClassesTransformer<>("packages") {
        @Override
        public Iterable<JavaPackage> doTransform(JavaClasses classes) {
            Set<JavaPackage> packages = new LinkedHashSet<>();
            classes.forEach(type -> packages.add(type.getPackage()));
            return packages;
        }
    };

    private Parts() {}

    /** The name of the module that contains the package, such as {@code core} or {@code adapter.inmemory}. */
    static String moduleName(String packageName) {
        String[] words = packageName.substring(PRODUCT.length() + 1).split("\\.", -1);
        return isIn(ADAPTERS, packageName) && words.length > 1 ? words[0] + "." + words[1] : words[0];
    }

    private static boolean isOrIsIn(String name, JavaClass type) {
        return type.getName().equals(name) || type.getName().startsWith(name + "$");
    }

    static boolean isIn(String packageTree, JavaClass type) {
        return isIn(packageTree, type.getPackageName());
    }

    private static boolean isIn(String packageTree, String packageName) {
        return packageName.equals(packageTree) || packageName.startsWith(packageTree + ".");
    }

    private static SliceAssignment slices(String description, Function<JavaClass, String> name) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return isIn(PRODUCT, type) ? SliceIdentifier.of(name.apply(type)) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return description;
            }
        };
    }
}
