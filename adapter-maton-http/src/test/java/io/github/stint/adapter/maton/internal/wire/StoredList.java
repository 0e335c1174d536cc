package io.github.stint.adapter.maton.internal.wire;

import io.github.stint.adapter.maton.internal.ahead.ReadAhead;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A list of the service, whose items are e0, e1, e2 and so on, and the requests for its pages. */
final class StoredList {

    private final List<Slot<String>> slots = new ArrayList<>();
    private final List<PageRequest> requests = new ArrayList<>();

    /** A list of that many items, in which those of some places cannot be read. */
    static StoredList of(int size, Predicate<Integer> isReadable) {
        StoredList list = new StoredList();
        IntStream.range(0, size)
                .mapToObj(place -> isReadable.test(place) ? Optional.of("e" + place) : Optional.<String>empty())
                .map(Slot::of)
                .forEach(list.slots::add);
        return list;
    }

    static StoredList of(int size) {
        return of(size, place -> true);
    }

    /** Another program adds an item before all others. */
    void addFirst(String item) {
        slots.add(0, Slot.of(Optional.of(item)));
    }

    /** Another program deletes all items from that place on. */
    void deleteFrom(int place) {
        slots.subList(place, slots.size()).clear();
    }

    /** The page as the service sends it. */
    Page<Slot<String>> fetch(PageRequest request) {
        requests.add(request);
        return Page.of(slots, request);
    }

    /** All requests since the last call, in order. */
    List<PageRequest> requests() {
        List<PageRequest> all = List.copyOf(requests);
        requests.clear();
        return all;
    }

    /** The items that can be read and match. */
    List<String> matching(Predicate<String> filter) {
        return slots.stream()
                .flatMap(slot -> slot.item().stream())
                .filter(filter)
                .toList();
    }

    /** The pages of what matches, where the service has a maximum page size. */
    ListPages<String> pages(Predicate<String> filter, int maxSize, PagePositions positions) {
        return new ListPages<>("list", filter, this::fetch, maxSize, positions, ReadAhead.none());
    }
}
