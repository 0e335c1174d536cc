package io.github.stint.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the libraries of a module access by reflection: Feign implements interfaces with proxies, and Jackson and Gson read and write wire
 * types. A native image contains only the reflection that it knows of when it is built.
 */
final class ReflectiveTypes {

    private static final String REQUEST = "feign.RequestLine";
    private static final Set<String> JSON_LIBRARIES =
            Set.of("tools.jackson.databind.json.JsonMapper", "com.google.gson.Gson");

    private final Set<JavaClass> module;

    private ReflectiveTypes(Set<JavaClass> module) {
        this.module = module;
    }

    static ReflectiveTypes of(String module, JavaClasses shipped) {
        return new ReflectiveTypes(shipped.stream()
                .filter(type -> Product.module(type).equals(module))
                .collect(Collectors.toSet()));
    }

    /** The interfaces that Feign implements. */
    SortedSet<String> proxies() {
        return names(apis());
    }

    /** The types whose constructors, methods and fields a JSON library uses. */
    SortedSet<String> wireTypes() {
        Stream<JavaClass> roots = Stream.of(namedAsWireTypes(), usedInRequests(), usedWithALibrary())
                .flatMap(types -> types)
                .filter(JavaClass::isRecord);
        Set<JavaClass> found = new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));
        Deque<JavaClass> pending =
                new ArrayDeque<>(roots.filter(this::isWireType).toList());
        while (!pending.isEmpty()) {
            JavaClass type = pending.pop();
            if (found.add(type)) {
                parts(type).filter(this::isWireType).forEach(pending::push);
            }
        }
        return names(found.stream());
    }

    private Stream<JavaClass> apis() {
        return module.stream().filter(type -> type.getMethods().stream().anyMatch(it -> it.isAnnotatedWith(REQUEST)));
    }

    private Stream<JavaClass> namedAsWireTypes() {
        return module.stream().filter(type -> type.getSimpleName().endsWith("Dto"));
    }

    private Stream<JavaClass> usedInRequests() {
        return apis().flatMap(api -> api.getMethods().stream()).flatMap(ReflectiveTypes::typesOf);
    }

    private static Stream<JavaClass> typesOf(JavaCodeUnit method) {
        return Stream.concat(
                method.getReturnType().getAllInvolvedRawTypes().stream(),
                method.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()));
    }

    /** What a class that calls a JSON library knows, and what those of its package know that it knows. */
    private Stream<JavaClass> usedWithALibrary() {
        return module.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call ->
                                JSON_LIBRARIES.contains(call.getTargetOwner().getName())
                                        || call.getTargetOwner().getAllRawSuperclasses().stream()
                                                .anyMatch(parent -> JSON_LIBRARIES.contains(parent.getName()))))
                .flatMap(caller -> known(caller)
                        .flatMap(type -> type.getPackageName().equals(caller.getPackageName())
                                ? Stream.concat(Stream.of(type), known(type))
                                : Stream.of(type)));
    }

    private static Stream<JavaClass> known(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass);
    }

    /** Wrappers of responses are read by code, and a record with functions or classes is none of JSON. */
    private boolean isWireType(JavaClass type) {
        return (type.isRecord() && module.contains(type) && parts(type).noneMatch(ReflectiveTypes::isCode))
                || (type.isEnum() && Parts.isIn(Parts.PRODUCT, type));
    }

    private static boolean isCode(JavaClass type) {
        return type.getPackageName().equals("java.util.function")
                || type.isEquivalentTo(Class.class)
                || type.getName().equals("io.github.stint.adapter.maton.internal.wire.Received");
    }

    private static Stream<JavaClass> parts(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream());
    }

    private static SortedSet<String> names(Stream<JavaClass> types) {
        return types.map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
    }
}
