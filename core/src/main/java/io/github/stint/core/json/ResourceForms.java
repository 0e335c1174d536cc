package io.github.stint.core.json;

import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The forms of clients, projects, tasks and tags, and of the data of requests for them. */
final class ResourceForms {

    private ResourceForms() {}

    static List<JsonForm<?>> all() {
        return List.of(
                JsonForm.fields(Client.class, ResourceForms::write, ResourceForms::client),
                JsonForm.request(NewClient.class, ResourceForms::write, ResourceForms::newClient),
                JsonForm.request(ClientChange.class, ResourceForms::write, ResourceForms::clientChange),
                JsonForm.fields(Project.class, ResourceForms::write, ResourceForms::project),
                JsonForm.request(NewProject.class, ResourceForms::write, ResourceForms::newProject),
                JsonForm.request(ProjectChange.class, ResourceForms::write, ResourceForms::projectChange),
                JsonForm.fields(Task.class, ResourceForms::write, ResourceForms::task),
                JsonForm.request(NewTask.class, ResourceForms::write, ResourceForms::newTask),
                JsonForm.request(TaskChange.class, ResourceForms::write, ResourceForms::taskChange),
                JsonForm.fields(Tag.class, ResourceForms::write, ResourceForms::tag),
                JsonForm.request(NewTag.class, tag -> name(tag.name()), fields -> new NewTag(fields.text("name"))),
                JsonForm.request(
                        TagChange.class, tag -> name(tag.name()), fields -> new TagChange(fields.text("name"))));
    }

    private static FieldWriter name(String name) {
        return new FieldWriter().text("name", name);
    }

    private static FieldWriter write(Client client) {
        return new FieldWriter()
                .text("id", client.id())
                .text("name", client.name())
                .flag("archived", client.archived())
                .text("address", client.address())
                .text("email", client.email())
                .texts("ccEmails", client.ccEmails())
                .text("note", client.note())
                .text("workspaceId", client.workspaceId());
    }

    private static Client client(FieldReader fields) {
        return Client.builder()
                .id(fields.required("id", ClientId::new))
                .name(fields.text("name"))
                .archived(fields.flag("archived"))
                .address(fields.optionalText("address"))
                .email(fields.optionalText("email"))
                .ccEmails(fields.texts("ccEmails", Function.identity()))
                .note(fields.optionalText("note"))
                .workspaceId(fields.required("workspaceId", WorkspaceId::new))
                .build();
    }

    private static FieldWriter write(NewClient client) {
        return name(client.name())
                .text("email", client.email())
                .text("address", client.address())
                .text("note", client.note());
    }

    private static NewClient newClient(FieldReader fields) {
        return NewClient.builder()
                .name(fields.text("name"))
                .email(fields.optionalText("email"))
                .address(fields.optionalText("address"))
                .note(fields.optionalText("note"))
                .build();
    }

    private static FieldWriter write(ClientChange change) {
        return new FieldWriter()
                .ifSet("name", change.name(), FieldWriter::textOf)
                .change("email", change.email(), FieldWriter::textOf)
                .change("ccEmails", change.ccEmails(), FieldWriter::textsOf)
                .change("address", change.address(), FieldWriter::textOf)
                .change("note", change.note(), FieldWriter::textOf);
    }

    private static ClientChange clientChange(FieldReader fields) {
        return ClientChange.builder()
                .name(fields.ifSet("name", fields::textOf))
                .email(fields.change("email", fields::textOf))
                .ccEmails(fields.change("ccEmails", (key, value) -> fields.textsOf(key, value, Function.identity())))
                .address(fields.change("address", fields::textOf))
                .note(fields.change("note", fields::textOf))
                .build();
    }

    private static FieldWriter write(Project project) {
        return new FieldWriter()
                .text("id", project.id())
                .text("name", project.name())
                .text("clientId", project.clientId())
                .text("clientName", project.clientName())
                .flag("archived", project.archived())
                .flag("billable", project.billable())
                .flag("public", project.isPublic())
                .text("color", project.color())
                .text("note", project.note())
                .text("workspaceId", project.workspaceId());
    }

    private static Project project(FieldReader fields) {
        return Project.builder()
                .id(fields.required("id", ProjectId::new))
                .name(fields.text("name"))
                .clientId(fields.optional("clientId", ClientId::new))
                .clientName(fields.optionalText("clientName"))
                .archived(fields.flag("archived"))
                .billable(fields.flag("billable"))
                .isPublic(fields.flag("public"))
                .color(fields.optionalText("color"))
                .note(fields.optionalText("note").orElse(""))
                .workspaceId(fields.required("workspaceId", WorkspaceId::new))
                .build();
    }

    private static FieldWriter write(NewProject project) {
        return name(project.name())
                .text("clientId", project.clientId())
                .flag("billable", project.billable())
                .flag("public", project.isPublic())
                .text("color", project.color())
                .text("note", project.note());
    }

    private static NewProject newProject(FieldReader fields) {
        return NewProject.builder()
                .name(fields.text("name"))
                .clientId(fields.optional("clientId", ClientId::new))
                .billable(fields.optionalFlag("billable"))
                .isPublic(fields.optionalFlag("public"))
                .color(fields.optionalText("color"))
                .note(fields.optionalText("note").orElse(""))
                .build();
    }

    private static FieldWriter write(ProjectChange change) {
        return new FieldWriter()
                .ifSet("name", change.name(), FieldWriter::textOf)
                .change("clientId", change.clientId(), FieldWriter::textOf)
                .ifSet("billable", change.billable(), FieldWriter::flagOf)
                .ifSet("public", change.isPublic(), FieldWriter::flagOf)
                .ifSet("color", change.color(), FieldWriter::textOf)
                .ifSet("note", change.note(), FieldWriter::textOf);
    }

    private static ProjectChange projectChange(FieldReader fields) {
        return ProjectChange.builder()
                .name(fields.ifSet("name", fields::textOf))
                .clientId(fields.change("clientId", (key, value) -> fields.textOf(key, value, ClientId::new)))
                .billable(fields.ifSet("billable", fields::flagOf))
                .isPublic(fields.ifSet("public", fields::flagOf))
                .color(fields.ifSet("color", fields::textOf))
                .note(fields.ifSet("note", fields::textOf))
                .build();
    }

    private static FieldWriter write(Task task) {
        return new FieldWriter()
                .text("id", task.id())
                .text("name", task.name())
                .text("projectId", task.projectId())
                .text("status", task.status())
                .text("estimate", task.estimate())
                .flag("billable", task.billable())
                .texts("assigneeIds", task.assigneeIds());
    }

    private static Task task(FieldReader fields) {
        return Task.builder()
                .id(fields.required("id", TaskId::new))
                .name(fields.text("name"))
                .projectId(fields.required("projectId", ProjectId::new))
                .status(fields.required("status", TaskStatus::valueOf))
                .estimate(fields.optional("estimate", IsoDuration::parse).orElse(IsoDuration.ZERO))
                .billable(fields.flag("billable"))
                .assigneeIds(fields.texts("assigneeIds", UserId::new))
                .build();
    }

    private static FieldWriter write(NewTask task) {
        return name(task.name())
                .text("estimate", task.estimate())
                .flag("billable", task.billable())
                .texts("assigneeIds", task.assigneeIds());
    }

    private static NewTask newTask(FieldReader fields) {
        return NewTask.builder()
                .name(fields.text("name"))
                .estimate(fields.optional("estimate", IsoDuration::parse).orElse(IsoDuration.ZERO))
                .billable(fields.optionalFlag("billable"))
                .assigneeIds(fields.texts("assigneeIds", UserId::new))
                .build();
    }

    private static FieldWriter write(TaskChange change) {
        return new FieldWriter()
                .ifSet("name", change.name(), FieldWriter::textOf)
                .ifSet("estimate", change.estimate(), FieldWriter::textOf)
                .ifSet("billable", change.billable(), FieldWriter::flagOf)
                .ifSet("assigneeIds", change.assigneeIds(), FieldWriter::textsOf);
    }

    private static TaskChange taskChange(FieldReader fields) {
        return TaskChange.builder()
                .name(fields.ifSet("name", fields::textOf))
                .estimate(fields.ifSet("estimate", (key, value) -> fields.textOf(key, value, IsoDuration::parse)))
                .billable(fields.ifSet("billable", fields::flagOf))
                .assigneeIds(fields.ifSet("assigneeIds", (key, value) -> assignees(fields, key, value)))
                .build();
    }

    private static Set<UserId> assignees(FieldReader fields, String key, JsonValue value) {
        return new HashSet<>(fields.textsOf(key, value, UserId::new));
    }

    private static FieldWriter write(Tag tag) {
        return new FieldWriter()
                .text("id", tag.id())
                .text("name", tag.name())
                .flag("archived", tag.archived())
                .text("workspaceId", tag.workspaceId());
    }

    private static Tag tag(FieldReader fields) {
        return new Tag(
                fields.required("id", TagId::new),
                fields.required("workspaceId", WorkspaceId::new),
                fields.text("name"),
                fields.flag("archived"));
    }
}
