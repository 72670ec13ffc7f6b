package io.github.spamdigest.app.settings;

import java.net.URI;
import java.util.List;

/**
 * A mail's envelope. Immutable.
 *
 * @param sender the mailbox that sends
 * @param recipients who receives, at least one
 * @param operators who is told when there is no digest, at least one
 * @param bcc whether recipients are hidden from each other
 * @param saveToSent whether the mailbox keeps a copy
 * @param graph Microsoft Graph's address
 */
public record MailSettings(
        String sender, List<String> recipients, List<String> operators, boolean bcc, boolean saveToSent, URI graph) {

    static MailSettings read(SettingsReader read) {
        List<String> recipients = read.addresses(Setting.DIGEST_RECIPIENTS);
        return new MailSettings(
                read.address(Setting.DIGEST_SENDER),
                recipients,
                hasOperators(read) ? read.addresses(Setting.DIGEST_OPERATORS) : recipients,
                read.flag(Setting.DIGEST_BCC),
                read.flag(Setting.DIGEST_SAVE_TO_SENT),
                TokenHosts.GRAPH.read(read));
    }

    /** Whether all that a notice to the operators needs is set, whatever else is wrong. */
    static boolean reachesOperators(SettingsReader read) {
        read.address(Setting.DIGEST_SENDER);
        read.flag(Setting.DIGEST_BCC);
        read.flag(Setting.DIGEST_SAVE_TO_SENT);
        TokenHosts.GRAPH.read(read);
        read.addresses(hasOperators(read) ? Setting.DIGEST_OPERATORS : Setting.DIGEST_RECIPIENTS);
        return read.problems().isEmpty();
    }

    private static boolean hasOperators(SettingsReader read) {
        return read.optional(Setting.DIGEST_OPERATORS).isPresent();
    }
}
