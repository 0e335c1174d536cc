package com.example;

import io.github.stint.contract.ContractFixture;
import io.github.stint.contract.PortsFixture;
import io.github.stint.contract.tag.TagsContract;
import io.github.stint.core.workspace.WorkspaceId;

class MapTagsContractTest implements TagsContract {

    private static final WorkspaceId OFFICE = new WorkspaceId("office");

    private final ContractFixture fixture =
            PortsFixture.builder(OFFICE).tags(new MapTags(OFFICE)).build();

    @Override
    public ContractFixture fixture() {
        return fixture;
    }
}
