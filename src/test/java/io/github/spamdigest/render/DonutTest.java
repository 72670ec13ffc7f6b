package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.goldens.Days;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose spam it was. */
class DonutTest {

    @Test
    void theSlicesAreTheListAndAllOthersAndAddUpToTheSpam() {
        Findings busy = Days.busy();

        List<View.Slice> slices = Donut.slices(busy);

        long total = busy.snapshot().totals().spam().total();
        assertEquals(total, slices.stream().mapToLong(View.Slice::count).sum());
        assertEquals(1, slices.stream().mapToDouble(View.Slice::share).sum(), 1e-9);
        assertEquals("fabrikam[.]example", slices.get(0).domain().name());
        assertEquals("#2d96f0", slices.get(0).colour());
        View.Slice last = slices.get(slices.size() - 1);
        assertNull(last.domain());
        assertEquals(Palette.html(Palette.others()), last.colour());
    }

    @Test
    void aLongListHasAsManySlicesAsCanBeToldApart() {
        List<View.Slice> slices = Donut.slices(Days.busy());

        assertEquals(Palette.SIZE + 1, slices.size());
        assertEquals(
                slices.size(),
                slices.stream().map(View.Slice::colour).distinct().count());
    }

    @Test
    void aDayWithoutSpamHasNoSliceAndNoPicture() {
        assertEquals(List.of(), Donut.slices(Days.noSpam()));
        assertEquals(List.of(), Donut.slices(Days.staleData()));
        assertEquals(Optional.empty(), Donut.picture(List.of()));
        assertTrue(pictures(new FreemarkerRenderer().render(Days.noSpam())).isEmpty());
    }

    @Test
    void thePictureGoesWithTheMailAndIsShownWithinIt() {
        List<Attachment> pictures = pictures(new FreemarkerRenderer().render(Days.busy()));

        assertEquals(1, pictures.size());
        assertEquals("donut.png", pictures.get(0).name());
        assertEquals("image/png", pictures.get(0).contentType());
        Optional<Attachment> picture = Optional.of(pictures.get(0));
        View.Donut donut = ViewMaker.mail(Days.busy(), FreemarkerRenderer.Options.DEFAULT, picture)
                .donut();
        assertEquals("donut.png", donut.picture());
    }

    @Test
    void aPictureThatNobodyWantsLeavesItsSlicesBehind() {
        FreemarkerRenderer.Options options = new FreemarkerRenderer.Options(
                false,
                EnumSet.complementOf(EnumSet.of(FreemarkerRenderer.File.PICTURE)),
                FreemarkerRenderer.Portals.DEFAULT,
                Optional.empty());

        assertTrue(pictures(new FreemarkerRenderer(options).render(Days.busy())).isEmpty());
        View.Donut donut =
                ViewMaker.mail(Days.busy(), options, Optional.empty()).donut();
        assertNull(donut.picture());
        assertEquals(Palette.SIZE + 1, donut.slices().size());
    }

    private static List<Attachment> pictures(Digest digest) {
        return digest.attachments().stream().filter(Attachment::inline).toList();
    }
}
