package io.github.stint.core.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.cache.CacheKey;
import io.github.stint.core.cache.KnownLists;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameCompletionTest {

    private static final WorkspaceId OFFICE = new WorkspaceId("6650a00000000000000000aa");
    private static final WorkspaceId HOME = new WorkspaceId("6650a00000000000000000ab");

    private final Map<CacheKey<?>, List<?>> stored = new HashMap<>();

    private final KnownLists known = new KnownLists() {
        @Override
        public <T> List<T> of(CacheKey<T> key) {
            return stored.getOrDefault(key, List.of()).stream()
                    .map(key.type()::cast)
                    .toList();
        }
    };

    private void workspaces() {
        stored.put(CacheKey.workspaces(), List.of(workspace(OFFICE, "Office"), workspace(HOME, "Home")));
    }

    private static Workspace workspace(WorkspaceId id, String name) {
        return Workspace.builder().id(id).name(name).build();
    }

    private void tags(WorkspaceId workspace, String... names) {
        stored.put(
                CacheKey.tags(workspace),
                List.of(names).stream()
                        .map(name -> new Tag(
                                new TagId("id-of-" + Integer.toHexString(name.hashCode())), workspace, name, false))
                        .toList());
    }

    @Test
    void returns_nothing_if_nothing_is_known() {
        assertThat(new NameCompletion(known).projects("")).isEmpty();
        assertThat(new NameCompletion(known).workspaces("")).isEmpty();
        assertThat(new NameCompletion(known, "Office").tags("")).isEmpty();
    }

    @Test
    void ignores_case_and_accents_and_sorts() {
        workspaces();
        tags(OFFICE, "urgent", "Über", "deep", "Ultra");

        assertThat(new NameCompletion(known).tags("u")).containsExactly("Über", "Ultra", "urgent");
    }

    @Test
    void finds_the_workspace_by_id_name_or_unique_prefix() {
        workspaces();
        tags(HOME, "garden");

        assertThat(new NameCompletion(known, HOME.value()).tags("")).containsExactly("garden");
        assertThat(new NameCompletion(known, "home").tags("")).containsExactly("garden");
        assertThat(new NameCompletion(known, "ho").tags("")).containsExactly("garden");
        assertThat(new NameCompletion(known, "elsewhere").tags("")).isEmpty();
    }

    @Test
    void leaves_out_names_that_do_not_fit_a_line() {
        workspaces();
        tags(OFFICE, "two\nlines", "one line");

        assertThat(new NameCompletion(known).tags("")).containsExactly("one line");
    }
}
