package io.github.stint.core.lookup;

import static io.github.stint.core.Samples.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkspaceLookupTest {

    private static final String ID = "6650a0000000000000000001";

    private final FakeStint stint = new FakeStint();
    private final WorkspaceLookup lookup = new WorkspaceLookup(stint);

    @Test
    void the_default_is_the_active_then_the_default_then_the_first() {
        WorkspaceId active = new WorkspaceId("active");
        WorkspaceId usual = new WorkspaceId("usual");

        assertThat(lookup.defaultOf(Samples.user()
                        .activeWorkspace(active)
                        .defaultWorkspace(usual)
                        .build()))
                .isEqualTo(active);
        assertThat(lookup.defaultOf(Samples.user().defaultWorkspace(usual).build()))
                .isEqualTo(usual);
        assertThat(stint.requests().received()).isEmpty();
        assertThat(lookup.defaultOf(Samples.user().build())).isEqualTo(WORKSPACE);
    }

    @Test
    void an_id_is_returned_without_a_request() {
        assertThat(WorkspaceLookup.isId(ID)).isTrue();
        assertThat(lookup.id(ID)).isEqualTo(new WorkspaceId(ID));
        assertThat(stint.requests().received()).isEmpty();
    }

    @Test
    void a_name_is_found_by_a_unique_prefix() {
        Workspace second = stint.workspaces().create(NewWorkspace.named("Woods"));

        assertThat(WorkspaceLookup.isId("Work")).isFalse();
        assertThat(lookup.id("wor")).isEqualTo(WORKSPACE);
        assertThat(lookup.workspace("woods")).isEqualTo(second);
        assertThatThrownBy(() -> lookup.workspace("wo")).isInstanceOf(Ambiguous.class);
        assertThatThrownBy(() -> lookup.workspace("home")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_list_has_a_single_match_or_none() {
        Workspace home =
                Workspace.builder().id(new WorkspaceId("h")).name("Home").build();
        Workspace house =
                Workspace.builder().id(new WorkspaceId("i")).name("House").build();
        List<Workspace> both = List.of(home, house);

        assertThat(WorkspaceLookup.among(both, "home")).contains(home);
        assertThat(WorkspaceLookup.among(both, "ho")).isEmpty();
        assertThat(WorkspaceLookup.among(both, "work")).isEmpty();
    }
}
