package io.github.spamdigest.app;

import java.net.URI;
import java.util.List;

/**
 * A mail's envelope. Immutable.
 *
 * @param sender the mailbox that sends
 * @param recipients who receives, at least one
 * @param bcc whether recipients are hidden from each other
 * @param saveToSent whether the mailbox keeps a copy
 * @param graph Microsoft Graph's address
 */
record MailSettings(String sender, List<String> recipients, boolean bcc, boolean saveToSent, URI graph) {

    static MailSettings read(SettingsReader read) {
        return new MailSettings(
                read.address(Setting.DIGEST_SENDER),
                read.addresses(Setting.DIGEST_RECIPIENTS),
                read.flag(Setting.DIGEST_BCC),
                read.flag(Setting.DIGEST_SAVE_TO_SENT),
                read.https(Setting.DIGEST_GRAPH_ENDPOINT));
    }
}
