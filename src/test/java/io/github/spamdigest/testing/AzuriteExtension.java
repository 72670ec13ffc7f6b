package io.github.spamdigest.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one {@link Azurite} of this JVM: started by the first that asks, stopped after the last. */
public final class AzuriteExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Azurite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }

    /** The same for other extensions. */
    public static Azurite of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(AzuriteExtension.class))
                .computeIfAbsent(Azurite.class, type -> Azurite.start(), Azurite.class);
    }
}
