package io.github.spamdigest.bench.cold;

import java.nio.file.Path;
import java.util.Map;

/**
 * A function to call.
 *
 * @param folder the staged app
 * @param entryPoint its class and method
 * @param at the instant that it takes for now, empty for the real one
 * @param settings the app settings
 */
record Function(Path folder, String entryPoint, String at, Map<String, String> settings) {}
