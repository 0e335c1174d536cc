package io.github.stint.cli.output;

import io.github.stint.cli.output.table.Column;
import java.util.List;
import java.util.Map;

/** Renders saved settings by name and value. */
public final class SettingView implements View<Map.Entry<String, String>> {

    @Override
    public String id(Map.Entry<String, String> setting) {
        return setting.getKey();
    }

    @Override
    public Fields<Map.Entry<String, String>> fields() {
        return new Fields<Map.Entry<String, String>>()
                .with("name", Map.Entry::getKey)
                .with("value", Map.Entry::getValue);
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.fixed("NAME"), Column.fixed("VALUE"));
    }

    @Override
    public List<String> cells(Map.Entry<String, String> setting) {
        return List.of(setting.getKey(), setting.getValue());
    }
}
