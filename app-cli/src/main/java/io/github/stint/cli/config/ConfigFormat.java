package io.github.stint.cli.config;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.github.stint.core.text.TextRules;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The content of the file of settings: profiles of settings, in JSON. */
final class ConfigFormat {

    private ConfigFormat() {}

    private record Content(@Nullable Map<String, Map<String, String>> profiles) {}

    /** Thrown if a text does not contain settings; the message states why. */
    static final class Invalid extends Exception {

        private static final long serialVersionUID = 1L;

        private Invalid(String reason) {
            super(reason);
        }
    }

    /** Returns the settings by profile and name, in the order of the text. */
    static Map<String, Map<String, String>> read(byte[] text) throws Invalid {
        try {
            @Nullable Content content = new Gson().fromJson(decode(text), Content.class);
            if (content == null || content.profiles() == null) {
                throw new Invalid("it has no profiles");
            }
            for (Map.Entry<String, Map<String, String>> profile :
                    content.profiles().entrySet()) {
                requireTexts(profile.getKey(), profile.getValue());
            }
            return new LinkedHashMap<>(content.profiles());
        } catch (JsonParseException invalid) {
            throw new Invalid("it is not JSON with profiles of settings");
        }
    }

    private static String decode(byte[] text) throws Invalid {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
        } catch (CharacterCodingException invalid) {
            throw new Invalid("it is not UTF-8");
        }
    }

    /**
     * Rejects null, which is neither a value nor the absence of a setting, and half of a surrogate pair, which a change of another setting
     * would change, because it cannot be encoded.
     */
    private static void requireTexts(String profile, @Nullable Map<String, String> settings) throws Invalid {
        if (settings == null || settings.values().stream().anyMatch(Objects::isNull)) {
            throw new Invalid("the profile " + profile + " contains null");
        }
        if (Stream.concat(
                        Stream.of(profile),
                        settings.entrySet().stream().flatMap(of -> Stream.of(of.getKey(), of.getValue())))
                .anyMatch(text -> !TextRules.isEncodable(text))) {
            throw new Invalid("the profile " + profile + " contains half of a surrogate pair");
        }
    }

    /** Returns the text of these settings. */
    static byte[] write(Map<String, Map<String, String>> profiles) {
        return (new Gson().toJson(new Content(profiles)) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
