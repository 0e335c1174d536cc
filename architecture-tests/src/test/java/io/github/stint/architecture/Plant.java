package io.github.stint.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Code that breaks a rule, and what the rule has to say to it.
 *
 * @param crime what is wrong with it
 * @param culprit what the rule has to name: a class, or a package
 * @param bystanders classes beside it that do no wrong, and must not be named
 * @param amongTheProduct whether it breaks the rule only together with the classes that are shipped
 */
record Plant(
        ArchRule rule,
        String crime,
        List<Source> sources,
        String culprit,
        List<String> bystanders,
        boolean amongTheProduct) {

    static Plant planted(ArchRule rule, String crime) {
        return new Plant(rule, crime, List.of(), "nobody", List.of(), false);
    }

    /** Adds a class that is needed, but is not to be judged. */
    Plant with(Source source) {
        return new Plant(rule, crime, and(sources, source), culprit, bystanders, amongTheProduct);
    }

    Plant with(String packageName, String code) {
        return with(new Source(packageName, code));
    }

    Plant catches(String offender) {
        return new Plant(rule, crime, sources, offender, bystanders, amongTheProduct);
    }

    Plant spares(String innocent) {
        return new Plant(rule, crime, sources, culprit, and(bystanders, innocent), amongTheProduct);
    }

    Plant amongShippedClasses() {
        return new Plant(rule, crime, sources, culprit, bystanders, true);
    }

    /** What the rule reports on it. */
    List<String> report(PlantCompiler compiler, Path folder) {
        compiler.compile(sources, folder);
        JavaClasses classes =
                amongTheProduct ? Product.shippedClassesAnd(folder) : new ClassFileImporter().importPath(folder);
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }

    @Override
    public String toString() {
        return NamedRule.nameOf(rule) + ": " + crime;
    }
}
