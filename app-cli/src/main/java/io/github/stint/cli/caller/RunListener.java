package io.github.stint.cli.caller;

/** Learns about a run what its output does not contain. */
public interface RunListener {

    /** A request was sent to the service; a repeated attempt is another request. May be called by several threads. */
    void requestSent();

    /** The command has ended, with or without success. It sends no more requests. */
    void ended(RunFacts facts);
}
