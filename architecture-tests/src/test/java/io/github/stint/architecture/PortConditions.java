package io.github.stint.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.stint.core.CreationCheck;
import io.github.stint.core.Stint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Conditions on ports, which are the interfaces that the facade gives access to, and on their contracts. */
final class PortConditions {

    static final ArchCondition<JavaMember> BE_AN_ACCESSOR_OF_A_PORT_OR_CLOSE =
            new ArchCondition<>("be close() or an abstract accessor of an interface in a package of core") {
                @Override
                public void check(JavaMember member, ConditionEvents events) {
                    if (!isClose(member) && !isCreationCheck(member) && !isAccessorOfAPort(member)) {
                        events.add(SimpleConditionEvent.violated(
                                member, member.getDescription() + " is neither close() nor an accessor of a port"));
                    }
                }
            };

    static final ClassesTransformer<Port> PORTS = new AbstractClassesTransformer<>("ports") {
        @Override
        public Iterable<Port> doTransform(JavaClasses classes) {
            return ports(classes).toList();
        }
    };

    static final ArchCondition<Port> HAVE_A_CONTRACT =
            new ArchCondition<>(
                    "have an interface of the same name with the suffix Contract, in the package of the same name") {
                @Override
                public void check(Port port, ConditionEvents events) {
                    if (!port.hasContract()) {
                        events.add(
                                SimpleConditionEvent.violated(port, "missing interface <" + port.contractName() + ">"));
                    }
                }
            };

    static final ClassesTransformer<ContractRun> CONTRACT_RUNS =
            new AbstractClassesTransformer<>("runs of all contracts by all adapters") {
                @Override
                public Iterable<ContractRun> doTransform(JavaClasses classes) {
                    return adapters(classes)
                            .flatMap(adapter ->
                                    contracts(classes).map(contract -> new ContractRun(adapter, contract, classes)))
                            .toList();
                }
            };

    static final ArchCondition<ContractRun> EXIST = new ArchCondition<>("exist as a test class of the adapter") {
        @Override
        public void check(ContractRun run, ConditionEvents events) {
            if (!run.exists()) {
                events.add(SimpleConditionEvent.violated(
                        run, "no test in <" + run.adapter() + "> implements <" + run.contractName() + ">"));
            }
        }
    };

    private PortConditions() {}

    /** A port, and the contract that it should have. */
    record Port(String contractName, Optional<JavaClass> contract) {
        boolean hasContract() {
            return contract.filter(JavaClass::isInterface).isPresent();
        }
    }

    /** The run of a contract by an adapter. */
    record ContractRun(String adapter, String contractName, JavaClasses classes) {
        boolean exists() {
            List<JavaClass> running = classes.stream()
                    .filter(type -> type.isAssignableTo(contractName) && !type.isInterface())
                    .flatMap(type -> Stream.concat(Stream.of(type), type.getEnclosingClass().stream()))
                    .toList();
            return classes.stream()
                    .filter(type -> Parts.isIn(adapter, type))
                    .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                    .anyMatch(type -> runs(type, running));
        }

        /** Directly, or with a nested test class, which may be inherited. */
        private static boolean runs(JavaClass type, List<JavaClass> running) {
            return running.stream().anyMatch(runner -> type.isAssignableTo(runner.getName()));
        }
    }

    /** What an adapter knows of the ids of the service; it sends nothing, so that it is no port. */
    private static boolean isCreationCheck(JavaMember member) {
        return member.getName().equals("creationCheck")
                && member instanceof JavaMethod method
                && method.getRawReturnType().getName().equals(CreationCheck.class.getName());
    }

    private static Stream<Port> ports(JavaClasses classes) {
        return classes.get(Stint.class.getName()).getMethods().stream()
                .filter(method -> !isClose(method) && !isCreationCheck(method))
                .map(JavaMethod::getRawReturnType)
                .map(PortConditions::contractName)
                .sorted()
                .map(contract -> new Port(
                        contract,
                        classes.stream()
                                .filter(type -> type.getName().equals(contract))
                                .findFirst()));
    }

    /** The contract is in a package named like that of the port. */
    private static String contractName(JavaClass port) {
        return Parts.CONTRACTS + port.getName().substring(Parts.CORE.length()) + "Contract";
    }

    private static Stream<String> contracts(JavaClasses classes) {
        return classes.stream()
                .filter(type -> Parts.isIn(Parts.CONTRACTS, type) && type.isInterface())
                .map(JavaClass::getName)
                .filter(name -> name.endsWith("Contract"))
                .sorted();
    }

    private static Stream<String> adapters(JavaClasses classes) {
        return classes.stream()
                .filter(type -> Parts.isIn(Parts.ADAPTERS, type) && type.isAssignableTo(Stint.class.getName()))
                .map(type -> Parts.PRODUCT + "." + Parts.moduleName(type.getPackageName()))
                .distinct()
                .sorted();
    }

    private static boolean isClose(JavaMember member) {
        return member instanceof JavaMethod method
                && method.getName().equals("close")
                && method.getRawParameterTypes().isEmpty()
                && isAbstract(method);
    }

    private static boolean isAccessorOfAPort(JavaMember member) {
        return member instanceof JavaMethod method
                && isAbstract(method)
                && method.getRawParameterTypes().isEmpty()
                && method.getRawReturnType().isInterface()
                && Parts.isIn(Parts.CORE, method.getRawReturnType());
    }

    private static boolean isAbstract(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.ABSTRACT);
    }
}
