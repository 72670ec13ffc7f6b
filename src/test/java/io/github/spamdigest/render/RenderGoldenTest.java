package io.github.spamdigest.render;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.goldens.Days;
import io.github.spamdigest.goldens.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of day gives the mail that was read and approved. */
class RenderGoldenTest {

    static Stream<String> days() {
        return Days.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("days")
    void aDayGivesItsMail(String day) throws IOException {
        Digest digest = new FreemarkerRenderer().render(Days.all().get(day));

        Golden.check(day + ".html", utf8(digest.html()));
        Golden.check(day + ".txt", utf8("Subject: " + digest.subject() + "\n\n" + digest.text()));
        for (Attachment attachment : digest.attachments()) {
            // Another Java may zip the same pixels into other bytes; RingTest looks at the pixels.
            if (!attachment.inline()) {
                String ending = attachment.name().substring(attachment.name().lastIndexOf('.'));
                Golden.check(day + ending, attachment.content());
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
