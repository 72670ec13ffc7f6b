package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is reported under the name that somebody typed: the option's, or the setting's. */
class OptionNamesTest {

    @ParameterizedTest
    @CsvSource({
        "--attachments, DIGEST_ATTACHMENTS, pdf",
        "--templates, DIGEST_TEMPLATES, no-such-folder",
        "--tenant, DIGEST_TENANT_ID, contoso",
        "--workspace-resource, DIGEST_WORKSPACE_RESOURCE_ID, soc",
        "--own-domains, DIGEST_OWN_DOMAINS, contoso",
        "--mail-services, DIGEST_MAIL_SERVICES, contoso",
        "--workspace, DIGEST_WORKSPACE_ID, soc"
    })
    void aWrongValueIsReportedUnderTheNameThatWasTyped(String option, String setting, String value) {
        CliRun typed = CliRun.of("preview", option, value);

        assertEquals(2, typed.exitCode());
        assertTrue(typed.err().contains(" wrong:\n- " + option + " is '" + value + "'; "), typed.err());
        assertFalse(typed.err().contains("DIGEST_"), typed.err());
        assertTrue(typed.err().matches("(?s)[12] options? (is|are) wrong:\n.*"), typed.err());

        CliRun set = CliRun.in(Map.of(setting, value), "doctor");
        assertTrue(set.out().contains("- " + setting + " is '" + value + "'; "), set.out());
    }

    @Test
    void anOptionThatNeedsAnotherNamesThatOption() {
        String resource = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/soc/providers"
                + "/Microsoft.OperationalInsights/workspaces/soc-logs";

        assertEquals(
                "1 option is wrong:\n- --workspace-resource needs --tenant for its link; write the tenant's id",
                CliRun.of("preview", "--workspace-resource", resource).err().strip());
    }

    @Test
    void aWrongSettingBesideARightOptionIsReportedUnderItsOwnName() {
        assertTrue(CliRun.in(Map.of("DIGEST_TENANT_ID", "contoso"), "preview", "--attachments", "csv")
                .err()
                .startsWith("1 setting is wrong:\n- DIGEST_TENANT_ID is 'contoso'; "));
    }
}
