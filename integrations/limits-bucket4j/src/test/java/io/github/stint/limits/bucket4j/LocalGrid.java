package io.github.stint.limits.bucket4j;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.grid.hazelcast.Bucket4jHazelcast;

/** A Hazelcast member that only this machine can reach, and its clients. */
final class LocalGrid {

    private static final String NAME = "stint-limits";

    private LocalGrid() {}

    /** Starts a member with a free port of the loopback address, without multicast and without a report to its vendor. */
    static HazelcastInstance start() {
        Config config = new Config(NAME);
        config.setClusterName(NAME);
        config.setProperty("hazelcast.logging.type", "none");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.getNetworkConfig().setPort(0).setPortAutoIncrement(false).setPublicAddress("127.0.0.1");
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
        return Hazelcast.newHazelcastInstance(config);
    }

    /** The address of a member, for {@link #connect}. */
    static String address(HazelcastInstance member) {
        return "127.0.0.1:"
                + member.getCluster().getLocalMember().getSocketAddress().getPort();
    }

    static HazelcastInstance connect(String address) {
        ClientConfig config = new ClientConfig();
        config.setClusterName(NAME);
        config.setProperty("hazelcast.logging.type", "none");
        config.getNetworkConfig().addAddress(address);
        return HazelcastClient.newHazelcastClient(config);
    }

    static ProxyManager<String> buckets(HazelcastInstance grid) {
        return Bucket4jHazelcast.<String>entryProcessorBasedBuilder(grid.getMap("limits"))
                .build();
    }
}
