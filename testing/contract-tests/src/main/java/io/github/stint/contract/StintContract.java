package io.github.stint.contract;

/** Implemented by the test class of each adapter, once for every contract that it keeps. */
public interface StintContract {

    /** The fixture of this test; the same one during the whole of a test method. */
    ContractFixture fixture();

    /** Makes things for the test. */
    default ContractEntities given() {
        return new ContractEntities(fixture());
    }
}
