# shellcheck shell=sh
# Included by the launchers for `stint status --prompt`. Prints the line from the files that the program has left in the
# folder of the cache, and exits. Returns if only the program knows; see TimerFiles.

# Usage: print_prompt ARGUMENT...
print_prompt() {
    case ${STINT_OFFLINE:-0} in
        1 | true | yes | on) service=offline ;;
        0 | false | no | off) service=online ;;
        *) return 0 ;;
    esac
    case $* in *--offline*) service=offline ;; esac
    folder_of "${STINT_CACHE_DIR:-}" "${XDG_CACHE_HOME:-}" .cache
    prompt=$folder/prompt
    folder_of "${STINT_CONFIG_DIR:-}" "${XDG_CONFIG_HOME:-}" .config
    config=$folder/config.json
    if [ "$service" = offline ]; then
        folder_of "${STINT_DATA_DIR:-}" "${XDG_DATA_HOME:-}" .local/share
        service="offline|$folder"
    else
        service="online|${MATON_API_KEY:-}|${CLOCKIFY_API_KEY:-}"
    fi
    service="$service|${STINT_PROFILE:-}|${STINT_WORKSPACE:-}|${MATON_CONNECTION:-}|${STINT_GATEWAY_URL:-}"
    sum=$(printf %s "$service" | cksum) || return 0
    use=$prompt/use-${sum%% *}
    [ -f "$use" ] || return 0
    # Saved settings may select another workspace since.
    # shellcheck disable=SC3013 # POSIX has -nt since 2024, and shells have had it for longer.
    [ ! -e "$config" ] || [ "$use" -nt "$config" ] || return 0
    IFS= read -r timer <"$use" || return 0
    # Whatever else is in the files was not written by the program: shells evaluate expressions in numbers, and terminals escapes.
    case $timer in */* | [!t]*) return 0 ;; esac
    [ -f "$prompt/$timer" ] || exit 0
    { IFS= read -r start && IFS= read -r text; } <"$prompt/$timer" || exit 0
    [ -n "$start" ] || exit 0
    case $start in *[!0-9]* | ????????????*) return 0 ;; esac
    case $text in *[[:cntrl:]]*) return 0 ;; esac
    minutes=$((($(date +%s) - start) / 60))
    [ "$minutes" -ge 0 ] || minutes=0
    printf '%d:%02d %s\n' "$((minutes / 60))" "$((minutes % 60))" "$text"
    exit 0
}

# Usage: folder_of STINT_VARIABLE XDG_VARIABLE FOLDER_IN_HOME
# Sets folder as the program does.
folder_of() {
    if [ -n "$1" ]; then
        folder=$1
    else
        case $2 in
            /*) folder=$2/stint ;;
            *) folder=${HOME:-}/$3/stint ;;
        esac
    fi
}
