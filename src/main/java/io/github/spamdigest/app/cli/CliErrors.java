package io.github.spamdigest.app.cli;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.OneLine;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Says in a sentence what went wrong. A class, where two lambdas would do: a lambda of picocli's types keeps all of picocli out
 * of the launcher's class archive.
 *
 * @param debug whether technical details are wanted
 */
record CliErrors(BooleanSupplier debug) implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] given) {
        CommandLine command = wrong.getCommandLine();
        OneLine sentence = new OneLine(String.valueOf(wrong.getMessage()).replaceAll("[.\\s]+$", ""));
        command.getErr().println(sentence + "; see '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return DigestCli.WRONG_USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return told(failure, command.getErr());
    }

    /** Says it there and returns the exit code. */
    int told(Throwable failure, PrintWriter err) {
        if (failure instanceof DigestException known) {
            err.println(known.sentence());
        } else {
            err.println("Something went wrong inside the program (" + new OneLine(failure.toString())
                    + "); this is a defect: please report it with the output of the same command and --debug.");
        }
        if (debug.getAsBoolean()) {
            failure.printStackTrace(err);
        }
        boolean usage = failure instanceof DigestException known && known.kind() == DigestException.Kind.USAGE;
        return usage ? DigestCli.WRONG_USAGE : DigestCli.FAILED;
    }
}
