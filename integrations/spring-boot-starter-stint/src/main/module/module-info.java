/** Stint in Spring Boot. Open, because Spring creates and configures what is in it. Spring comes with the application. */
open module io.github.stint.spring {
    requires static io.github.stint.adapter.inmemory;
    requires static micrometer.core;
    requires static org.jspecify;
    requires static spring.beans;
    requires static spring.boot;
    requires static spring.boot.actuator;
    requires static spring.boot.autoconfigure;
    requires static spring.boot.health;
    requires static spring.context;
    requires static spring.core;
    requires transitive io.github.stint.adapter.maton;
    requires transitive io.github.stint.core;

    exports io.github.stint.spring;
    exports io.github.stint.spring.health;
    exports io.github.stint.spring.metrics;
    exports io.github.stint.spring.test;
}
