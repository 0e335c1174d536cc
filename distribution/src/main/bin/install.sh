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

# Java maps a cache of the classes into memory instead of loading them one by one. Without it, Stint starts more slowly.
java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java
# Without symbolic links, as the launcher finds it.
lib=$(CDPATH='' cd -- "$to/lib/stint/lib" && pwd -P)
if [ -z "${DESTDIR:-}" ] && java=$(command -v "$java"); then
    sum=$(cat "$lib/stint-app-cli.jar" "$lib/stint-app-mcp.jar" "$lib"/lib/*.jar | cksum)
    build=${sum%% *}-${sum#* }
    for kind in '' offline online "$lib/stint-app-mcp.jar"; do
        sh "$lib/create-class-cache.sh" "$lib/class-caches" "$build" "$java" "$lib/stint-app-cli.jar" "$kind" >/dev/null 2>&1 || { build= && break; }
    done
    if [ -n "$build" ]; then echo "$build" >"$lib/build-id"; fi
fi

echo "installed $prefix/bin/stint"
case :$PATH: in
    *":$prefix/bin:"*) ;;
    *) echo "put it on the PATH: export PATH=\"$prefix/bin:\$PATH\"" ;;
esac
