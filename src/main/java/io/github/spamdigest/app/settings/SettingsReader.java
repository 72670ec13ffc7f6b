package io.github.spamdigest.app.settings;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Exclusions;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads settings one by one and collects what is wrong with them, so that all problems are told at once. Where a value
 * is wrong, a harmless stand-in is returned that nobody gets to see. Not thread-safe.
 */
final class SettingsReader {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,4})([smhd])");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,252}");
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern CRON = Pattern.compile("\\S+( +\\S+){5}");
    private static final String PREFIX = "DIGEST_";

    private final Map<String, String> overrides;
    private final Map<String, String> environment;
    private final Map<Setting, String> options;
    private final List<String> problems = new ArrayList<>();

    SettingsReader(Map<String, String> overrides, Map<String, String> environment) {
        this(overrides, environment, Map.of());
    }

    /** Reads what options give; what is wrong with a value is reported under the option that it came from. */
    SettingsReader(OptionValues given, Map<String, String> environment) {
        this(given.values(), environment, given.names());
    }

    private SettingsReader(
            Map<String, String> overrides, Map<String, String> environment, Map<Setting, String> options) {
        this.overrides = overrides;
        this.environment = environment;
        this.options = options;
    }

    /** What is wrong, in the order read. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Notes a problem with a setting. */
    void problem(Setting setting, String sentence) {
        problems.add(called(setting, setting) + " " + sentence);
    }

    /** What to call a setting towards a person who gave the value of another one, or of this one itself. */
    String called(Setting setting, Setting given) {
        return overrides.containsKey(given.name()) ? options.getOrDefault(setting, setting.name()) : setting.name();
    }

    /** A misspelt name would silently leave a default in force. */
    void unknownNames() {
        TreeSet<String> names = new TreeSet<>(overrides.keySet());
        environment.keySet().stream().filter(name -> name.startsWith(PREFIX)).forEach(names::add);
        Arrays.stream(Setting.values()).map(Setting::name).toList().forEach(names::remove);
        names.forEach(name ->
                problems.add(ShownValue.of(name) + " is not a setting; compare its spelling with docs/settings.md"));
    }

    /** The value, empty when there is none. */
    Optional<String> optional(Setting setting) {
        String given = overrides.getOrDefault(setting.name(), environment.getOrDefault(setting.name(), ""));
        String value = given.isBlank() ? setting.defaultValue() : given.strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    boolean flag(Setting setting) {
        String value = optional(setting).orElse("").toLowerCase(Locale.ROOT);
        if (!value.equals("true") && !value.equals("false")) {
            wrong(setting, value, "write true or false");
        }
        return value.equals("true");
    }

    int number(Setting setting, int highest) {
        return number(setting, highest, "");
    }

    /** A number whose limit has a reason that the sentence ends with. */
    int number(Setting setting, int highest, String why) {
        String value = optional(setting).orElse("");
        int number = value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 0;
        if (number < 1 || number > highest) {
            wrong(setting, value, "write a whole number from 1 to " + highest + why);
            return 1;
        }
        return number;
    }

    LocalTime time(Setting setting) {
        String value = optional(setting).orElse("");
        try {
            return LocalTime.parse(value);
        } catch (DateTimeException e) {
            wrong(setting, value, "write a local time like 06:00");
            return LocalTime.MIDNIGHT;
        }
    }

    ZoneId zone(Setting setting) {
        String value = optional(setting).orElse("");
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            wrong(setting, value, "write a time zone like Europe/Berlin or UTC");
            return ZoneOffset.UTC;
        }
    }

    Duration duration(Setting setting, Duration longest) {
        String value = optional(setting).orElse("");
        Matcher matcher = DURATION.matcher(value);
        Duration duration = matcher.matches() ? parsed(matcher) : longest.plusSeconds(1);
        if (duration.compareTo(longest) > 0) {
            wrong(setting, value, "write a duration like 30m or 1h, at most " + longest.toMinutes() + "m");
            return Duration.ZERO;
        }
        return duration;
    }

    Duration duration(Setting setting, Duration shortest, Duration longest) {
        Duration duration = duration(setting, longest);
        if (duration.compareTo(shortest) < 0
                && problems.stream().noneMatch(told -> told.startsWith(called(setting, setting) + " "))) {
            wrong(setting, optional(setting).orElse(""), "write a duration of at least " + shortest.toMinutes() + "m");
        }
        return duration;
    }

    private static Duration parsed(Matcher matcher) {
        return Duration.parse((matcher.group(2).equals("d") ? "P" : "PT") + matcher.group());
    }

    String guid(Setting setting) {
        return required(setting, GUID, "write a GUID like 11111111-2222-3333-4444-555555555555");
    }

    Optional<String> optionalGuid(Setting setting) {
        return optional(setting).map(value -> guid(setting));
    }

    String address(Setting setting) {
        return required(setting, ADDRESS, "write one mail address like spam-digest@contoso.example");
    }

    List<String> addresses(Setting setting) {
        List<String> addresses = Arrays.stream(optional(setting).orElse("").split("[,;]"))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        if (addresses.isEmpty()) {
            problem(setting, "is missing; write addresses like soc@contoso.example, separated by commas");
        }
        addresses.stream()
                .filter(address -> !ADDRESS.matcher(address).matches())
                .forEach(address -> wrong(setting, address, "write addresses like soc@contoso.example"));
        return addresses;
    }

    Counting counting(Setting setting) {
        String value = optional(setting).orElse("").toUpperCase(Locale.ROOT);
        for (Counting counting : Counting.values()) {
            if (counting.name().equals(value)) {
                return counting;
            }
        }
        wrong(setting, value.toLowerCase(Locale.ROOT), "write deliveries or latest");
        return Counting.DELIVERIES;
    }

    Exclusions exclusions(Setting setting) {
        try {
            return optional(setting).map(ExclusionsFile::read).orElse(Exclusions.DEFAULT);
        } catch (DigestException wrong) {
            wrong.sentence().lines().forEach(line -> problem(setting, "is wrong: " + line));
            return Exclusions.DEFAULT;
        }
    }

    String name(Setting setting, String pattern, String form) {
        return required(setting, Pattern.compile(pattern), "write " + form);
    }

    URI https(Setting setting) {
        String value = optional(setting).orElse("");
        try {
            URI uri = new URI(value);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Told below, like every address that cannot be used.
        }
        wrong(setting, value, "write an address like https://host.example");
        return URI.create("https://host.invalid");
    }

    /** The platform reads the schedule; five fields are its classic mistake and would never tick as meant. */
    void cron(Setting setting) {
        required(setting, CRON, "write six fields like 0 0 * * * * (second, minute, hour, day, month, weekday)");
    }

    private String required(Setting setting, Pattern pattern, String fix) {
        Optional<String> value = optional(setting);
        if (value.isEmpty()) {
            problem(setting, "is missing; " + fix);
        } else if (!pattern.matcher(value.get()).matches()) {
            wrong(setting, value.get(), fix);
        }
        return value.orElse("");
    }

    /** Notes that a setting has this value and should have another. */
    void wrong(Setting setting, String value, String fix) {
        problem(setting, "is '" + ShownValue.of(value) + "'; " + fix);
    }
}
