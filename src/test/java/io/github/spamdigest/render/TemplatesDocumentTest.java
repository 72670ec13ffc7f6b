package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Usual;
import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people read about the model is what the templates see. */
class TemplatesDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "templates.md");
    private static final Pattern SECTION = Pattern.compile("(?ms)^### (\\w+)$(.*?)(?=^### |\\z)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w(), ]+)` \\| (.*?) \\| (.+?) \\|$");
    private static final Set<String> EVERY_RECORD = Set.of("equals", "hashCode", "toString");

    @Test
    void theDocumentNamesEveryFieldWithItsTypeAndNoOther() throws IOException {
        Map<String, Map<String, String>> documented = new TreeMap<>();
        for (MatchResult section :
                SECTION.matcher(Files.readString(DOCUMENT)).results().toList()) {
            Map<String, String> fields = ROW.matcher(section.group(2))
                    .results()
                    .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2), (a, b) -> a + b, TreeMap::new));
            documented.put(section.group(1), fields);
        }

        Map<String, Map<String, String>> real = Stream.concat(
                        Arrays.stream(View.class.getDeclaredClasses()),
                        Stream.of(
                                LifeView.Open.class,
                                ScopeView.Scope.class,
                                UnlistedView.Unlisted.class,
                                UnlistedView.Family.class,
                                UnlistedView.Tail.class,
                                DecidedView.Decisions.class,
                                DecidedView.Decided.class,
                                Usual.class))
                .collect(Collectors.toMap(
                        Class::getSimpleName, TemplatesDocumentTest::fields, (a, b) -> a, TreeMap::new));
        assertEquals(lines(real), lines(documented));
    }

    @Test
    void theDocumentNamesEveryTemplate() throws IOException {
        String document = Files.readString(DOCUMENT);
        try (Stream<Path> templates = Files.list(Path.of("templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                assertTrue(document.contains("`" + template.getFileName() + "`"), template.toString());
            }
        }
    }

    /** One line each, so that a difference is seen at once. */
    private static String lines(Map<String, Map<String, String>> records) {
        StringBuilder lines = new StringBuilder();
        records.forEach((name, fields) -> fields.forEach((field, type) -> lines.append(name)
                .append('.')
                .append(field)
                .append(": ")
                .append(type)
                .append('\n')));
        return lines.toString();
    }

    private static Map<String, String> fields(Class<?> type) {
        Map<String, String> fields = new TreeMap<>();
        for (RecordComponent field : type.getRecordComponents()) {
            fields.put(field.getName(), words(field.getAnnotatedType()));
        }
        for (Method method : type.getDeclaredMethods()) {
            boolean ofItsOwn = Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && !EVERY_RECORD.contains(method.getName())
                    && !fields.containsKey(method.getName());
            if (ofItsOwn && !type.equals(Usual.class)) {
                String parameters = Arrays.stream(method.getParameters())
                        .map(Parameter::getName)
                        .collect(Collectors.joining(", "));
                fields.put(method.getName() + "(" + parameters + ")", words(method.getAnnotatedReturnType()));
            }
        }
        return fields;
    }

    private static String words(AnnotatedType type) {
        return words(type.getType()) + (type.isAnnotationPresent(Nullable.class) ? " or nothing" : "");
    }

    private static String words(Type type) {
        if (type instanceof ParameterizedType list) {
            return "list of " + words(list.getActualTypeArguments()[0]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return "text";
        }
        if (plain == boolean.class) {
            return "yes or no";
        }
        return plain.isPrimitive() || Number.class.isAssignableFrom(plain)
                ? "number"
                : "`" + plain.getSimpleName() + "`";
    }
}
