package io.github.stint.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;

import com.tngtech.archunit.lang.ArchRule;

/** The rules that are checked for the shipped classes together with the tests of the adapters. */
@SuppressWarnings("MemberName") // The name of a failing rule is a sentence.
final class ContractRules {

    private ContractRules() {}

    static final ArchRule every_port_has_a_contract = all(PortConditions.PORTS)
            .should(PortConditions.HAVE_A_CONTRACT)
            .because("adapters behave differently where no contract specifies the behaviour");

    static final ArchRule every_adapter_runs_every_contract = all(PortConditions.CONTRACT_RUNS)
            .should(PortConditions.EXIST)
            .because("a program must behave the same offline and online");
}
