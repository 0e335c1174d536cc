package io.github.stint.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.MapTags;
import io.github.stint.contract.tag.TagsContract;
import io.github.stint.contract.user.UsersContract;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The tests of a contract run for an adapter of one port, and fail if it breaks the contract. */
class SampleAdapterTest {

    private static final WorkspaceId OFFICE = new WorkspaceId("office");

    @Test
    void runs_every_test_of_the_contract() throws ClassNotFoundException {
        ContractRun run = ContractRun.of(Class.forName("com.example.MapTagsContractTest"));

        assertThat(run.failures()).isEmpty();
        assertThat(run.started()).isEqualTo(tests(TagsContract.class)).isGreaterThan(10);
        assertThat(run.succeeded()).isEqualTo(run.started());
    }

    @Test
    void fails_an_adapter_that_does_not_delete() {
        ContractRun run = ContractRun.of(WithoutDeletion.class);

        assertThat(run.started()).isEqualTo(tests(TagsContract.class));
        assertThat(run.failures()).containsKey("deletesATagArchivedOrNot").doesNotContainKey("renamesATag");
    }

    @Test
    void fails_an_adapter_that_accepts_duplicate_names() {
        ContractRun run = ContractRun.of(WithRepeatableCreation.class);

        assertThat(run.failures()).containsOnlyKeys("refusesATakenName", "refusesTheNameOfAnArchivedTag");
    }

    @Test
    void fails_an_adapter_that_ignores_the_page() {
        ContractRun run = ContractRun.of(WithoutPages.class);

        assertThat(run.failures()).containsOnlyKeys("listsTagsPageByPage");
    }

    @Test
    void names_the_port_that_the_fixture_lacks() {
        ContractRun run = ContractRun.of(WithoutUsers.class);

        assertThat(run.started()).isEqualTo(tests(UsersContract.class)).isPositive();
        assertThat(run.succeeded()).isZero();
        assertThat(run.failures().values())
                .allSatisfy(error ->
                        assertThat(error).hasStackTraceContaining("; add it to the fixture with PortsFixture.Builder"))
                .anySatisfy(error -> assertThat(error).hasMessageContaining("the test needs the port Users;"));
    }

    private static long tests(Class<?> contract) {
        return Arrays.stream(contract.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
    }

    /** A test class of an adapter, which the build does not run by itself. */
    private abstract static class BrokenTags implements TagsContract {

        private final ContractFixture fixture;

        BrokenTags(MapTags tags) {
            fixture = PortsFixture.builder(OFFICE).tags(tags).build();
        }

        @Override
        public ContractFixture fixture() {
            return fixture;
        }
    }

    static class WithoutDeletion extends BrokenTags {
        WithoutDeletion() {
            super(new MapTags(OFFICE) {
                @Override
                public synchronized void delete(WorkspaceId in, TagId id) {
                    find(in, id);
                }
            });
        }
    }

    static class WithRepeatableCreation extends BrokenTags {
        WithRepeatableCreation() {
            super(new MapTags(OFFICE) {
                @Override
                public synchronized Tag create(WorkspaceId in, NewTag tag) {
                    TagQuery sameName = TagQuery.builder()
                            .name(NameFilter.exactly(tag.name()))
                            .build();
                    return all(in, sameName).findFirst().orElseGet(() -> super.create(in, tag));
                }
            });
        }
    }

    static class WithoutPages extends BrokenTags {
        WithoutPages() {
            super(new MapTags(OFFICE) {
                @Override
                public synchronized Page<Tag> list(WorkspaceId in, TagQuery query, PageRequest page) {
                    return super.list(in, query, PageRequest.first());
                }
            });
        }
    }

    static class WithoutUsers implements UsersContract {

        private final ContractFixture fixture = PortsFixture.builder(OFFICE).build();

        @Override
        public ContractFixture fixture() {
            return fixture;
        }
    }
}
