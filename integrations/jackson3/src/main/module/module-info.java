/** The JSON form of Stint's values for Jackson 3. */
@SuppressWarnings("module") // The digit is the version of Jackson.
module io.github.stint.jackson3 {
    requires static org.jspecify;
    requires transitive io.github.stint.core;
    requires tools.jackson.core;
    requires transitive tools.jackson.databind;

    exports io.github.stint.jackson3;

    provides tools.jackson.databind.JacksonModule with
            io.github.stint.jackson3.StintModule;
}
