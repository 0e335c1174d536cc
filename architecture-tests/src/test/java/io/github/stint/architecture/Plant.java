package io.github.stint.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Code that violates a rule, and what the rule has to report.
 *
 * @param violation a description of the violation
 * @param offender the class, member or package that the rule has to report
 * @param innocents elements beside it that the rule must not report
 * @param amongTheProduct whether the code violates the rule only together with the shipped classes
 */
record Plant(
        ArchRule rule,
        String violation,
        List<Source> sources,
        String offender,
        List<String> innocents,
        boolean amongTheProduct) {

    static Plant planted(ArchRule rule, String violation) {
        return new Plant(rule, violation, List.of(), "", List.of(), false);
    }

    /** Adds a class. */
    Plant with(Source source) {
        return new Plant(rule, violation, and(sources, source), offender, innocents, amongTheProduct);
    }

    Plant with(String packageName, String code) {
        return with(new Source(packageName, code));
    }

    Plant detects(String reported) {
        return new Plant(rule, violation, sources, reported, innocents, amongTheProduct);
    }

    Plant ignores(String innocent) {
        return new Plant(rule, violation, sources, offender, and(innocents, innocent), amongTheProduct);
    }

    Plant amongShippedClasses() {
        return new Plant(rule, violation, sources, offender, innocents, true);
    }

    /** Returns the report of the rule. */
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
        return NamedRule.nameOf(rule) + ": " + violation;
    }
}
