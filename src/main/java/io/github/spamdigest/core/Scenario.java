package io.github.spamdigest.core;

/** The scenarios by which deliveries can be left out of the count: the seed's five, and simulations. */
public enum Scenario {
    /** Mail that our own relays hand on. */
    RELAYS,
    /** Automated reports. */
    REPORTS,
    /** Notifications of job schedulers. */
    SCHEDULERS,
    /** Alerts to or from the security team. */
    ALERTS,
    /** Mail tests of our own. */
    TESTING,
    /** Phishing simulations and the mailboxes of the security team. */
    SIMULATIONS
}
