package io.github.stint.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A rule, and the name of its constant. */
record NamedRule(String name, ArchRule rule) {

    static List<NamedRule> in(Class<?> library) {
        return Arrays.stream(library.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(NamedRule::of)
                .toList();
    }

    static String nameOf(ArchRule rule) {
        return Stream.of(ProductRules.class, LayoutRules.class, ContractRules.class)
                .flatMap(library -> in(library).stream())
                .filter(named -> named.rule == rule)
                .map(NamedRule::name)
                .findFirst()
                .orElseThrow();
    }

    private static NamedRule of(Field constant) {
        try {
            return new NamedRule(constant.getName(), (ArchRule) constant.get(null));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException("make " + constant + " visible in its package", hidden);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
