/** An application that tracks time, with a demonstration on its own simulator. */
module com.example.hours {
    requires io.github.stint.adapter.inmemory;
    requires io.github.stint.adapter.maton;
    requires io.github.stint.adapter.simulator;
    requires io.github.stint.core;
}
