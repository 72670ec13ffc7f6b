package io.github.spamdigest.testing;

import io.github.spamdigest.core.DigestRenderer;
import java.util.ArrayList;

/** The renderer of the core's tests does what the real one does. */
class FakeRendererTest extends DigestRendererContract {

    @Override
    protected DigestRenderer renderer() {
        return new FakeRenderer(new ArrayList<>());
    }
}
