package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.wire.Paths;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The routes that Clockify is known to have, and its simulation has not. The list is read when no simulated route accepts a request, so that
 * it costs nothing at the start. Thread-safe.
 */
final class UnsimulatedRoutes {

    private static final String ANY = "*";

    /** A path, and its methods; a star is an id. */
    private static final String KNOWN = """
            /file/image POST
            /shared-reports/* GET
            /workspaces/*/addons/*/webhooks GET
            /workspaces/*/approval-requests GET POST
            /workspaces/*/approval-requests/* PATCH
            /workspaces/*/approval-requests/users/* POST
            /workspaces/*/entities/created GET
            /workspaces/*/entities/deleted GET
            /workspaces/*/entities/updated GET
            /workspaces/*/expenses GET POST
            /workspaces/*/expenses/* DELETE GET PUT
            /workspaces/*/expenses/*/files/* GET
            /workspaces/*/expenses/categories GET POST
            /workspaces/*/expenses/categories/* DELETE PUT
            /workspaces/*/expenses/categories/*/status PATCH
            /workspaces/*/holidays GET POST
            /workspaces/*/holidays/* DELETE PUT
            /workspaces/*/holidays/in-period GET
            /workspaces/*/invoices GET POST
            /workspaces/*/invoices/* DELETE GET PUT
            /workspaces/*/invoices/*/duplicate POST
            /workspaces/*/invoices/*/export GET
            /workspaces/*/invoices/*/payments GET POST
            /workspaces/*/invoices/*/payments/* DELETE
            /workspaces/*/invoices/*/status PATCH
            /workspaces/*/invoices/info POST
            /workspaces/*/invoices/settings GET PUT
            /workspaces/*/member-profile/* GET PATCH
            /workspaces/*/reports/attendance POST
            /workspaces/*/reports/expenses/detailed POST
            /workspaces/*/scheduling/assignments/*/copy POST
            /workspaces/*/scheduling/assignments/all GET
            /workspaces/*/scheduling/assignments/projects/totals GET POST
            /workspaces/*/scheduling/assignments/projects/totals/* GET
            /workspaces/*/scheduling/assignments/publish PUT
            /workspaces/*/scheduling/assignments/recurring POST
            /workspaces/*/scheduling/assignments/recurring/* DELETE PATCH
            /workspaces/*/scheduling/assignments/series/* PUT
            /workspaces/*/scheduling/assignments/user-filter/totals POST
            /workspaces/*/scheduling/assignments/users/*/totals GET
            /workspaces/*/shared-reports GET POST
            /workspaces/*/shared-reports/* DELETE PUT
            /workspaces/*/time-off/balance/assignment POST
            /workspaces/*/time-off/balance/assignment/*/user/*/policy/* DELETE PUT
            /workspaces/*/time-off/balance/assignment/user/*/policy/* GET
            /workspaces/*/time-off/balance/policy/* GET PATCH
            /workspaces/*/time-off/balance/user/* GET
            /workspaces/*/time-off/policies GET POST
            /workspaces/*/time-off/policies/* DELETE GET PATCH PUT
            /workspaces/*/time-off/policies/*/requests POST
            /workspaces/*/time-off/policies/*/requests/* DELETE PATCH
            /workspaces/*/time-off/policies/*/users/*/requests POST
            /workspaces/*/time-off/requests POST
            /workspaces/*/users/*/custom-field/*/value PUT
            """;

    private volatile @Nullable List<KnownRoute> routes;

    /** Returns whether the service has the route; HEAD is treated as GET. */
    boolean contain(String method, List<String> path) {
        String listed = method.equals("HEAD") ? "GET" : method;
        return routes().stream()
                .anyMatch(route -> route.matches(path) && route.methods().contains(listed));
    }

    /** Threads that call this for the first time at once read the same. */
    private List<KnownRoute> routes() {
        List<KnownRoute> read = routes;
        if (read == null) {
            read = KNOWN.lines().map(KnownRoute::parse).toList();
            routes = read;
        }
        return read;
    }

    private record KnownRoute(List<String> template, List<String> methods) {

        static KnownRoute parse(String line) {
            List<String> words = List.of(line.split(" ", -1));
            return new KnownRoute(Paths.segments(words.get(0)), words.subList(1, words.size()));
        }

        boolean matches(List<String> path) {
            if (template.size() != path.size()) {
                return false;
            }
            for (int i = 0; i < path.size(); i++) {
                String expected = template.get(i);
                boolean same = expected.equals(ANY) ? !path.get(i).isEmpty() : expected.equals(path.get(i));
                if (!same) {
                    return false;
                }
            }
            return true;
        }
    }
}
