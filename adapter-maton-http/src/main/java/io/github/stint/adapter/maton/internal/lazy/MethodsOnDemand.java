package io.github.stint.adapter.maton.internal.lazy;

import feign.DefaultContract;
import feign.Feign;
import feign.InvocationHandlerFactory;
import feign.MethodMetadata;
import feign.Target;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The handler of a client whose methods Feign parses when they are first called. By itself, Feign parses all methods of an interface; a command
 * calls one to three of them, and Java generates a class for each type of annotation that is parsed. An interface has no default methods.
 * Safe for use by several threads.
 */
public final class MethodsOnDemand implements InvocationHandler {

    private final Feign.Builder feign;
    private final Target<?> target;
    private final OneMethod contract = new OneMethod();
    private final Map<Method, InvocationHandlerFactory.MethodHandler> handlers = new ConcurrentHashMap<>();

    private MethodsOnDemand(Feign.Builder feign, Target<?> target) {
        this.feign = feign;
        this.target = target;
    }

    /**
     * Returns a client.
     *
     * @param feign all settings of the client but the contract; nothing else may use it
     */
    public static <A> A client(Feign.Builder feign, Target<A> target) {
        Class<A> api = target.type();
        InvocationHandler methods = new MethodsOnDemand(feign, target);
        return api.cast(Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, methods));
    }

    @Override
    public Object invoke(Object client, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.getName().equals("equals") ? client == arguments[0] : method.invoke(this, arguments);
        }
        return handlers.computeIfAbsent(method, this::parsed).invoke(arguments);
    }

    /** One after the other, because they share the builder. */
    private synchronized InvocationHandlerFactory.MethodHandler parsed(Method method) {
        Found found = new Found();
        Object unused = feign.contract(api -> List.of(contract.parse(api, method)))
                .invocationHandlerFactory(found)
                .target(target);
        return found.handler(method);
    }

    /** Makes accessible how Feign parses a method. */
    private static final class OneMethod extends DefaultContract {

        MethodMetadata parse(Class<?> api, Method method) {
            return parseAndValidateMetadata(api, method);
        }
    }

    /** Keeps what Feign creates for the parsed method. */
    private static final class Found implements InvocationHandlerFactory {

        private Map<Method, MethodHandler> handlers = Map.of();

        @Override
        @SuppressWarnings("rawtypes") // As Feign declares it.
        public InvocationHandler create(Target target, Map<Method, MethodHandler> dispatch) {
            handlers = dispatch;
            return (client, method, arguments) -> handler(method).invoke(arguments);
        }

        MethodHandler handler(Method method) {
            return Objects.requireNonNull(handlers.get(method), method.getName());
        }
    }
}
