package io.github.spamdigest.azure.logs;

import io.github.spamdigest.core.Exclusions;
import java.util.List;

/** Exclusions with something in every list. */
final class AllExclusions {

    /** One organisation's relays, reports, jobs, alerts and tests. */
    static final Exclusions SAMPLE = new Exclusions(
            new Exclusions.Relays(
                    List.of("192.0.2.0/24", "2001:db8:1::/48", "198.51.100.7"), List.of("From relay.contoso.example")),
            new Exclusions.Reports(
                    List.of("Automated Report", "Splunk Alert"), List.of("splunk@contoso.example", "@elk.example")),
            List.of("jenkins@devops.contoso.example", "airflow@contoso.example"),
            List.of("alerts@security.contoso.example", "@teams.example"),
            new Exclusions.Testing(
                    List.of("mailgun.example"), List.of("@mailgun.example"), List.of("tester@contoso.example")),
            true);

    private AllExclusions() {}
}
