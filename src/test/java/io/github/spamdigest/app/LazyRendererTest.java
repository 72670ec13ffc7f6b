package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.goldens.Days;
import io.github.spamdigest.render.FreemarkerRenderer;
import io.github.spamdigest.render.FreemarkerRenderer.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A renderer that is made late or ahead, and renders as one that is made at once. */
class LazyRendererTest {

    @TempDir
    private Path folder;

    @Test
    void practiceLeavesNoTraceInTheDigest() {
        LazyRenderer renderer = new LazyRenderer(Options.DEFAULT);
        renderer.warmUp();

        Digest digest = renderer.render(Days.busy());

        Digest plain = new FreemarkerRenderer().render(Days.busy());
        assertEquals(plain.subject(), digest.subject());
        assertEquals(plain.html(), digest.html());
        assertEquals(plain.text(), digest.text());
    }

    @Test
    void aTemplateThatFailsInPracticeIsToldWhenTheDigestIsMade() throws IOException {
        Path broken = Files.writeString(folder.resolve("subject.ftl"), "${mail.nothingLikeIt}");
        LazyRenderer renderer = new LazyRenderer(Options.DEFAULT.with(folder));
        assertThrows(DigestException.class, renderer::warmUp);

        DigestException told = assertThrows(DigestException.class, () -> renderer.render(Days.busy()));

        assertTrue(told.sentence().startsWith("The template " + broken + ", line 1, is broken: "), told.sentence());
    }
}
