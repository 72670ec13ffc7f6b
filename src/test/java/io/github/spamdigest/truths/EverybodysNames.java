package io.github.spamdigest.truths;

import java.util.List;

/** Names that carry wanted mail whatever the data says, written from general knowledge and from no list of the product. */
final class EverybodysNames {

    /** Below these stand only universities, schools, authorities and armed forces. */
    static final List<String> INSTITUTIONS = List.of(
            "edu",
            "gov",
            "mil",
            "int",
            "ac.uk",
            "gov.uk",
            "nhs.uk",
            "police.uk",
            "sch.uk",
            "edu.au",
            "gov.au",
            "ac.jp",
            "go.jp",
            "ac.nz",
            "govt.nz",
            "edu.cn",
            "gov.cn",
            "go.kr",
            "ac.kr",
            "gov.br",
            "edu.br",
            "mil.br",
            "gob.mx",
            "gob.ar",
            "gub.uy",
            "gouv.fr",
            "gc.ca",
            "admin.ch",
            "gv.at",
            "ac.at",
            "gov.it",
            "edu.it",
            "gov.pl",
            "edu.pl",
            "ac.in",
            "gov.in",
            "ac.za",
            "gov.za",
            "europa.eu",
            "bund.de",
            "ac.th",
            "go.th",
            "k12.ca.us");

    /** Companies and services that people anywhere get mail from. */
    static final List<String> COMPANIES = List.of(
            "microsoft.com",
            "google.com",
            "apple.com",
            "amazon.com",
            "amazon.de",
            "paypal.com",
            "dhl.com",
            "dhl.de",
            "ups.com",
            "fedex.com",
            "linkedin.com",
            "facebookmail.com",
            "adobe.com",
            "docusign.net",
            "zoom.us",
            "sap.com",
            "siemens.com",
            "bosch.com",
            "bmw.de",
            "netflix.com",
            "spotify.com",
            "ebay.com",
            "booking.com",
            "airbnb.com",
            "uber.com",
            "github.com",
            "atlassian.com",
            "slack.com",
            "dropbox.com",
            "salesforce.com",
            "oracle.com",
            "ibm.com",
            "cisco.com",
            "intel.com",
            "visa.com",
            "mastercard.com",
            "americanexpress.com",
            "hsbc.com",
            "bnpparibas.com",
            "lufthansa.com",
            "bahn.de",
            "telekom.de",
            "vodafone.com",
            "orange.fr",
            "samsung.com");

    /** Free mail, mail services and hosts that unrelated people share. */
    static final List<String> SHARED = List.of(
            "gmail.com",
            "outlook.com",
            "hotmail.com",
            "yahoo.com",
            "gmx.de",
            "web.de",
            "icloud.com",
            "proton.me",
            "sendgrid.net",
            "amazonses.com",
            "mailgun.org",
            "github.io",
            "blogspot.com",
            "azurewebsites.net",
            "herokuapp.com",
            "netlify.app",
            "wixsite.com",
            "onmicrosoft.com");

    /** Others register below these. Strangers are drawn below {@link #REGISTRABLE} alone. */
    static final List<String> SUFFIXES =
            List.of("org.uk", "com.au", "co.jp", "uk.com", "co.nz", "com.mx", "or.jp", "in.net");

    /** Where strangers and partners register alike. */
    static final List<String> REGISTRABLE =
            List.of("com", "com", "com", "org", "net", "de", "fr", "io", "co.uk", "com.br", "shop", "xyz", "example");

    /** What an organisation calls its own: registered, below a registered one, several, and in letters beyond ASCII. */
    static final List<List<String>> OWN = List.of(
            List.of("ourfirm.com"),
            List.of("ourfirm.co.uk", "ourbrand.com"),
            List.of("mail.ourgroup.de"),
            List.of("a.staff.ourgroup.com.br", "b.ourgroup.com.br"),
            List.of("m\u00fcller-werke.de"),
            List.of("xn--mller-werke-thb.de", "ourfirm.io"));

    private EverybodysNames() {}
}
