package io.github.spamdigest.azure.logs;

import io.github.spamdigest.azure.AzureAdapters;
import io.github.spamdigest.azure.Excerpt;
import io.github.spamdigest.core.DigestException.Kind;

/**
 * An answer other than 200, as the rest of a sentence that starts with the workspace. Immutable.
 *
 * @param status the HTTP status
 * @param error what the service said
 */
record QueryRefusal(int status, ServiceError error) {

    private static final String TABLE = "EmailEvents";
    private static final int GATEWAY_TIMEOUT = 504;

    /** What a reader is told beside "no data" when the table is missing. */
    static final String NO_TABLE = "has no table " + TABLE + ", so there is nothing to count: " + TABLE
            + " is kept in the data lake only, or no connector brings it in. Check that DIGEST_WORKSPACE_ID is the"
            + " workspace of Microsoft Sentinel; if it is, "
            + AzureAdapters.WorkspaceProbe.route(0) + ".";

    /** Whether the table itself is unknown: nothing was ever stored there, which is no failure of the query. */
    boolean isMissingTable() {
        return status == 400 && error.unknownName().filter(TABLE::equals).isPresent();
    }

    /** Who can fix it: a later run what passes by itself, a person the rest. */
    Kind kind() {
        if (error.isTooMuch()) {
            // Memory may be short for a while; a result that is too large stays so.
            return error.isLowMemory() ? Kind.FAILED : Kind.REFUSED;
        }
        return status >= 500 || status == 408 || status == 429 ? Kind.FAILED : Kind.REFUSED;
    }

    /** What is wrong and what to do. */
    String sentence() {
        if (error.isTooMuch()) {
            return tooMuch();
        }
        return switch (status) {
            case 400 -> badRequest();
            case 401 ->
                "refused the sign-in (401): check that the identity is of the workspace's tenant and that the"
                        + " endpoint is of the same cloud.";
            case 403 ->
                "does not let this identity read (403): give it the role Log Analytics Data Reader on the workspace"
                        + " and allow some minutes for it to apply.";
            case 404 ->
                "was not found (404): check DIGEST_WORKSPACE_ID, the GUID on the workspace's overview page, and that"
                        + " the endpoint is of the same cloud.";
            case 408, GATEWAY_TIMEOUT ->
                "did not finish the query in time (" + status
                        + "): lower DIGEST_LOOKBACK_DAYS, or raise DIGEST_QUERY_TIMEOUT (at most 10 minutes).";
            case 413 -> tooMuch();
            case 429 ->
                "has too many queries at once (429) and stayed so: a later run asks again; if this stays, look for"
                        + " other users of this identity.";
            default ->
                status >= 500
                        ? "failed on the service's side (" + status + ", " + error.excerpt()
                                + "): a later run asks again; if this stays, look at the Azure status page."
                        : "answered with status " + status + " (" + error.excerpt() + "): check the endpoint.";
        };
    }

    private String tooMuch() {
        if (error.isLowMemory()) {
            return "has too little memory for this query (" + status + ", " + error.excerpt()
                    + "): a later run asks again; if this stays, lower DIGEST_LOOKBACK_DAYS (counting and exclusions"
                    + " change nothing).";
        }
        return "needs more memory or time for this query than the service gives to one (" + status + ", "
                + error.excerpt() + "): lower DIGEST_LOOKBACK_DAYS.";
    }

    private String badRequest() {
        if (error.isLimitedPlan()) {
            return "keeps " + TABLE + " on a plan that cannot run this query (400, " + error.excerpt()
                    + "): set the table's plan to Analytics.";
        }
        return error.unknownName()
                .map(QueryRefusal::unknown)
                .orElseGet(() -> "rejected the query (400, " + error.excerpt()
                        + "): run the text of the query command in the portal to see where.");
    }

    private static String unknown(String name) {
        return "has no column " + Excerpt.of(name) + " in " + TABLE + " (SEM0100): a workspace's table has"
                + " TimeGenerated, while Defender advanced hunting has Timestamp, so check that DIGEST_WORKSPACE_ID and the"
                + " endpoint are of a Log Analytics workspace.";
    }
}
