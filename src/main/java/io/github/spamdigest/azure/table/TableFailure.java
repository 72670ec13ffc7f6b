package io.github.spamdigest.azure.table;

import io.github.spamdigest.azure.BodyLimit;
import io.github.spamdigest.azure.Causes;
import io.github.spamdigest.azure.SafeFailure;
import io.github.spamdigest.azure.TruncatedJsonGuard;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Turns a failure of the client into a sentence. Which words the service used is told, what was sent to it never. */
final class TableFailure {

    private static final String LATER =
            "the next tick tries again, and if it stays look at the storage account's health";

    private TableFailure() {}

    /** The sentence is the root of what is thrown, because the hosting platform shows nothing but the root. */
    static DigestException of(String where, RuntimeException failure) {
        return SafeFailure.within(failure)
                .orElseGet(() -> SafeFailure.of(kind(failure), where + " " + sentence(failure) + ".", failure));
    }

    /** What the service refuses stays refused until a person acts, unless it is busy, ill or changing. */
    private static Kind kind(RuntimeException failure) {
        int status = TableRefusal.in(failure).map(TableRefusal::status).orElse(0);
        boolean passes =
                status < 400 || status >= 500 || List.of(408, 409, 412, 429).contains(status);
        return passes ? Kind.FAILED : Kind.REFUSED;
    }

    private static String sentence(RuntimeException failure) {
        return TableRefusal.in(failure).map(TableFailure::refused).orElseGet(() -> unanswered(failure));
    }

    private static String refused(TableRefusal refusal) {
        String reason = " (" + refusal.status() + (refusal.code().isEmpty() ? "" : " " + refusal.code()) + ")";
        return switch (refusal.status()) {
            case 401 -> "did not accept the sign-in" + reason + ": use an identity of the storage account's own tenant";
            case 403 -> forbidden(refusal) + reason + cureOfForbidden(refusal);
            case 404 -> "was not found" + reason + ": check the address of the table service";
            case 409, 412 -> "is being changed by somebody else" + reason + ": wait a minute and run again";
            case 413 ->
                "refused what was to be stored as too large" + reason
                        + ": give the digest another name to start with an empty memory";
            case 429, 503 -> "is too busy, after several tries" + reason + ": " + LATER;
            case 500, 502, 504, 408 -> "failed inside" + reason + ": " + LATER;
            default ->
                "did not do what it was asked" + reason
                        + ": check that the address is the table service of a storage account";
        };
    }

    private static String forbidden(TableRefusal refusal) {
        return refusal.code().equals("AuthenticationFailed") ? "did not accept the sign-in" : "refused access";
    }

    private static String cureOfForbidden(TableRefusal refusal) {
        if (refusal.code().equals("AuthenticationFailed")) {
            return ": copy the connection string again and check this computer's clock";
        }
        return ": give the identity the role Storage Table Data Contributor on the storage account, and check that the "
                + "account's network rules let this app in";
    }

    private static String unanswered(RuntimeException failure) {
        if (has(failure, SSLException.class)) {
            return "could not be trusted: its TLS certificate or protocol was not accepted, so look for a proxy or a "
                    + "wrong address in between";
        }
        if (has(failure, UnknownHostException.class)) {
            return "has an address that no name server knows: check the address and the private DNS zone";
        }
        if (has(failure, ConnectException.class)) {
            return "cannot be reached, the connection was refused: check the address, its port and the network rules";
        }
        if (has(failure, TimeoutException.class) || has(failure, SocketTimeoutException.class)) {
            return "did not answer in time: " + LATER;
        }
        Optional<BodyLimit.TooLargeException> tooLarge = Causes.find(failure, BodyLimit.TooLargeException.class);
        if (tooLarge.isPresent()) {
            return "gave an answer of " + tooLarge.get().getMessage()
                    + ", which no row has: check that the address is the table service of a storage account";
        }
        if (has(failure, TruncatedJsonGuard.NoJsonException.class)) {
            return "gave an answer that is not complete JSON: check that the address is the table service of a storage"
                    + " account, and what stands between";
        }
        if (has(failure, IOException.class)) {
            return "broke off the connection: " + LATER;
        }
        return "could not be used, the client failed with " + failure.getClass().getSimpleName()
                + ": check the address and the sign-in";
    }

    private static boolean has(RuntimeException failure, Class<? extends Throwable> type) {
        return Causes.find(failure, type).isPresent();
    }
}
