package io.github.stint.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule reports its planted violations, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesBiteTest {

    private final PlantCompiler compiler = new PlantCompiler();

    @AfterAll
    void closeTheCompiler() throws IOException {
        compiler.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.stint.architecture.PlantedViolations#all")
    void detects(Plant plant, @TempDir Path folder) {
        List<String> report = plant.report(compiler, folder);

        assertThat(report).anyMatch(line -> names(plant.offender(), line));
        assertThat(plant.innocents())
                .allSatisfy(innocent -> assertThat(report).noneMatch(line -> names(innocent, line)));
    }

    /** Whether the line contains the type or one of its members, but not just a type with the same prefix. */
    private static boolean names(String type, String line) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(type) + "(?!\\w)")
                .matcher(line)
                .find();
    }

    @Test
    void every_rule_has_a_planted_violation() {
        Stream<String> rules = Stream.of(ProductRules.class, LayoutRules.class, ContractRules.class)
                .flatMap(library -> NamedRule.in(library).stream())
                .map(NamedRule::name);

        assertThat(PlantedViolations.all().map(plant -> NamedRule.nameOf(plant.rule())))
                .containsAll(rules.toList());
    }
}
