#!/bin/sh
# Installs Stint from this folder: PREFIX=$HOME/.local sh install.sh
#   PREFIX   the folder below which Stint is installed (default: ~/.local)
#   DESTDIR  a folder put before PREFIX, for packages (default: none)
set -eu

source=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
prefix=${PREFIX:-$HOME/.local}
case $prefix in
    /*) ;;
    *)
        echo "install: PREFIX is not an absolute path: $prefix" >&2
        exit 2
        ;;
esac
to=${DESTDIR:-}$prefix

# The installed folder is replaced, so that the release must not be in it.
case $source/ in
    "$to/lib/stint"/*)
        echo "install: the release is in $to/lib/stint, where it would be installed; unpack it elsewhere" >&2
        exit 2
        ;;
esac
rm -rf "$to/lib/stint"
mkdir -p "$to/bin" "$to/lib/stint" "$to/share/bash-completion/completions" "$to/share/zsh/site-functions" \
    "$to/share/fish/vendor_completions.d"
cp -R "$source/bin" "$source/lib" "$source/LICENSE" "$source/README.md" "$to/lib/stint/"
chmod 755 "$to/lib/stint/bin/stint"
ln -sf ../lib/stint/bin/stint "$to/bin/stint"
cp "$source/completion/stint.bash" "$to/share/bash-completion/completions/stint"
cp "$source/completion/stint.zsh" "$to/share/zsh/site-functions/_stint"
cp "$source/completion/stint.fish" "$to/share/fish/vendor_completions.d/stint.fish"

# Java maps an archive of the classes into memory instead of loading them one by one. Without it, Stint starts more slowly.
java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java
jar=$prefix/lib/stint/lib/stint-app-cli.jar
if [ -z "${DESTDIR:-}" ] && command -v "$java" >/dev/null; then
    classes=$prefix/lib/stint/lib/classes.txt
    archive=$prefix/lib/stint/lib/stint.jsa
    fast_start="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
    # shellcheck disable=SC2086 # Each of the options is a word of its own.
    "$java" $fast_start "-XX:DumpLoadedClassList=$classes" -cp "$jar" io.github.stint.cli.ClassArchiveTraining \
        >/dev/null 2>&1 </dev/null &&
        "$java" $fast_start -Xshare:dump "-XX:SharedClassListFile=$classes" "-XX:SharedArchiveFile=$archive" -cp "$jar" \
            >/dev/null 2>&1 </dev/null || rm -f "$archive"
    rm -f "$classes"
fi

echo "installed $prefix/bin/stint"
case :$PATH: in
    *":$prefix/bin:"*) ;;
    *) echo "put it on the PATH: export PATH=\"$prefix/bin:\$PATH\"" ;;
esac
