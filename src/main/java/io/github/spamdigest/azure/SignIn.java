package io.github.spamdigest.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import io.github.spamdigest.core.DigestException;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/**
 * A credential whose failure is a sentence, so that no service's answer is mistaken for it. Every failure counts as one
 * that may pass: the SDK does not tell an identity that is missing from a platform that is not ready. Thread-safe as its
 * inner one.
 */
final class SignIn implements TokenCredential {

    /** What a managed identity says instead of its reason. */
    private static final String SEE_INNER = "see inner exception";

    private static final Pattern CLASS_NAME = Pattern.compile("\\b([\\w.$]+Exception: )+|\\[Managed Identity\\] ");

    /** What the chain of a person says first when none of its members has anybody. */
    private static final String NOBODY = "EnvironmentCredential authentication unavailable";

    private final TokenCredential credential;

    SignIn(TokenCredential credential) {
        this.credential = credential;
    }

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext request) {
        return credential.getToken(request).onErrorMap(RuntimeException.class, SignIn::failed);
    }

    @Override
    public AccessToken getTokenSync(TokenRequestContext request) {
        try {
            return credential.getTokenSync(request);
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private static DigestException failed(RuntimeException failure) {
        DigestException told = DigestException.failed(sentence(reason(failure)));
        // Not as the cause: the platform would show only that.
        told.addSuppressed(failure);
        return told;
    }

    private static String reason(RuntimeException failure) {
        String message = String.valueOf(failure.getMessage());
        boolean isHidden = message.contains(SEE_INNER) && failure.getCause() != null;
        return isHidden
                ? CLASS_NAME
                        .matcher(String.valueOf(failure.getCause().getMessage()))
                        .replaceAll("")
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
