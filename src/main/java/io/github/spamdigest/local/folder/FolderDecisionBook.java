package io.github.spamdigest.local.folder;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.DecisionBook;
import io.github.spamdigest.core.life.Decisions;
import io.github.spamdigest.memory.DecisionsJson;
import java.nio.file.Path;
import java.util.List;

/** Decisions in a state folder, beside the memory. Safe for use by several threads and processes. */
public final class FolderDecisionBook implements DecisionBook {

    private static final String FILE = "decisions.json";

    private final StateFolder folder;

    /** A book in this folder, which is made when something is decided. */
    public FolderDecisionBook(Path folder) {
        this.folder = new StateFolder(folder);
    }

    @Override
    public Decisions read() {
        return folder.read(FILE)
                .map(bytes -> DecisionsJson.read(bytes, "The file " + folder.resolve(FILE)))
                .orElse(Decisions.NONE);
    }

    @Override
    public List<Decision> write(List<Decision> made) {
        return folder.exclusively(() -> {
            Decisions known = read();
            put(known.with(made));
            return known.replacedBy(made);
        });
    }

    @Override
    public boolean remove(SenderDomain name, String address) {
        return folder.exclusively(() -> {
            Decisions known = read();
            known.checkWhole();
            boolean isThere = known.about(name, address).isPresent();
            if (isThere) {
                put(known.without(name, address));
            }
            return isThere;
        });
    }

    private Decisions put(Decisions decisions) {
        folder.write(FILE, DecisionsJson.write(decisions.all()));
        return decisions;
    }
}
