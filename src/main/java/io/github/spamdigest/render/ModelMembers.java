package io.github.spamdigest.render;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import io.github.spamdigest.core.Usual;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What templates may call: the fields of the model's records and the methods that these declare, as docs/templates.md lists
 * them. Nothing that Java gives every object, such as its class, through which a template would reach the machine. Immutable.
 */
final class ModelMembers implements MemberAccessPolicy {

    private static final Set<String> OF_EVERY_RECORD = Set.of("equals", "hashCode", "toString");

    private static final Set<Class<?>> MODEL = Stream.concat(
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
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
        return new ClassMemberAccessPolicy() {

            @Override
            public boolean isMethodExposed(Method method) {
                return isField(method) || isOfTheView(method);
            }

            @Override
            public boolean isConstructorExposed(Constructor<?> constructor) {
                return false;
            }

            @Override
            public boolean isFieldExposed(Field field) {
                return false;
            }
        };
    }

    @Override
    public boolean isToStringAlwaysExposed() {
        return false;
    }

    private static boolean isField(Method method) {
        Class<?> type = method.getDeclaringClass();
        return MODEL.contains(type)
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(field -> field.getAccessor().equals(method));
    }

    private static boolean isOfTheView(Method method) {
        return View.class.equals(method.getDeclaringClass().getEnclosingClass())
                && !Modifier.isStatic(method.getModifiers())
                && !OF_EVERY_RECORD.contains(method.getName());
    }
}
