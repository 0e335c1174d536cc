package io.github.stint.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.util.Locale;

/** Accesses to the machine that have to be passed to constructors instead. Method references are accesses, too. */
final class MachineConditions {

    static final DescribedPredicate<JavaAccess<?>> STANDARD_STREAM =
            DescribedPredicate.describe("target is a standard stream", access -> isStandardStream(access.getTarget()));

    static final DescribedPredicate<JavaAccess<?>> ENVIRONMENT_CLOCK_OR_RANDOM = DescribedPredicate.describe(
            "target is the environment, the clock or random numbers",
            access -> access.getTarget() instanceof CodeUnitAccessTarget target
                    && (isEnvironment(target) || isClock(target) || isRandom(target)));

    private MachineConditions() {}

    private static boolean isStandardStream(AccessTarget target) {
        return switch (qualifiedName(target)) {
            case "java.lang.System.in",
                    "java.lang.System.out",
                    "java.lang.System.err",
                    "java.lang.System.setIn",
                    "java.lang.System.setOut",
                    "java.lang.System.setErr",
                    "java.lang.System.console",
                    "java.io.FileDescriptor.in",
                    "java.io.FileDescriptor.out",
                    "java.io.FileDescriptor.err",
                    "java.lang.Thread.dumpStack" -> true;
            default ->
                target.getName().equals("printStackTrace")
                        && target.getOwner().isAssignableTo(Throwable.class)
                        && hasNoParameters(target);
        };
    }

    private static boolean isEnvironment(CodeUnitAccessTarget target) {
        return switch (qualifiedName(target)) {
            case "java.lang.System.getenv",
                    "java.lang.System.getProperty",
                    "java.lang.System.getProperties",
                    "java.lang.Boolean.getBoolean",
                    "java.lang.Integer.getInteger",
                    "java.lang.Long.getLong",
                    "java.lang.ProcessHandle.current",
                    "java.net.InetAddress.getLocalHost",
                    "java.nio.charset.Charset.defaultCharset",
                    "java.time.ZoneId.systemDefault",
                    "java.util.Locale.getDefault",
                    "java.util.TimeZone.getDefault" -> true;
            // Without a locale they use the default locale.
            case "java.lang.String.format",
                    "java.lang.String.formatted",
                    "java.lang.String.toLowerCase",
                    "java.lang.String.toUpperCase",
                    "java.time.format.DateTimeFormatter.ofPattern" ->
                target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Locale.class));
            default -> false;
        };
    }

    private static boolean isClock(CodeUnitAccessTarget target) {
        return switch (qualifiedName(target)) {
            case "java.lang.System.currentTimeMillis",
                    "java.lang.System.nanoTime",
                    "java.time.Clock.system",
                    "java.time.Clock.systemDefaultZone",
                    "java.time.Clock.systemUTC",
                    "java.time.Clock.tickMillis",
                    "java.time.Clock.tickMinutes",
                    "java.time.Clock.tickSeconds",
                    "java.time.InstantSource.system",
                    "java.util.Calendar.getInstance" -> true;
            case "java.util.Date.<init>", "java.util.GregorianCalendar.<init>" -> hasNoParameters(target);
            // With a zone as the only parameter, they use the system clock.
            default ->
                target.getName().equals("now")
                        && target.getOwner().getPackageName().startsWith("java.time")
                        && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        };
    }

    private static boolean isRandom(CodeUnitAccessTarget target) {
        return switch (qualifiedName(target)) {
            case "java.lang.Math.random",
                    "java.lang.StrictMath.random",
                    "java.security.SecureRandom.<init>",
                    "java.security.SecureRandom.getInstance",
                    "java.security.SecureRandom.getInstanceStrong",
                    "java.util.UUID.randomUUID",
                    "java.util.concurrent.ThreadLocalRandom.current",
                    "java.util.random.RandomGenerator.getDefault",
                    "java.util.random.RandomGenerator.of" -> true;
            // A seed makes them repeatable.
            case "java.util.Random.<init>",
                    "java.util.SplittableRandom.<init>",
                    "java.util.random.RandomGeneratorFactory.create" -> hasNoParameters(target);
            case "java.util.Collections.shuffle" ->
                target.getRawParameterTypes().size() == 1;
            default -> false;
        };
    }

    private static boolean hasNoParameters(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget codeUnit
                && codeUnit.getRawParameterTypes().isEmpty();
    }

    private static String qualifiedName(AccessTarget target) {
        return target.getOwner().getName() + "." + target.getName();
    }
}
