package io.github.stint.core.report;

import java.util.Optional;

/**
 * What the entries of a group have in common.
 *
 * @param by what they are grouped by
 * @param key the id, the ids of tags separated by commas, the first day of a day or week in ISO 8601, the month such as {@code 2026-03},
 *     {@code true} or {@code false}, or the description; empty text if the entries have none
 * @param id the id of the client, project, task or user; otherwise empty
 * @param name the name for people; empty if the entries have none, such as entries without a project
 */
public record GroupLabel(Dimension by, String key, Optional<String> id, Optional<String> name) {

    static GroupLabel none(Dimension by) {
        return new GroupLabel(by, "", Optional.empty(), Optional.empty());
    }

    static GroupLabel entity(Dimension by, String id, String name) {
        return new GroupLabel(by, id, Optional.of(id), Optional.of(name));
    }

    static GroupLabel text(Dimension by, String key, String name) {
        return new GroupLabel(by, key, Optional.empty(), Optional.of(name));
    }
}
