package io.github.stint.adapter.simulator.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseDateTest {

    private static final class ManualClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final ManualClock clock = new ManualClock();
    private final ResponseDate date = new ResponseDate(clock);

    private String at(Instant now) throws Exception {
        clock.now = now;
        HttpResponse response = new BasicHttpResponse(200);
        date.process(response, new ByteArrayEntity(new byte[0], ContentType.TEXT_PLAIN), HttpCoreContext.create());
        return response.getFirstHeader("Date").getValue();
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 'Thu, 01 Jan 1970 00:00:00 GMT'",
        "2026-06-05T10:11:12.999Z, 'Fri, 05 Jun 2026 10:11:12 GMT'",
        "2026-11-26T23:59:59Z, 'Thu, 26 Nov 2026 23:59:59 GMT'"
    })
    void has_two_digits_for_the_day(Instant now, String text) throws Exception {
        assertThat(at(now)).isEqualTo(text);
    }

    @Test
    void follows_the_clock_also_backwards() throws Exception {
        Instant now = Instant.parse("2026-06-05T10:11:12Z");

        assertThat(at(now)).endsWith("10:11:12 GMT");
        assertThat(at(now.plusMillis(999))).endsWith("10:11:12 GMT");
        assertThat(at(now.plusSeconds(1))).endsWith("10:11:13 GMT");
        assertThat(at(now)).endsWith("10:11:12 GMT");
    }
}
