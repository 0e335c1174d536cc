# shellcheck shell=sh disable=SC2034 # The scripts that include this file use the variables.
# Finds the cache of the classes that Java loads at a start. Included by the launchers, so that it starts no process.

# Usage: choose_kind ARGUMENT...
# Sets kind to offline or online, without or with a service, if the arguments are one of the common lines that need no parser of options;
# to nothing for any other. A mistake costs time only: with any cache the program does the same.
choose_kind() {
    kind=
    kind_command=
    kind_offline=${STINT_OFFLINE:-}
    for argument; do
        case $argument in
            --offline) kind_offline=1 ;;
            --json | --no-cache | -v | --verbose | -y | --yes | --no-input | --no-color) ;;
            -h | --help) kind_command=version ;;
            -*) return 0 ;;
            *) kind_command=${kind_command:-$argument} ;;
        esac
    done
    case $kind_command:$kind_offline in
        version:* | status:1 | start:1 | in:1 | stop:1 | out:1 | switch:1 | cancel:1 | today:1) kind=offline ;;
        user: | whoami: | status: | start: | in: | stop: | out: | switch: | cancel: | today:) kind=online ;;
    esac
}

# Usage: locate_cache FOLDER BUILD JAVA PROGRAM [KIND]
# Sets cache to the file of the cache in the folder, for that build of the program at that path and for that Java; to nothing
# if the version of Java is not known. Sets cache_option to the option with which Java uses it; to nothing if it cannot be
# used; and cache_flags to options that must precede it, separated by spaces. Each kind has a cache of its own: Java 25 and
# newer load all classes of a cache at each start, and older ones correct all addresses in it.
locate_cache() {
    cache=
    cache_option=
    # With it, Java ignores options that it does not know.
    cache_flags=-XX:+IgnoreUnrecognizedVMOptions
    find_java "$1" "$3" || return 0
    read_release "${java_target%/bin/java}/release"
    # It is a part of the name of a file.
    case $runtime in '' | *[!A-Za-z0-9.+_-]*) return 0 ;; esac
    # JDK 25.0.3 does not notice that the program of an AOT cache has changed, so that the name contains the build. An
    # archive of JDK 17 fits only as long as the program stays in the same folder.
    cache=$1/${java_target%/bin/java}$4${5:+.$5}/$2-$runtime
    if [ "$major" -ge 25 ]; then
        cache=$cache.aot
        cache_option=-XX:AOTCache=$cache
        # A thread of Java replays what a cache knows of the training, in turns with the main thread. It is for the second
        # compiler, which the launchers switch off.
        cache_flags="$cache_flags -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining"
    else
        cache=$cache.jsa
        cache_option=-XX:SharedArchiveFile=$cache
    fi
    # An empty file stands for a cache that cannot be created.
    if [ ! -s "$cache" ] || ! cache_is_complete; then cache_option=; fi
}

# Whether the cache is as it was written: JDK 17 crashes if it is truncated. create-class-cache.sh gives the same time to the
# cache and to a file beside it, and each change of the cache changes its time.
cache_is_complete() {
    # shellcheck disable=SC3013 # POSIX has -nt and -ot since 2024, and shells have had them for longer.
    [ -e "$cache" ] && [ -e "$cache.complete" ] &&
        [ ! "$cache" -nt "$cache.complete" ] && [ ! "$cache" -ot "$cache.complete" ]
}

# Usage: find_java FOLDER JAVA
# Sets java_target to the path of that Java without symbolic links. Following a link takes a process, so that the result is
# in a file in the folder; fails if create-class-cache.sh has not written it yet, or the link has another target since.
find_java() {
    java_target=$2
    [ -h "$2" ] || return 0
    [ -f "$1/$2.target" ] || return 1
    IFS= read -r java_target <"$1/$2.target" || return 1
    # shellcheck disable=SC3013 # POSIX has -ef since 2024, and shells have had it for longer.
    [ "$2" -ef "$java_target" ]
}

# Usage: read_release FILE
# Sets runtime to the full version of Java in this file, and major to the first number of its version. Sets runtime to
# nothing if it is not known.
read_release() {
    runtime=
    major=0
    [ -r "$1" ] || return 0
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in
            JAVA_RUNTIME_VERSION=*) runtime=${line#*=} ;;
            JAVA_VERSION=*) major=${line#*=} ;;
        esac
    done <"$1"
    runtime=${runtime#\"}
    runtime=${runtime%\"}
    major=${major#\"}
    major=${major%%[!0-9]*}
    major=${major:-0}
}
