package io.github.spamdigest.render;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.render.DomainQuery.Surface;
import io.github.spamdigest.render.FreemarkerRenderer.Portals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Addresses that open a portal with one domain's query, as the portals' own share buttons write them. */
final class PortalLinks {

    /** The portal cuts the query's own times to this span, which begins to move when the window ends. */
    private static final int SPARE_DAYS = 1;

    private final Portals portals;
    private final TimeWindow window;
    private final DomainQuery query;

    private PortalLinks(Portals portals, TimeWindow window, DomainQuery query) {
        this.portals = portals;
        this.window = window;
        this.query = query;
    }

    /** Links to the spam of a window. */
    static PortalLinks ofSpam(Portals portals, TimeWindow window) {
        return new PortalLinks(portals, window, DomainQuery.ofSpam());
    }

    /** Links to the threats of the last days of a window. */
    static PortalLinks ofThreats(Portals portals, TimeWindow window) {
        return new PortalLinks(portals, TimeWindow.endingAt(window.to(), NamesInView.RECENT), DomainQuery.ofThreats());
    }

    /** The links of a domain. */
    View.Links of(SenderDomain domain) {
        return new View.Links(
                portals.defender().flatMap(host -> defender(host, domain)).orElse(null),
                portals.workspace()
                        .flatMap(workspace -> logs(workspace, domain))
                        .orElse(null));
    }

    private Optional<String> defender(String host, SenderDomain domain) {
        return query.text(domain, window, Surface.DEFENDER)
                .map(text -> host + "/v2/advanced-hunting?query="
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(zipped(text, StandardCharsets.UTF_16LE))
                        + "&timeRangeId=month");
    }

    private Optional<String> logs(Portals.Workspace workspace, SenderDomain domain) {
        return query.text(domain, window, Surface.LOG_ANALYTICS)
                .map(text -> workspace.portal() + "#@" + encoded(workspace.tenant())
                        + "/blade/Microsoft_OperationsManagementSuite_Workspace/Logs.ReactView/resourceId/"
                        + encoded(workspace.resourceId())
                        + "/source/LogsBlade.AnalyticsShareLinkToQuery/q/"
                        + encoded(Base64.getEncoder().encodeToString(zipped(text, StandardCharsets.UTF_8)))
                        + "/timespan/P" + (window.days() + SPARE_DAYS) + "D/limit/1000");
    }

    private static byte[] zipped(String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(charset));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** For a path, where a plus sign is a plus sign. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
