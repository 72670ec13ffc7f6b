package io.github.spamdigest.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One object as it was stored. A missing or ill-typed field is damage; fields that nobody asks for are ignored. */
final class StoredObject {

    private final Map<?, ?> fields;

    private StoredObject(Map<?, ?> fields) {
        this.fields = fields;
    }

    /** Reads bytes that hold exactly one object. */
    static StoredObject read(byte[] json) throws Damage {
        return of(JsonTree.read(json), "it");
    }

    /** A value that is an object. */
    static StoredObject of(Object value, String name) throws Damage {
        if (value instanceof Map<?, ?> map) {
            return new StoredObject(map);
        }
        throw new Damage(name + " is not an object");
    }

    String text(String name) throws Damage {
        return Values.text(value(name), name);
    }

    /** A whole number that is not negative. */
    long number(String name) throws Damage {
        return Values.number(value(name), name);
    }

    boolean flag(String name) throws Damage {
        return Values.flag(value(name), name);
    }

    LocalDate date(String name) throws Damage {
        return Values.date(value(name), name);
    }

    Optional<LocalDate> optionalDate(String name) throws Damage {
        return has(name) ? Optional.of(date(name)) : Optional.empty();
    }

    Instant instant(String name) throws Damage {
        return Values.instant(value(name), name);
    }

    <E extends Enum<E>> E constant(Class<E> type, String name) throws Damage {
        return Values.constant(type, value(name), name);
    }

    <E extends Enum<E>> Optional<E> optionalConstant(Class<E> type, String name) throws Damage {
        return has(name) ? Optional.of(constant(type, name)) : Optional.empty();
    }

    /** A list of at most {@code most} items. */
    List<?> list(String name, int most) throws Damage {
        return Values.list(value(name), name, most);
    }

    StoredObject object(String name) throws Damage {
        return of(value(name), name);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    private Object value(String name) throws Damage {
        Object value = fields.get(name);
        if (value == null) {
            throw new Damage(name + " is missing");
        }
        return value;
    }
}
