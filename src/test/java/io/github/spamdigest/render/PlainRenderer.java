package io.github.spamdigest.render;

import java.util.EnumSet;
import java.util.Optional;

/** A renderer that draws no picture, for tests of what no picture has a part in: drawing one takes most of the time. */
final class PlainRenderer {

    private PlainRenderer() {}

    /** The renderer, with every other file. */
    static FreemarkerRenderer create() {
        return new FreemarkerRenderer(new FreemarkerRenderer.Options(
                false,
                EnumSet.complementOf(EnumSet.of(FreemarkerRenderer.File.PICTURE)),
                FreemarkerRenderer.Options.DEFAULT.portals(),
                Optional.empty()));
    }
}
