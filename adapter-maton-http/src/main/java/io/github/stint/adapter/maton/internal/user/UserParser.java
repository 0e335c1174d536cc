package io.github.stint.adapter.maton.internal.user;

import io.github.stint.adapter.maton.internal.tokens.FieldNames;
import io.github.stint.adapter.maton.internal.tokens.ItemParser;
import io.github.stint.adapter.maton.internal.tokens.JsonTokens;
import io.github.stint.adapter.maton.internal.user.UserDto.SettingsDto;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Reads the users of one response. Of a field that occurs twice, the last is used, as in a tree. */
final class UserParser implements ItemParser<UserDto> {

    private static final int ID = 0;
    private static final int EMAIL = 1;
    private static final int NAME = 2;
    private static final int ACTIVE_WORKSPACE = 3;
    private static final int DEFAULT_WORKSPACE = 4;
    private static final int STATUS = 5;
    private static final int SETTINGS = 6;

    private static final int TIME_ZONE = 0;
    private static final int WEEK_START = 1;

    /** In the order of the constants. */
    private final FieldNames userFields =
            FieldNames.of("id", "email", "name", "activeWorkspace", "defaultWorkspace", "status", "settings");

    private final FieldNames settingsFields = FieldNames.of("timeZone", "weekStart");
    private final JsonTokens tokens = new JsonTokens();

    @Override
    public UserDto parse(JsonParser parser) {
        @Nullable String id = null;
        @Nullable String email = null;
        @Nullable String name = null;
        @Nullable String activeWorkspace = null;
        @Nullable String defaultWorkspace = null;
        @Nullable String status = null;
        @Nullable SettingsDto settings = null;
        for (int field = userFields.next(parser); field != FieldNames.END; field = userFields.next(parser)) {
            switch (field) {
                case ID -> id = tokens.text(parser);
                case EMAIL -> email = tokens.text(parser);
                case NAME -> name = tokens.text(parser);
                case ACTIVE_WORKSPACE -> activeWorkspace = tokens.repeatedText(parser);
                case DEFAULT_WORKSPACE -> defaultWorkspace = tokens.repeatedText(parser);
                case STATUS -> status = tokens.repeatedText(parser);
                case SETTINGS -> settings = settings(parser);
                default -> tokens.skip(parser);
            }
        }
        return new UserDto(id, email, name, activeWorkspace, defaultWorkspace, status, settings);
    }

    private @Nullable SettingsDto settings(JsonParser parser) {
        if (tokens.isNull(parser)) {
            return null;
        }
        tokens.requireObject(parser);
        @Nullable String timeZone = null;
        @Nullable String weekStart = null;
        for (int field = settingsFields.next(parser); field != FieldNames.END; field = settingsFields.next(parser)) {
            switch (field) {
                case TIME_ZONE -> timeZone = tokens.repeatedText(parser);
                case WEEK_START -> weekStart = tokens.repeatedText(parser);
                default -> tokens.skip(parser);
            }
        }
        return new SettingsDto(timeZone, weekStart);
    }
}
