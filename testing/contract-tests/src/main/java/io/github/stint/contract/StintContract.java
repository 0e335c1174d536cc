package io.github.stint.contract;

/**
 * The base of all contracts. The test class of an adapter implements a contract and provides the fixture; JUnit then runs the tests
 * that the contract declares.
 */
public interface StintContract {

    /** Returns the fixture of this test: the same one for the whole test method, and a new one for the next. */
    ContractFixture fixture();

    /** Creates entities for the test. */
    default ContractEntities given() {
        return new ContractEntities(fixture());
    }
}
