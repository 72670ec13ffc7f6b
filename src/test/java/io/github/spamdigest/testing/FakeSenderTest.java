package io.github.spamdigest.testing;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestSender;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** The sender of the core's tests does what real ones do. */
class FakeSenderTest extends DigestSenderContract {

    private final FakeSender sender = new FakeSender(new ArrayList<>());

    @Override
    protected DigestSender sender() {
        return sender;
    }

    @Override
    protected Arrived arrived() {
        Digest last = sender.sent().get(sender.sent().size() - 1);
        return new Arrived(
                last.subject(),
                last.html(),
                last.attachments().stream().collect(Collectors.toMap(Attachment::name, Attachment::content)));
    }
}
