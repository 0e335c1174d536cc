package io.github.stint.adapter.maton.internal.user;

import io.github.stint.adapter.maton.Bodies;
import io.github.stint.adapter.maton.internal.transport.TestRequests;
import io.github.stint.adapter.maton.internal.wire.DecodedLists;
import io.github.stint.adapter.maton.internal.wire.ItemReader;
import io.github.stint.adapter.maton.internal.wire.Json;
import io.github.stint.adapter.maton.internal.wire.ListResponse;
import io.github.stint.adapter.maton.internal.wire.Received;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.user.User;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.type.TypeReference;

/** Users and lists of them in usual and unusual forms, and what is read of them in both ways. */
final class ReadUsers {

    /** Forms that the parser reads. */
    static final List<String> USUAL = List.of(
            Bodies.USER,
            "{\"id\":\"u1\",\"email\":null,\"name\":null,\"status\":null,\"settings\":null}",
            "{\"id\":\"u1\",\"settings\":{\"timeZone\":\"Mars/Base\",\"weekStart\":\"monday\"},\"status\":\"SOMETHING_NEW\"}",
            "{\"id\":\"u1\",\"settings\":{\"timeZone\":\"\",\"weekStart\":null,\"other\":[1,{\"a\":2.5}]},\"defaultWorkspace\":\"\"}",
            "{\"id\":\"u1\",\"id\":\"u2\",\"settings\":{\"timeZone\":\"UTC\"},\"settings\":{}}",
            "{\"id\":\"a/b\",\"activeWorkspace\":\"w 1\"}",
            "{\"id\":\"u1\",\"code\":501}",
            "{}");

    /** Forms that it leaves to the general way. */
    static final List<String> UNUSUAL = List.of(
            "{\"id\":5}",
            "{\"id\":\"u1\",\"email\":true}",
            "{\"id\":\"u1\",\"name\":{}}",
            "{\"id\":\"u1\",\"name\":[\"a\"]}",
            "{\"id\":\"u1\",\"settings\":\"\"}",
            "{\"id\":\"u1\",\"settings\":[]}",
            "{\"id\":\"u1\",\"settings\":{\"timeZone\":{}}}",
            "{\"id\":\"u1\",\"settings\":{\"weekStart\":1}}",
            "{\"id\":\"u1\",\"activeWorkspace\":{}}",
            "{\"id\":\"u1\",\"other\":1e99999999999}",
            "7",
            "null",
            "[]");

    private static final Type LIST = new TypeReference<ListResponse<UserDto>>() {}.getType();
    private static final Type OBJECT = new TypeReference<Received<UserDto>>() {}.getType();

    private ReadUsers() {}

    /** How many users the parser reads; none if it leaves the response to the general way. */
    static int countParsed(byte[] body) throws IOException {
        AtomicInteger parsed = new AtomicInteger();
        Json json = DecodedLists.json().parsing(UserDto.class, () -> {
            UserParser parser = new UserParser();
            return tokens -> {
                UserDto user = parser.parse(tokens);
                parsed.incrementAndGet();
                return user;
            };
        });
        DecodedLists.decode(json, body[0] == '[' ? LIST : OBJECT, body);
        return parsed.get();
    }

    /** What is read with the parser, as a list and as one user. */
    static List<String> parsed(byte[] body) {
        return read(DecodedLists.json().parsing(UserDto.class, UserParser::new), body);
    }

    /** What is read without it. */
    static List<String> converted(byte[] body) {
        return read(DecodedLists.json(), body);
    }

    private static List<String> read(Json json, byte[] body) {
        List<String> read = new ArrayList<>();
        ItemReader<UserDto, User> reader = reader(read);
        try {
            ListResponse<?> list = (ListResponse<?>) DecodedLists.decode(json, LIST, body);
            list.items().forEach(item -> read.add(describe(reader, item)));
        } catch (RuntimeException | IOException invalid) {
            read.add(invalid + " because of " + invalid.getCause());
        }
        try {
            read.add(describe(reader, (Received<?>) DecodedLists.decode(json, OBJECT, body)));
        } catch (RuntimeException | IOException invalid) {
            read.add(invalid + " because of " + invalid.getCause());
        }
        return read;
    }

    @SuppressWarnings("unchecked") // Both types are read as users only.
    private static String describe(ItemReader<UserDto, User> reader, Received<?> item) {
        return reader.readOrSkip((Received<UserDto>) item).map(User::toString).orElse("left out") + " " + item.isError()
                + " " + item.text("id");
    }

    private static ItemReader<UserDto, User> reader(List<String> problems) {
        return ItemReader.of(
                TestRequests.settings()
                        .dataProblems(problem -> problems.add(problem.toString()))
                        .build(),
                EntityKind.USER,
                new UserMapperImpl()::toUser,
                "id");
    }
}
