#!/bin/sh
# Builds a release from this checkout and installs it: PREFIX=$HOME/.local sh scripts/install.sh
# See distribution/src/main/bin/install.sh for the variables.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
# shellcheck source=scripts/launcher-common.sh
. "$home/scripts/launcher-common.sh"

command -v mvn >/dev/null || fail "Stint is built with Maven, but there is no mvn on the PATH" \
    "install Maven 3.8.7 or newer"
mkdir -p "$logs"
package_without_checks distribution >"$logs/install.log" 2>&1 </dev/null ||
    fail "the build failed" "see $logs/install.log"
# Earlier builds may have left other versions.
version=$(sed -n 's|.*<version>\(.*\)</version>.*|\1|p' "$home/pom.xml" | head -n 1)
sh "$home/distribution/target/stint-$version-release/stint-$version/install.sh"
