package io.github.spamdigest.azure.graph;

import java.net.URI;
import java.util.List;

/**
 * The mailbox that the mail leaves from, and whom it goes to. Immutable.
 *
 * @param baseUrl Microsoft Graph's address, https, without the version
 * @param scope what the token is asked for, such as {@code https://graph.microsoft.com/.default}
 * @param sender the mailbox that sends, a user principal name or an id
 * @param recipients addresses, at least one in a mail that is to leave
 * @param bcc whether the recipients do not see each other
 * @param saveToSentItems whether the mailbox keeps a copy
 */
public record Mailbox(
        URI baseUrl, String scope, String sender, List<String> recipients, boolean bcc, boolean saveToSentItems) {

    /** Copies the list. */
    public Mailbox {
        recipients = List.copyOf(recipients);
    }

    /** The same for a mail that has nowhere to go and that nobody keeps. */
    Mailbox toNobody() {
        return new Mailbox(baseUrl, scope, sender, List.of(), false, false);
    }

    /** The only host that gets a token. */
    String host() {
        return baseUrl.getHost();
    }

    /** The base URL with the API's version. */
    String versionedUrl() {
        return baseUrl.toString().replaceAll("/+$", "") + "/v1.0";
    }
}
