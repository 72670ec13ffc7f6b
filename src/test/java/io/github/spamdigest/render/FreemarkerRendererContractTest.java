package io.github.spamdigest.render;

import io.github.spamdigest.core.DigestRenderer;
import io.github.spamdigest.testing.DigestRendererContract;

/** The templates keep what every renderer promises. */
class FreemarkerRendererContractTest extends DigestRendererContract {

    private final DigestRenderer renderer = new FreemarkerRenderer();

    @Override
    protected DigestRenderer renderer() {
        return renderer;
    }
}
