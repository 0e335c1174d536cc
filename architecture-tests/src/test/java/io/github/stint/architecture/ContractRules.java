package io.github.stint.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;

import com.tngtech.archunit.lang.ArchRule;

/** The rules that hold for the shipped classes together with the tests of the adapters. */
@SuppressWarnings("MemberName") // A failing rule is to be read as a sentence.
final class ContractRules {

    private ContractRules() {}

    static final ArchRule every_port_has_a_contract = all(PortConditions.PORTS)
            .should(PortConditions.HAVE_A_CONTRACT)
            .because("what no contract says, no two adapters do alike");

    static final ArchRule every_adapter_keeps_every_contract =
            all(PortConditions.DUTIES).should(PortConditions.BE_KEPT).because("offline has to mean the same as online");
}
