package io.github.spamdigest.azure.table;

import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import com.azure.data.tables.models.TableServiceException;
import io.github.spamdigest.azure.Causes;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A refusal by the table service.
 *
 * @param status the HTTP status, 0 when it is not known
 * @param code the service's own word for the reason, empty when it gave none
 */
record TableRefusal(int status, String code) {

    private static final HttpHeaderName ERROR_CODE = HttpHeaderName.fromString("x-ms-error-code");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,60}");

    /** A refused transaction tells its reason by the word alone. */
    private static final Map<String, Integer> STATUSES = Map.ofEntries(
            Map.entry("UpdateConditionNotSatisfied", 412),
            Map.entry("ConditionNotMet", 412),
            Map.entry("EntityAlreadyExists", 409),
            Map.entry("TableBeingDeleted", 409),
            Map.entry("ResourceNotFound", 404),
            Map.entry("EntityNotFound", 404),
            Map.entry("TableNotFound", 404),
            Map.entry("RequestBodyTooLarge", 413),
            Map.entry("EntityTooLarge", 413),
            Map.entry("PropertyValueTooLarge", 413),
            Map.entry("AuthorizationFailure", 403),
            Map.entry("AuthorizationPermissionMismatch", 403),
            Map.entry("ServerBusy", 503),
            Map.entry("OperationTimedOut", 503),
            Map.entry("InternalError", 500));

    /** The refusal in an exception of the client, empty when the service refused nothing. */
    static Optional<TableRefusal> in(Throwable failure) {
        return Causes.find(failure, HttpResponseException.class).map(TableRefusal::of);
    }

    /** Somebody else was faster: what was to be new is there, or what was to be replaced is another or gone. */
    boolean isLostRace() {
        return status == 412 || code.equals("EntityAlreadyExists") || isMissingRow();
    }

    boolean isMissingRow() {
        return code.equals("ResourceNotFound") || code.equals("EntityNotFound");
    }

    boolean isMissingTable() {
        return code.equals("TableNotFound");
    }

    boolean isExistingTable() {
        return code.equals("TableAlreadyExists");
    }

    private static TableRefusal of(HttpResponseException failure) {
        String code = code(failure);
        HttpResponse response = failure.getResponse();
        int status = response == null ? STATUSES.getOrDefault(code, 0) : response.getStatusCode();
        return new TableRefusal(status, code);
    }

    private static String code(HttpResponseException failure) {
        String code = "";
        if (failure instanceof TableServiceException refused && refused.getValue() != null) {
            code = String.valueOf(refused.getValue().getErrorCode());
        } else if (failure.getResponse() != null) {
            code = String.valueOf(failure.getResponse().getHeaderValue(ERROR_CODE));
        }
        return WORD.matcher(code).matches() && !code.equals("null") ? code : "";
    }
}
