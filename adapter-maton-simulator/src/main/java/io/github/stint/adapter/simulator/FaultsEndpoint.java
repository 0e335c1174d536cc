package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
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
 * The admin API for faults, for tests in any language: {@code /simulator/faults}. GET lists the faults, POST adds one, DELETE removes all.
 */
final class FaultsEndpoint {

    private final SimulatorFaults faults;

    FaultsEndpoint(SimulatorFaults faults) {
        this.faults = faults;
    }

    Response handle(Request request) {
        return switch (request.method()) {
            case "GET" -> list();
            case "POST" -> plan(Json.body(request, "planFault"));
            case "DELETE" -> clear();
            default -> AdminGuard.error(405, "use GET, POST or DELETE");
        };
    }

    /** Parses everything before it changes anything, so that an invalid request has no effect. */
    private Response plan(Body body) {
        List<String> known = List.of("fault", "time", "times", "method", "path", "probability", "seed");
        for (String field : body.fields()) {
            if (!known.contains(field)) {
                return AdminGuard.error(400, "unknown field \"" + field + "\"; use only " + String.join(", ", known));
            }
        }
        Optional<BigDecimal> probability = body.number("probability");
        Optional<BigDecimal> times = body.number("times");
        if (probability.isPresent() == times.isPresent()) {
            return AdminGuard.error(400, "use either times or probability");
        }
        if (probability.isPresent()
                && (body.value("method").isPresent() || body.value("path").isPresent())) {
            return AdminGuard.error(400, "a probability applies to all requests; remove method and path, or use times");
        }
        Fault fault = new Fault(kind(body), time(body));
        RequestMatch match = match(body);
        Optional<Long> seed = wholeNumber(body, "seed", BigDecimal::longValueExact);
        Optional<SimulatorFaults.RandomFault> random =
                probability.map(value -> new SimulatorFaults.RandomFault(fault, value.doubleValue()));
        Optional<SimulatorFaults.Planned> next = wholeNumber(body, "times", BigDecimal::intValueExact)
                .map(count -> new SimulatorFaults.Planned(fault, match, count));
        seed.ifPresent(faults::seed);
        random.ifPresent(faults::plan);
        next.ifPresent(faults::plan);
        return list();
    }

    private static <N> Optional<N> wholeNumber(Body body, String field, Function<BigDecimal, N> conversion) {
        return body.number(field).map(number -> {
            try {
                return conversion.apply(number);
            } catch (ArithmeticException inexact) {
                throw new InvalidValue(
                        "plan a fault",
                        field,
                        "invalid " + field + ": " + number,
                        "use a whole number that is not so large");
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
        return list();
    }

    private Response list() {
        List<JsonObject> next =
                faults.planned().stream().map(FaultsEndpoint::represent).toList();
        List<JsonObject> randomFaults =
                faults.randomFaults().stream().map(FaultsEndpoint::represent).toList();
        JsonObject body = json -> {
            json.field("next", next);
            json.field("random", randomFaults);
        };
        return Json.response(200, body);
    }

    private static JsonObject represent(SimulatorFaults.Planned plan) {
        return json -> {
            json.field("fault", plan.fault().kind().code());
            json.field("time", plan.fault().time().toString());
            json.field("times", plan.times());
            json.field("method", plan.match().method());
            json.field("path", plan.match().path());
        };
    }

    private static JsonObject represent(SimulatorFaults.RandomFault random) {
        return json -> {
            json.field("fault", random.fault().kind().code());
            json.field("time", random.fault().time().toString());
            json.field("probability", random.probability());
        };
    }
}
