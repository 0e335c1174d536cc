package io.github.stint.adapter.simulator;

import io.github.stint.core.error.InvalidValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The admin API of the faults, for tests in any language: {@code /simulator/faults}. GET shows what is planned, POST plans one
 * more, DELETE lets everything go well again. It needs no key.
 */
final class FaultsAdmin {

    private final Faults faults;
    private final Json json = new Json();

    FaultsAdmin(Faults faults) {
        this.faults = faults;
    }

    private record PlannedDto(String fault, String time, int times, String method, String path) {}

    private record ChanceDto(String fault, String time, double chance) {}

    private record StateDto(List<PlannedDto> next, List<ChanceDto> chances) {}

    private record RefusalDto(String error) {}

    Answer answer(Request request) {
        try {
            return switch (request.method()) {
                case "GET" -> state();
                case "POST" -> plan(Body.of(request, "planFault"));
                case "DELETE" -> clear();
                default -> refused(405, "use GET, POST or DELETE");
            };
        } catch (WireError | InvalidValue invalid) {
            return refused(400, String.valueOf(invalid.getMessage()));
        }
    }

    private Answer plan(Body body) {
        Optional<BigDecimal> chance = body.number("chance");
        Optional<BigDecimal> times = body.number("times");
        if (chance.isPresent() == times.isPresent()) {
            return refused(400, "say either times or chance");
        }
        Fault fault = new Fault(kind(body), time(body));
        body.number("seed").ifPresent(seed -> faults.seed(seed.longValue()));
        chance.ifPresent(part -> faults.byChance(part.doubleValue(), fault));
        times.ifPresent(number -> faults.next(number.intValue(), match(body), fault));
        return state();
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

    private Answer clear() {
        faults.clear();
        return state();
    }

    private Answer state() {
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
        return Answer.json(200, json.write(new StateDto(next, chances)));
    }

    private Answer refused(int status, String sentence) {
        return Answer.json(status, json.write(new RefusalDto(sentence)));
    }
}
