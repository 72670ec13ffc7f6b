package io.github.spamdigest.core.view;

import io.github.spamdigest.core.SenderDomain;
import java.util.List;

/**
 * All inbound mail of one sender domain in the {@link NamesInView#DAYS} days before the window's end. Immutable.
 *
 * @param domain the sender domain
 * @param addresses distinct From addresses of its threats of the last {@link NamesInView#RECENT} days
 * @param recipients distinct recipients of these
 * @param streams its mail, in ways that differ
 * @param clicks who clicked in its threats: of the whole name, and of each named address; none where nobody did
 * @param carried what its threats carried, and who took them away
 */
public record NameActivity(
        SenderDomain domain,
        long addresses,
        long recipients,
        List<MailStream> streams,
        List<Clicks> clicks,
        Carried carried) {

    /** Copies the lists. */
    public NameActivity {
        streams = List.copyOf(streams);
        clicks = List.copyOf(clicks);
    }

    /** A name in whose threats nobody clicked. */
    public NameActivity(SenderDomain domain, long addresses, long recipients, List<MailStream> streams) {
        this(domain, addresses, recipients, streams, List.of(), Carried.NOTHING);
    }

    /** The same mail, as if only that of the last days were of late. */
    NameActivity since(int days) {
        List<MailStream> shifted =
                streams.stream().map(stream -> stream.since(days)).toList();
        return new NameActivity(domain, addresses, recipients, shifted, clicks, carried);
    }
}
