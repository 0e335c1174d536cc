package io.github.stint.adapter.inmemory.internal;

import io.github.stint.adapter.inmemory.internal.state.State;
import io.github.stint.core.CreationCheck;
import java.util.HexFormat;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

/**
 * Generates ids for new entities. It skips ids that an entity of any kind has, since another process may use the same source.
 *
 * <p>Ids that count up would start over each time a file is opened, and return those of deleted entities. Therefore the state contains
 * the last one.
 */
public final class UniqueIds {

    private final IdStep step;
    private final CreationLog created = new CreationLog();

    private UniqueIds(IdStep step) {
        this.step = step;
    }

    /** Generates the next id, for an entity that is added to this state. */
    @FunctionalInterface
    private interface IdStep {
        String next(State state);
    }

    /** Uses a source whose ids are unique in every run. */
    public static UniqueIds from(Supplier<String> source) {
        return new UniqueIds(state -> source.get());
    }

    /**
     * Uses ids that count up.
     *
     * @param nextAfter returns the next number that is greater than its argument
     */
    public static UniqueIds counting(LongUnaryOperator nextAfter) {
        return new UniqueIds(state -> {
            long number = nextAfter.applyAsLong(state.lastSequentialId());
            state.setLastSequentialId(number);
            return digits(number);
        });
    }

    /** Returns the id for a number: 24 hexadecimal digits. */
    public static String digits(long number) {
        return "0".repeat(8) + HexFormat.of().toHexDigits(number);
    }

    /** Returns a check of which of the ids that are generated here are generated after this call. */
    public CreationCheck creationCheck() {
        return created.check();
    }

    String next(State state) {
        String id = step.next(state);
        while (state.uses(id)) {
            id = step.next(state);
        }
        created.add(id);
        return id;
    }
}
