package io.github.stint.adapter.maton.internal.guard;

import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.core.error.StintException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs whole operations of ports: requests, and everything that is done with their responses. An exception that is none of the domain,
 * thrown after a response was received, can only be due to what the response contains, so that it becomes an error of the domain. Without
 * a response it is an error of the program, and thrown as it is. Safe for use by several threads.
 */
public final class ResponseGuard {

    /** Creates the errors for what the guard has caught. */
    public interface Errors {

        /**
         * Returns the error.
         *
         * @param operation that of the last response
         * @param safe whether no request of the operation has changed anything
         */
        StintException ofInvalidResponse(Operation operation, RuntimeException reason, boolean safe);

        /** Returns whether requests fail because the adapter was closed, which is no error of a response. */
        boolean isClosed();
    }

    private final Errors errors;
    /** The innermost operation is the first. */
    private final ThreadLocal<Deque<Progress>> operations = ThreadLocal.withInitial(ArrayDeque::new);

    /** A guard that creates errors with these. */
    public ResponseGuard(Errors errors) {
        this.errors = errors;
    }

    /** Records that the operation of this thread has received a successful response. */
    public void received(Operation operation, boolean safe) {
        Progress progress = operations.get().peek();
        if (progress != null) {
            progress.received(operation, safe);
        }
    }

    /** Runs an operation with a result. */
    public <T> T call(Supplier<T> work) {
        return during(new Progress(), work);
    }

    /** Runs an operation without a result. */
    public void run(Runnable work) {
        boolean unused = call(() -> {
            work.run();
            return true;
        });
    }

    /** Runs an operation that sends requests while its stream is read. What the reader of the stream throws is not changed. */
    public <T> Stream<T> stream(Supplier<Stream<T>> work) {
        Progress progress = new Progress();
        Stream<T> stream = during(progress, work);
        return StreamSupport.stream(new GuardedItems<>(stream.spliterator(), progress), false)
                .onClose(stream::close);
    }

    private <T> T during(Progress progress, Supplier<T> work) {
        Deque<Progress> outer = operations.get();
        outer.push(progress);
        try {
            return work.get();
        } catch (StintException known) {
            throw known;
        } catch (RuntimeException unexpected) {
            throw progress.errorFor(unexpected);
        } finally {
            outer.pop();
            if (outer.isEmpty()) {
                operations.remove();
            }
        }
    }

    /** What an operation has received; used by one thread at a time. */
    private final class Progress {

        private final Deque<Operation> last = new ArrayDeque<>(1);
        private boolean safe = true;

        void received(Operation operation, boolean isSafe) {
            last.clear();
            last.add(operation);
            safe &= isSafe;
        }

        RuntimeException errorFor(RuntimeException unexpected) {
            boolean closed = unexpected instanceof IllegalStateException && errors.isClosed();
            return last.isEmpty() || closed ? unexpected : errors.ofInvalidResponse(last.element(), unexpected, safe);
        }
    }

    /** Reads each item in the guard, and passes it on outside. */
    private final class GuardedItems<T> implements Spliterator<T> {

        private final Spliterator<T> items;
        private final Progress progress;

        GuardedItems(Spliterator<T> items, Progress progress) {
            this.items = items;
            this.progress = progress;
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            Deque<T> item = new ArrayDeque<>(1);
            boolean advanced = during(progress, () -> items.tryAdvance(item::add));
            item.forEach(action);
            return advanced;
        }

        @Override
        public @Nullable Spliterator<T> trySplit() {
            return null;
        }

        @Override
        public long estimateSize() {
            return items.estimateSize();
        }

        @Override
        public int characteristics() {
            return items.characteristics() & ~(SIZED | SUBSIZED | SORTED);
        }
    }
}
