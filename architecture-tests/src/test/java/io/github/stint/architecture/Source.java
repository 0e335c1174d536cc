package io.github.stint.architecture;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * A source file in memory.
 *
 * @param packageName the package of the type
 * @param code one top-level type, without imports
 */
record Source(String packageName, String code) {

    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

    JavaFileObject toFileObject() {
        String text = "package " + packageName + "; " + code;
        URI uri = URI.create("planted:///" + packageName.replace('.', '/') + "/" + fileName() + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private String fileName() {
        Matcher type = TYPE.matcher(code);
        if (!type.find()) {
            throw new IllegalArgumentException("no type found in " + code);
        }
        return type.group(1);
    }
}
