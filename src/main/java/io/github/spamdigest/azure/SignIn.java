package io.github.spamdigest.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import io.github.spamdigest.core.DigestException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A credential whose failure is a sentence, so that no service's answer is mistaken for it. Every failure counts as one
 * that may pass: the SDK does not tell an identity that is missing from a platform that is not ready. Thread-safe as its
 * inner one.
 */
public final class SignIn implements TokenCredential {

    /** What a managed identity says instead of its reason. */
    private static final String SEE_INNER = "see inner exception";

    private static final Pattern CLASS_NAME = Pattern.compile("\\b([\\w.$]+Exception: )+|\\[Managed Identity\\] ");

    /** What the chain of a person says first when none of its members has anybody. */
    private static final String NOBODY = "EnvironmentCredential authentication unavailable";

    private final TokenCredential credential;
    private final Duration longest;

    public SignIn(TokenCredential credential) {
        this(credential, TimeBudget.SIGN_IN);
    }

    public SignIn(TokenCredential credential, Duration longest) {
        this.credential = credential;
        this.longest = longest;
    }

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext request) {
        return inTime(credential.getToken(request)).onErrorMap(SignIn::failed);
    }

    @Override
    public AccessToken getTokenSync(TokenRequestContext request) {
        try {
            // On a thread of its own: the SDK waits for an absent identity's address for longer than any call may take.
            return Objects.requireNonNull(inTime(Mono.fromCallable(() -> credential.getTokenSync(request))
                            .subscribeOn(Schedulers.boundedElastic()))
                    .block());
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private Mono<AccessToken> inTime(Mono<AccessToken> token) {
        return token.timeout(longest);
    }

    private static DigestException failed(Throwable failure) {
        return SafeFailure.of(DigestException.Kind.FAILED, sentence(reason(failure)), failure);
    }

    private static String reason(Throwable failure) {
        if (Causes.find(failure, TimeoutException.class).isPresent()) {
            return "nobody answered in time";
        }
        Throwable cause = failure.getCause();
        String message = SafeFailure.message(failure);
        return message.contains(SEE_INNER) && cause != null
                ? CLASS_NAME.matcher(SafeFailure.message(cause)).replaceAll("")
                : message;
    }

    private static String sentence(String message) {
        if (message.startsWith(NOBODY)) {
            return "Nobody is signed in to Azure on this machine: type az login (or azd auth login, or Connect-AzAccount),"
                    + " then run again.";
        }
        return "The sign-in to Azure gave no token: "
                + Excerpt.of(message)
                + " - check that the managed identity is assigned and its client id is right,"
                + " or on your own machine sign in with az login.";
    }
}
