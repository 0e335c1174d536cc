package io.github.stint.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HostTest {

    @Test
    void all_hosts_include_the_quick_ones() {
        List<Host> quick = Host.selected("quick");

        assertThat(quick).isNotEmpty();
        assertThat(Host.selected("all")).containsAll(quick).hasSizeGreaterThan(quick.size());
    }

    @Test
    void hosts_are_selected_by_name() {
        assertThat(Host.selected("quarkus-3.33, plain"))
                .extracting(Host::name)
                .containsExactly("quarkus-3.33", "plain");
    }

    @Test
    void rejects_an_unknown_name() {
        assertThatThrownBy(() -> Host.selected("plain,spring-boot-1.0"))
                .hasMessageStartingWith("unknown host \"spring-boot-1.0\"; use all, quick, or plain, modules");
    }
}
