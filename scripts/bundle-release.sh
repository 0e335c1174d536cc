#!/bin/sh
# Builds the libraries for a release and packs them for an upload to Maven Central. See docs/releasing.md.
#   --unsigned   without signatures, to try it
#   --twice      builds twice, and fails if a jar differs
set -eu
cd "$(dirname "$0")/.."

signed=yes
twice=no
for option in "$@"; do
    case $option in
    --unsigned) signed=no ;;
    --twice) twice=yes ;;
    *)
        echo "unknown option $option; use --unsigned or --twice" >&2
        exit 2
        ;;
    esac
done

version=$(sed -n 's|.*<version>\(.*\)</version>.*|\1|p' pom.xml | head -n 1)
case $signed-$version in
yes-*-SNAPSHOT)
    echo "$version is not a version to publish; set one as docs/releasing.md describes, or use --unsigned" >&2
    exit 1
    ;;
esac

# Deploys the libraries to the folder.
build() {
    rm -rf "$1"
    if [ "$signed" = yes ]; then
        sign=-Dgpg.skip=false
    else
        sign=-Dgpg.skip=true
    fi
    mvn -B -q clean deploy -Prelease "$sign" -Dmaven.test.skip=true -Dmdep.analyze.skip=true \
        "-DaltDeploymentRepository=bundle::file://$1"
    find "$1" -name 'maven-metadata*' -exec rm {} +
}

repository=$PWD/target/bundle
build "$repository"

missing=0
require() {
    if [ ! -s "$1" ]; then
        echo "missing: $1" >&2
        missing=$((missing + 1))
    fi
}

poms=$(mktemp)
find "$repository" -name '*.pom' >"$poms"
while IFS= read -r pom; do
    suffixes=".pom -cyclonedx.json"
    if ! grep -q '<packaging>pom</packaging>' "$pom"; then
        suffixes="$suffixes .jar -sources.jar -javadoc.jar"
    fi
    for suffix in $suffixes; do
        file=${pom%.pom}$suffix
        require "$file"
        require "$file.md5"
        require "$file.sha1"
        if [ "$signed" = yes ]; then
            require "$file.asc"
        fi
    done
    if grep -q '<parent>' "$pom"; then
        echo "not flattened: $pom" >&2
        missing=$((missing + 1))
    fi
done <"$poms"
rm "$poms"
for folder in stint-app-cli stint-app-mcp stint-picocli stint-distribution stint-architecture-tests stint-host-tests stint-parent; do
    if [ -e "$repository/io/github/stint/$folder" ]; then
        echo "not to be published: $folder" >&2
        missing=$((missing + 1))
    fi
done
for artifact in $(sed -n 's/.*<artifactId>\(stint-[^<]*\)<.*/\1/p' bom/pom.xml | grep -v -x stint-parent); do
    if [ ! -d "$repository/io/github/stint/$artifact" ]; then
        echo "missing: $artifact" >&2
        missing=$((missing + 1))
    fi
done
[ "$missing" -eq 0 ] || exit 1

if [ "$twice" = yes ]; then
    sums=$(mktemp)
    (cd "$repository" && find . -name '*.jar' -exec sha256sum {} + | sort -k 2) >"$sums"
    build "$repository"
    (cd "$repository" && sha256sum --quiet -c "$sums")
    rm "$sums"
    echo "both builds are equal"
fi

bundle=$PWD/target/stint-$version-bundle.zip
rm -f "$bundle"
(cd "$repository" && jar --create --no-manifest --file "$bundle" io)
echo "$bundle"
