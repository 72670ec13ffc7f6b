package io.github.spamdigest.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.render.FreemarkerRenderer;
import io.github.spamdigest.render.FreemarkerRenderer.File;
import io.github.spamdigest.render.FreemarkerRenderer.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the mail looks, as people say it. */
class PresentationSettingsTest {

    private static final String TENANT = "11111111-2222-3333-4444-555555555555";
    private static final String RESOURCE = "/subscriptions/" + TENANT
            + "/resourcegroups/soc-logs/providers/microsoft.operationalinsights/workspaces/soc-logs";

    @Test
    void withoutASettingTheMailHasEverythingAndNoAddress() {
        assertEquals(Options.DEFAULT, read(Map.of()));
    }

    @Test
    void filesAreChosenByName() {
        assertEquals(
                EnumSet.of(File.CSV, File.PICTURE),
                read(Map.of("DIGEST_ATTACHMENTS", " Csv, picture")).files());
        assertEquals(Set.of(), read(Map.of("DIGEST_ATTACHMENTS", "none")).files());
    }

    @Test
    void aFileThatDoesNotExistIsAProblem() {
        assertTrue(problem(Map.of("DIGEST_ATTACHMENTS", "csv,xlsx"))
                .contains("DIGEST_ATTACHMENTS is 'xlsx'; write some of"));
    }

    @Test
    void aListOfNothingButCommasAsksForNothingAndIsAProblem() {
        for (String commas : List.of(",", ";;", "\t,", " , ")) {
            assertTrue(problem(Map.of("DIGEST_ATTACHMENTS", commas)).contains("write some of"), commas);
        }
        assertEquals(
                EnumSet.of(File.CSV), read(Map.of("DIGEST_ATTACHMENTS", "csv,")).files());
    }

    @Test
    void theWorkspaceIsLinkedWhenTenantAndResourceAreKnown() {
        Options options = read(Map.of("DIGEST_TENANT_ID", TENANT, "DIGEST_WORKSPACE_RESOURCE_ID", RESOURCE));

        assertEquals(
                Optional.of(new FreemarkerRenderer.Portals.Workspace("https://portal.azure.com", TENANT, RESOURCE)),
                options.portals().workspace());
    }

    @Test
    void otherCloudsHaveOtherPortals() {
        Options options = read(Map.of(
                "DIGEST_TENANT_ID",
                TENANT,
                "DIGEST_WORKSPACE_RESOURCE_ID",
                RESOURCE,
                "DIGEST_PORTAL",
                "https://portal.contoso.example/",
                "DIGEST_DEFENDER_PORTAL",
                "https://security.contoso.example"));

        assertEquals(
                "https://portal.contoso.example",
                options.portals().workspace().orElseThrow().portal());
        assertEquals(
                "https://security.contoso.example", options.portals().defender().orElseThrow());
    }

    @Test
    void aResourceWithoutItsTenantIsAProblem() {
        assertTrue(problem(Map.of("DIGEST_WORKSPACE_RESOURCE_ID", RESOURCE)).contains("needs DIGEST_TENANT_ID"));
    }

    @Test
    void anythingElseThanAWorkspaceIsAProblem() {
        String group = "/subscriptions/" + TENANT + "/resourceGroups/soc";

        assertTrue(problem(Map.of("DIGEST_TENANT_ID", TENANT, "DIGEST_WORKSPACE_RESOURCE_ID", group))
                .contains("DIGEST_WORKSPACE_RESOURCE_ID is '" + group + "'; write the workspace's resource id"));
    }

    @Test
    void aFolderOfTemplatesIsReadWhereItIs(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("subject.ftl"), "${mail.date}");

        assertEquals(
                Optional.of(folder),
                read(Map.of("DIGEST_TEMPLATES", folder.toString())).templates());
    }

    @Test
    void aFolderOfTemplatesThatIsNotThereIsAProblem(@TempDir Path folder) {
        String missing = folder.resolve("missing").toString();

        assertTrue(problem(Map.of("DIGEST_TEMPLATES", missing)).contains("; write the path of a folder"));
        assertTrue(problem(Map.of("DIGEST_TEMPLATES", "a\0b")).contains("DIGEST_TEMPLATES is 'a?b'"));
    }

    @Test
    void aBrokenTemplateIsAProblemAndANoticeIsWrittenInOurWords(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("notice-subject.ftl"), "${notice.nothingLikeIt}");
        Map<String, String> settings = new HashMap<>();
        settings.put("DIGEST_TEMPLATES", folder.toString());

        assertTrue(problem(settings)
                .contains("DIGEST_TEMPLATES is wrong: The template " + broken + ", line 1, is broken: "));
        SettingsReader read = new SettingsReader(settings, Map.of());
        assertEquals(Options.DEFAULT, PresentationSettings.read(read));
        assertEquals(1, read.problems().size());
    }

    private static Options read(Map<String, String> settings) {
        return Settings.presentation(new OptionValues(), settings);
    }

    private static String problem(Map<String, String> settings) {
        return assertThrows(DigestException.class, () -> read(settings)).sentence();
    }
}
