package io.github.stint.limits.bucket4j;

import com.hazelcast.core.HazelcastInstance;
import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.adapter.maton.RequestEvent;
import io.github.stint.core.error.StintException;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.workspace.WorkspaceId;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that creates tags, and prints how many failed and how many requests were refused. */
final class SharingProcess {

    private static final int THREADS = 4;

    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    private SharingProcess() {}

    /** Arguments: the address of the grid, the URL of the service, its key, the workspace, the limit per second, a prefix, a number. */
    public static void main(String[] arguments) throws Exception {
        HazelcastInstance grid = LocalGrid.connect(arguments[0]);
        try {
            new SharingProcess().run(grid, arguments);
        } finally {
            grid.shutdown();
        }
    }

    private void run(HazelcastInstance grid, String[] arguments) throws Exception {
        MatonConfig config = MatonConfig.direct(arguments[2])
                .gatewayUrl(URI.create(arguments[1]))
                .accountLimit(Integer.parseInt(arguments[4]))
                .workspaceLimit(Integer.parseInt(arguments[4]))
                .requestGate(Bucket4jGate.over(LocalGrid.buckets(grid)))
                .onRequest(this::count, Clock.systemUTC())
                .build();
        WorkspaceId workspace = new WorkspaceId(arguments[3]);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (MatonStint stint = MatonStint.connect(config)) {
            List<Future<?>> calls = new ArrayList<>();
            for (int number = 0; number < Integer.parseInt(arguments[6]); number++) {
                NewTag tag = new NewTag(arguments[5] + " " + number);
                calls.add(threads.submit(() -> create(stint, workspace, tag)));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            threads.shutdownNow();
        }
        System.out.println("failed " + failed + ", refused " + refused);
    }

    private void create(MatonStint stint, WorkspaceId workspace, NewTag tag) {
        try {
            stint.tags().create(workspace, tag);
        } catch (StintException failure) {
            failed.incrementAndGet();
        }
    }

    private void count(RequestEvent event) {
        if (event instanceof RequestEvent.Responded responded && responded.status() == 429) {
            refused.incrementAndGet();
        }
    }
}
