package io.github.stint.core.quota;

import java.util.List;

/** The quota of an adapter without limits. */
final class UnlimitedQuota implements RequestQuota {

    @Override
    public void reserve(RequestScope scope, int requests, Purpose purpose) {
        // Nothing is limited.
    }

    @Override
    public RequestScope lastUsed() {
        return RequestScope.ACCOUNT;
    }

    @Override
    public List<QuotaStatus> status() {
        return List.of();
    }
}
