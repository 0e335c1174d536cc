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
for file in bin/stint bin/stint.cmd install.sh lib/stint-app-cli.jar lib/prompt.sh LICENSE README.md \
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
    expect "prompt of $1 without timer" "" "$("$1" --offline status --prompt)"
}

check "$home/bin/stint"
ln -s "$home/bin/stint" "$work/link"
check "$work/link"

PREFIX="$work/prefix" sh "$home/install.sh" >"$work/installed"
expect "output of install.sh" "installed $work/prefix/bin/stint" "$(head -n 1 "$work/installed")"
rm -rf "$home"
check "$work/prefix/bin/stint"
for file in lib/stint/lib/stint.jsa share/bash-completion/completions/stint share/zsh/site-functions/_stint \
    share/fish/vendor_completions.d/stint.fish; do
    [ -s "$work/prefix/$file" ] || expect "$file" "a file" "missing"
done
echo "test-archive: the release works"
