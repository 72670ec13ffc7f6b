package io.github.spamdigest.names;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.IDNA.Error;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The library's mapping, in a class of its own, so that it is loaded with the first international name only. */
final class Uts46 {

    private static final IDNA MAPPING = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    /** What the standard calls CheckHyphens is off: {@code r3---sn.example} is in use. */
    private static final Set<Error> ALLOWED = EnumSet.of(Error.LEADING_HYPHEN, Error.TRAILING_HYPHEN, Error.HYPHEN_3_4);

    private Uts46() {}

    /** Both spellings, empty where the standard refuses the name. */
    static Optional<HostName> map(String name) {
        String ascii = withoutRoot(mapped(name, true));
        return ascii.isEmpty() ? Optional.empty() : Optional.of(new HostName(ascii, mapped(ascii, false)));
    }

    /** One spelling, empty where the name has none. */
    private static String mapped(String name, boolean toAscii) {
        StringBuilder mapped = new StringBuilder();
        IDNA.Info info = new IDNA.Info();
        if (toAscii) {
            MAPPING.nameToASCII(name, mapped, info);
        } else {
            MAPPING.nameToUnicode(name, mapped, info);
        }
        return ALLOWED.containsAll(info.getErrors()) ? mapped.toString() : "";
    }

    private static String withoutRoot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
