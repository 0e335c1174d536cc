package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.error.WireError;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.Response;
import io.github.stint.core.error.InvalidValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The admin API of the faults, for tests in any language: {@code /simulator/faults}. GET shows what is planned, POST plans one
 * more, DELETE lets everything go well again. It needs no key.
 */
final class FaultsEndpoint {

    private final Faults faults;
    private final Json json = new Json();

    FaultsEndpoint(Faults faults) {
        this.faults = faults;
    }

    private record PlannedDto(String fault, String time, int times, String method, String path) {}

    private record ChanceDto(String fault, String time, double chance) {}

    private record StateDto(List<PlannedDto> next, List<ChanceDto> chances) {}

    private record RefusalDto(String error) {}

    Response answer(Request request) {
        try {
            return switch (request.method()) {
                case "GET" -> state();
                case "POST" -> plan(json.body(request, "planFault"));
                case "DELETE" -> clear();
                default -> refused(405, "use GET, POST or DELETE");
            };
        } catch (WireError unreadable) {
            return refused(400, String.valueOf(unreadable.getMessage()));
        } catch (InvalidValue invalid) {
            return refused(400, invalid.getMessage() + "; " + invalid.hint());
        }
    }

    /** Reads everything before it changes anything, so that what is refused leaves no trace. */
    private Response plan(Body body) {
        List<String> known = List.of("fault", "time", "times", "method", "path", "chance", "seed");
        for (String field : body.fields()) {
            if (!known.contains(field)) {
                return refused(400, "there is no \"" + field + "\"; use only " + String.join(", ", known));
            }
        }
        Optional<BigDecimal> part = body.number("chance");
        Optional<BigDecimal> number = body.number("times");
        if (part.isPresent() == number.isPresent()) {
            return refused(400, "say either times or chance");
        }
        if (part.isPresent()
                && (body.value("method").isPresent() || body.value("path").isPresent())) {
            return refused(400, "a chance hits all requests; leave out method and path, or say times");
        }
        Fault fault = new Fault(kind(body), time(body));
        RequestMatch match = match(body);
        Optional<Long> seed = whole(body, "seed", BigDecimal::longValueExact);
        Optional<Faults.Chance> chance = part.map(value -> new Faults.Chance(fault, value.doubleValue()));
        Optional<Faults.Planned> next =
                whole(body, "times", BigDecimal::intValueExact).map(times -> new Faults.Planned(fault, match, times));
        seed.ifPresent(faults::seed);
        chance.ifPresent(faults::plan);
        next.ifPresent(faults::plan);
        return state();
    }

    private static <N> Optional<N> whole(Body body, String field, Function<BigDecimal, N> exactly) {
        return body.number(field).map(number -> {
            try {
                return exactly.apply(number);
            } catch (ArithmeticException broken) {
                throw new InvalidValue(
                        "plan a fault",
                        field,
                        field + " cannot be " + number,
                        "name a whole number that is not so large");
            }
        });
    }

    private static Fault.Kind kind(Body body) {
        String code = body.text("fault").orElse("");
        return Stream.of(Fault.Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> WireErrors.notInSet(
                        "fault",
                        Stream.of(Fault.Kind.values()).map(Fault.Kind::code).toList()));
    }

    private static Duration time(Body body) {
        try {
            return body.text("time").map(Duration::parse).orElse(Duration.ZERO);
        } catch (DateTimeException noDuration) {
            throw WireErrors.invalidField("time");
        }
    }

    private static RequestMatch match(Body body) {
        RequestMatch any = RequestMatch.any();
        return RequestMatch.of(
                body.text("method").orElse(any.method()), body.text("path").orElse(any.path()));
    }

    private Response clear() {
        faults.clear();
        return state();
    }

    private Response state() {
        List<PlannedDto> next = faults.planned().stream()
                .map(plan -> new PlannedDto(
                        plan.fault().kind().code(),
                        plan.fault().time().toString(),
                        plan.times(),
                        plan.match().method(),
                        plan.match().path()))
                .toList();
        List<ChanceDto> chances = faults.chances().stream()
                .map(chance -> new ChanceDto(
                        chance.fault().kind().code(), chance.fault().time().toString(), chance.probability()))
                .toList();
        return json.answer(200, new StateDto(next, chances));
    }

    private Response refused(int status, String sentence) {
        return json.answer(status, new RefusalDto(sentence));
    }
}
