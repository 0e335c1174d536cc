#!/bin/sh
# Usage: test-archive.sh ARCHIVE JAVA_HOME
# Unpacks a release into a folder with a space in its name, runs it and installs it. Fails at the first difference.
set -eu

archive=$1
java_home=$2
work=$(mktemp -d "${TMPDIR:-/tmp}/stint release.XXXXXX")
trap 'rm -rf "$work"' EXIT

unset STINT_PROFILE STINT_WORKSPACE STINT_OUTPUT STINT_TZ STINT_OFFLINE MATON_API_KEY CLOCKIFY_API_KEY JAVA_TOOL_OPTIONS
export STINT_DATA_DIR="$work/data" STINT_CONFIG_DIR="$work/config" STINT_CACHE_DIR="$work/cache" JAVA_HOME="$java_home"

expect() {
    if [ "$2" != "$3" ]; then
        echo "test-archive: $1: expected '$2', but it is '$3'" >&2
        exit 1
    fi
}

tar -xzf "$archive" -C "$work"
home=$(echo "$work"/stint-*)
for file in bin/stint bin/stint.cmd install.sh lib/stint-app-cli.jar lib/stint-app-mcp.jar lib/prompt.sh lib/class-cache.sh lib/create-class-cache.sh LICENSE README.md SKILL.md \
    completion/stint.bash completion/stint.zsh completion/stint.fish; do
    [ -s "$home/$file" ] || expect "$file" "a file" "missing"
done

check() {
    expect "status of $1" "No timer is running.
Today: 0:00:00
Workspace: My workspace (offline)" "$("$1" --offline status 2>"$work/errors")"
    "$1" --offline start "Write 日本" >/dev/null 2>&1
    expect "prompt of $1" "0:00 Write 日本" "$("$1" --offline status --prompt)"
    # Without Java, so that only the launcher can have printed it.
    expect "prompt of $1 without Java" "0:00 Write 日本" "$(JAVA_HOME=/nowhere "$1" --offline status --prompt)"
    "$1" --offline cancel >/dev/null
    expect "agents at $1" '{"jsonrpc":"2.0","id":1,"result":{}}' \
        "$(echo '{"jsonrpc":"2.0","id":1,"method":"ping"}' | "$1" mcp --offline)"
    expect "prompt of $1 without timer" "" "$("$1" --offline status --prompt)"
}

check "$home/bin/stint"
ln -s "$home/bin/stint" "$work/link"
check "$work/link"

PREFIX="$work/prefix" sh "$home/install.sh" >"$work/installed"
expect "output of install.sh" "installed $work/prefix/bin/stint" "$(head -n 1 "$work/installed")"
rm -rf "$home"
check "$work/prefix/bin/stint"
for file in lib/stint/lib/build-id share/bash-completion/completions/stint share/zsh/site-functions/_stint \
    share/fish/vendor_completions.d/stint.fish; do
    [ -s "$work/prefix/$file" ] || expect "$file" "a file" "missing"
done

# Whatever happens to the cache of the classes, the program does the same, and Java prints nothing on standard output.
for program in stint-app-cli.jar stint-app-mcp.jar stint-app-cli.jar.online stint-app-cli.jar.offline; do
    cache=$(find "$work/prefix/lib/stint/lib/class-caches" -type f -size +1000k -path "*/$program/*")
    [ -s "$cache" ] || expect "the class cache of $program" "a file" "missing"
done
# The last one is that of version, which the checks below run.
expect "use of the class cache" "${cache##*/}" "$(sh -x "$work/prefix/bin/stint" version 2>&1 | sed -n 's|.*-XX:[A-Za-z]*=.*/\([^/ ]*\) .*-jar .*|\1|p')"
for kind in '' .online .offline; do
    case $kind in .online) set -- whoami ;; .offline) set -- version ;; *) set -- config list ;; esac
    # whoami fails without a key: the option of Java matters.
    expect "use of the class cache of stint-app-cli.jar$kind" "stint-app-cli.jar$kind" \
        "$(sh -x "$work/prefix/bin/stint" "$@" 2>&1 | sed -n 's|.*-XX:[A-Za-z]*=.*/\([^/ ]*\)/[^/ ]* .*-jar .*|\1|p')"
done
head -c 900000 "$cache" >"$work/part"
echo text >"$work/text"
: >"$work/empty"
for damaged in "$work/part" "$work/text" "$work/empty"; do
    cp -f "$damaged" "$cache"
    check "$work/prefix/bin/stint"
done
# As if it had been written for another Java.
cp -f "$work/text" "$cache"
touch -r "$cache" "$cache.complete"
check "$work/prefix/bin/stint"
rm -f "$cache"
check "$work/prefix/bin/stint"
echo "test-archive: the release works"
