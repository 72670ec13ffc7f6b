#!/usr/bin/env bash
# Components of a Java record whose names begin with "is" or "get", read by a FreeMarker template.
#
# Package:  org.freemarker:freemarker 2.3.35, with incompatible improvements 2.3.35.
# Guess:    the template reads each component by its name, as it reads ${row.open}; "is" and "get" matter only before a
#           capital letter, and only in classes that are no records.
# Seen:     a boolean component "isolated" is read as ${row.olated}, "issued" as ${row.sued}, and a text "getaway" as
#           ${row.away}. By its own name each is a method, so that a condition on it fails and ${row.isolated()} works. A text
#           "issue" is read as it is, and so is "gate".
# Needs a JDK of 17 or later and Maven. Fails when a template reads them otherwise.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact=org.freemarker:freemarker:2.3.35 \
  -DoutputDirectory="$work" > /dev/null
cat > Look.java <<'JAVA'
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

public class Look {
    public record Row(boolean open, boolean isolated, boolean issued, String issue, String gate, String getaway) {}

    public static void main(String[] args) throws IOException {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_35);
        templates.setLogTemplateExceptions(false);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        Row row = new Row(true, true, true, "an issue", "a gate", "a getaway");
        for (String name : new String[] {
            "open", "isolated", "olated", "issued", "sued", "issue", "gate", "getaway", "away", "isolated()", "getaway()"}) {
            StringWriter out = new StringWriter();
            try {
                new Template("one", "<#assign value = row." + name + ">${value?is_boolean?then('yes', value)}", templates)
                        .process(Map.of("row", row), out);
            } catch (TemplateException e) {
                out.append(e.getMessage().contains("method") ? "a method" : "nothing");
            }
            System.out.println(name + ": " + out);
        }
    }
}
JAVA
seen=$(java -cp freemarker-2.3.35.jar Look.java)
expected="open: yes
isolated: a method
olated: yes
issued: a method
sued: yes
issue: an issue
gate: a gate
getaway: a method
away: a getaway
isolated(): yes
getaway(): a getaway"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is not what was seen before:"; echo "$expected"; exit 1; }
