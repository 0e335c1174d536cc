# Completion of stint in bash 3.2 and newer, written by: stint completion bash
# Commands and options are in this file. Names come from the cache of stint, with one call of it.

# Sets verbs, options, values and argument to what can follow the command; fails if it is no command.
_stint_row() {
    case $1 in
%TABLE%
        *)
            return 1
            ;;
    esac
}

# Sets plain to the word without its quotes and backslashes, and quote to the quote that it begins with.
_stint_unquote() {
    local slash=$'\001'
    plain=$1
    quote=
    case $plain in
        \'*)
            quote=\'
            plain=${plain#\'}
            plain=${plain%\'}
            return
            ;;
        \"*)
            quote=\"
            plain=${plain#\"}
            plain=${plain%\"}
            ;;
    esac
    plain=${plain//\\\\/$slash}
    plain=${plain//\\/}
    plain=${plain//$slash/\\}
}

# Sets kind to that of the value of the option; fails if the option has no value.
_stint_value() {
    case " $values $shared_values " in
        *" $1:"*) ;;
        *) return 1 ;;
    esac
    kind=" $values $shared_values "
    kind=${kind#*" $1:"}
    kind=${kind%%" "*}
}

# Adds what begins with the text: words, or names, quoted as the user has begun to.
_stint_offer() {
    local name words
    case $1 in
        '' | -) ;;
        =*)
            words=${1#=}
            words=${words//,/ }
            while IFS= read -r name; do
                COMPREPLY+=("$name")
            done < <(compgen -W "$words" -- "$plain")
            ;;
        *)
            while IFS= read -r name; do
                case $quote in
                    \') name=${name//\'/\'\\\'\'} ;;
                    \")
                        name=${name//\\/\\\\}
                        name=${name//\"/\\\"}
                        name=${name//\$/\\\$}
                        name=${name//\`/\\\`}
                        ;;
                    *) printf -v name %q "$name" ;;
                esac
                COMPREPLY+=("$name")
            done < <("$program" complete "$1" ${context[@]+"${context[@]}"} -- "$plain" 2>/dev/null </dev/null)
            ;;
    esac
}

_stint() {
    local program=${COMP_WORDS[0]/#\~/$HOME} last=$COMP_CWORD current=${COMP_WORDS[COMP_CWORD]} lead=
    local verbs options values argument shared_options shared_values
    local command= plain quote kind word option only_words= arguments=0 at=1 index
    local context=()
    COMPREPLY=()

    # Readline takes a colon as the end of a word; what precedes it belongs to the name, too.
    while [ "$last" -gt 1 ]; do
        case ${COMP_WORDS[last - 1]}$current in
            *:*) ;;
            *) break ;;
        esac
        case ${COMP_LINE:0:COMP_POINT} in
            *"${COMP_WORDS[last - 1]}$current") ;;
            *) break ;;
        esac
        current=${COMP_WORDS[last - 1]}$current
        last=$((last - 1))
    done
    case $current in
        *:*) lead=${current%:*}: ;;
    esac

    _stint_row ''
    shared_options=$options
    shared_values=$values
    while [ "$at" -lt "$last" ]; do
        word=${COMP_WORDS[at]}
        at=$((at + 1))
        if [ -n "$only_words" ]; then
            arguments=$((arguments + 1))
        elif [ "$word" = -- ]; then
            only_words=yes
        elif [ "${word#-}" != "$word" ]; then
            case $word in
                --offline | --no-cache) context+=("$word") ;;
            esac
            if _stint_value "$word"; then
                option=$word
                if [ "${COMP_WORDS[at]}" = = ]; then
                    at=$((at + 1))
                fi
                if [ "$at" -ge "$last" ]; then
                    if [ "$current" = = ]; then
                        current=
                    fi
                    _stint_unquote "$current"
                    _stint_offer "$kind"
                    _stint_trim
                    return
                fi
                _stint_unquote "${COMP_WORDS[at]}"
                at=$((at + 1))
                case $option in
                    --connection | --profile | --workspace) context+=("$option" "$plain") ;;
                    -p | --project) context+=(--of "$plain") ;;
                esac
            fi
        elif [ "$command" = help ] || [ "$arguments" -gt 0 ] || ! _stint_row "${command:+$command }$word"; then
            arguments=$((arguments + 1))
            _stint_row "$command"
        else
            command="${command:+$command }$word"
        fi
    done

    _stint_unquote "$current"
    if [ -z "$only_words" ] && [ "${current#-}" != "$current" ]; then
        _stint_offer "=${options// /,},${shared_options// /,}"
    elif [ -n "$verbs" ]; then
        _stint_offer "=${verbs// /,}"
    elif [ "$command" = help ]; then
        _stint_row "${COMP_WORDS[*]:2:last-2}" && _stint_offer "=${verbs// /,},exit-codes,environment,output,time,options"
    elif [ "$arguments" = 0 ]; then
        _stint_offer "$argument"
    fi
    _stint_trim
}

# Removes the part of the names that precedes the last word in the view of readline.
_stint_trim() {
    local index quoted=$lead
    [ -n "$lead" ] || return 0
    for index in "${!COMPREPLY[@]}"; do
        COMPREPLY[index]=${COMPREPLY[index]#"$quoted"}
    done
}

complete -F _stint stint
