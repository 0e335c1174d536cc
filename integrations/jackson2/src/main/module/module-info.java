/** The JSON form of Stint's values for Jackson 2. */
@SuppressWarnings("module") // The digit is the version of Jackson.
module io.github.stint.jackson2 {
    requires static org.jspecify;
    requires transitive io.github.stint.core;
    requires com.fasterxml.jackson.core;
    requires transitive com.fasterxml.jackson.databind;

    exports io.github.stint.jackson2;

    provides com.fasterxml.jackson.databind.Module with
            io.github.stint.jackson2.StintModule;
}
