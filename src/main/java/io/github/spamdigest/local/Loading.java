package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.local.LocalAdapters.EventFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Loads all files in their order: what the database reads without doubt by itself, small ones of lines together, and all
 * others by Java. Each part has the number of its first file. Used once.
 */
final class Loading {

    private final EventDatabase database;
    private final EventReading<RowFeed.Row> reading;
    private final NativeLoading loading;
    private final List<EventFile> files;
    private final Set<EventFile> ofJava = new HashSet<>();

    private List<EventFile> stretch = new ArrayList<>();
    private Optional<LineBundle> bundle = Optional.empty();

    Loading(EventDatabase database, EventFiles files, EventFormat format, EventReading<RowFeed.Row> reading) {
        this.database = database;
        this.reading = reading;
        this.files = files.files();
        this.loading = new NativeLoading(database, format, reading);
    }

    /** Loads them; throws when they cannot give a complete answer. */
    void load() {
        Map<EventFile, FileState> states = FileState.of(files);
        load(0, files.size());
        FileState.checkUnchanged(states);
        reading.finish();
    }

    private void load(int from, int to) {
        for (int i = from; i < to; i++) {
            add(i);
        }
        endBundle(to);
        endStretch(to);
    }

    private void add(int number) {
        EventFile file = files.get(number);
        if (ofJava.contains(file)
                || file.path().isEmpty()
                || !addNatively(number, file, file.path().get())) {
            endBundle(number);
            stretch.add(file);
        }
    }

    /** False when Java has to read it. What is wrong with a file that cannot be opened, that reading says. */
    private boolean addNatively(int number, EventFile file, Path path) {
        Optional<NativeForm> form;
        try (FileText text = FileText.open(file)) {
            form = NativeForm.of(file, text);
            boolean isBundled = form.isPresent() && form.get().table().isEmpty() && isSmall(file, form.get());
            if (isBundled) {
                endStretch(number);
                if (bundle.isPresent() && bundle.get().isFull()) {
                    endBundle(number);
                }
                if (bundle.isEmpty()) {
                    bundle = Optional.of(new LineBundle(database.folder().resolve("lines.ndjson")));
                }
                bundle.get().add(file, text.fromStart());
                return true;
            }
            if (form.isEmpty() || text.isMarked()) {
                return false;
            }
        } catch (IOException | NotEventsException e) {
            return false;
        }
        endBundle(number);
        endStretch(number);
        try {
            return loading.load(file, path, form.get(), number);
        } catch (IOException e) {
            throw DigestException.failed(
                    file.name() + " could not be read (" + e.getMessage() + "); check it, or export it again.", e);
        }
    }

    private boolean isSmall(EventFile file, NativeForm form) {
        // One file alone is read where it is. Packed ones are a tenth of what they hold.
        return files.size() > 1 && file.size() < (form.isPacked() ? LineBundle.SMALL / 10 : LineBundle.SMALL);
    }

    /** Loads the files that were put together, which end before a number. */
    private void endBundle(int end) {
        if (bundle.isEmpty()) {
            return;
        }
        int start = end - bundle.get().files().size();
        List<EventFile> odd;
        try (LineBundle full = bundle.get()) {
            odd = loading.load(full, start);
        } catch (IOException e) {
            throw database.noRoom(e);
        }
        bundle = Optional.empty();
        if (!odd.isEmpty()) {
            ofJava.addAll(odd);
            load(start, end);
        }
    }

    /** Loads the files that Java reads, which end before a number. */
    private void endStretch(int end) {
        if (!stretch.isEmpty()) {
            List<EventFile> all = stretch;
            stretch = new ArrayList<>();
            database.set("LoadPart", end - all.size());
            new RowFeed().load(database, rows -> reading.read(new EventFiles(all, List.of()), rows));
        }
    }
}
