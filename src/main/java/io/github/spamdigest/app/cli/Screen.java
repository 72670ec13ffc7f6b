package io.github.spamdigest.app.cli;

import io.github.spamdigest.core.OneLine;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The only way to the terminal: of the characters that are not seen, ends of lines and tabs get through, and any other
 * is shown as its number, so that no text from elsewhere can steer the terminal.
 */
final class Screen extends PrintWriter {

    private Screen(Writer target) {
        super(new Filter(target), true);
    }

    /** What a command prints for its caller. */
    static Screen out() {
        return over(writer(System.out));
    }

    /** What a command says about itself. */
    static Screen err() {
        return over(writer(System.err));
    }

    /** This writer behind the filter. */
    static Screen over(PrintWriter target) {
        return target instanceof Screen screen ? screen : new Screen(target);
    }

    /** A terminal says what it can show; a pipe or a file gets UTF-8. */
    private static PrintWriter writer(PrintStream stream) {
        Charset charset = System.console() == null
                ? StandardCharsets.UTF_8
                : System.console().charset();
        return new PrintWriter(stream, true, charset);
    }

    /** A thing is one line; the lines of a stack trace come here, and a message in it must not make one more. */
    @Override
    public void println(Object thing) {
        String text = String.valueOf(thing);
        int indent = 0;
        while (indent < text.length() && text.charAt(indent) == '\t') {
            indent++;
        }
        println(text.substring(0, indent) + new OneLine(text.substring(indent)));
    }

    /** Not thread-safe; the screen lets one writer in at a time. */
    private static final class Filter extends Writer {

        private static final int NOTHING = -1;

        private final Writer target;

        /** The first half of something whose second half may come with the next write. */
        private int held = NOTHING;

        Filter(Writer target) {
            this.target = target;
        }

        @Override
        public void write(char[] text, int start, int length) throws IOException {
            StringBuilder shown = new StringBuilder(length);
            for (int i = start; i < start + length; i++) {
                next(shown, text[i]);
            }
            target.append(shown);
        }

        private void next(StringBuilder shown, char character) {
            if (held == '\r' && character == '\n') {
                shown.append("\r\n");
                held = NOTHING;
            } else if (held > '\r' && Character.isLowSurrogate(character)) {
                append(shown, Character.toCodePoint((char) held, character));
                held = NOTHING;
            } else {
                release(shown);
                if (character == '\r' || Character.isHighSurrogate(character)) {
                    held = character;
                } else {
                    append(shown, character);
                }
            }
        }

        private void release(StringBuilder shown) {
            if (held != NOTHING) {
                append(shown, held);
                held = NOTHING;
            }
        }

        private static void append(StringBuilder shown, int character) {
            if (OneLine.isUnseen(character) && character != '\n' && character != '\t') {
                shown.append(OneLine.number(character));
            } else {
                shown.appendCodePoint(character);
            }
        }

        @Override
        public void flush() throws IOException {
            target.flush();
        }

        @Override
        public void close() throws IOException {
            StringBuilder rest = new StringBuilder();
            release(rest);
            target.append(rest);
            target.close();
        }
    }
}
