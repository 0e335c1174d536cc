#compdef stint
# Completion of stint in zsh, written by: stint completion zsh
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

# Sets kind to that of the value of the option; fails if the option has no value.
_stint_value() {
    local all=" $values $shared_values "
    [[ $all == *" $1:"* ]] || return 1
    kind=${all#*" $1:"}
    kind=${kind%%" "*}
}

# Adds words, or names from the cache; zsh selects those that match, and quotes them.
_stint_offer() {
    local -a names
    case $1 in
        ''|-) return 1 ;;
        '='*) names=(${(s:,:)1#=}) ;;
        *) names=(${(f)"$($program complete $1 $context 2>/dev/null </dev/null)"}) ;;
    esac
    compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -a names
}

_stint() {
    local program=${~words[1]} verbs options values argument shared_options shared_values
    local command= kind word only_words= arguments=0
    local -a context
    integer at=2
    _stint_row ''
    shared_options=$options
    shared_values=$values
    while (( at < CURRENT )); do
        word=${(Q)words[at]}
        (( at++ ))
        if [[ -n $only_words ]]; then
            (( arguments++ ))
        elif [[ $word == -- ]]; then
            only_words=yes
        elif [[ $word == -* ]]; then
            case $word in
                --offline|--no-cache|--profile=*|--workspace=*|--connection=*) context+=($word) ;;
                --project=*) context+=("--of=${word#*=}") ;;
            esac
            if _stint_value $word; then
                if (( at >= CURRENT )); then
                    _stint_offer $kind
                    return
                fi
                case $word in
                    --connection|--profile|--workspace) context+=($word "${(Q)words[at]}") ;;
                    -p|--project) context+=("--of=${(Q)words[at]}") ;;
                esac
                (( at++ ))
            fi
        elif [[ $command == help ]] || (( arguments > 0 )) || ! _stint_row "${command:+$command }$word"; then
            (( arguments++ ))
            _stint_row "$command"
        else
            command="${command:+$command }$word"
        fi
    done

    word=${words[CURRENT]}
    if [[ -z $only_words && $word == --*=* ]] && _stint_value ${word%%=*}; then
        compset -P '*='
        _stint_offer $kind
    elif [[ -z $only_words && $word == -* ]]; then
        _stint_offer "=${options// /,},${shared_options// /,}"
    elif [[ -n $verbs ]]; then
        _stint_offer "=${verbs// /,}"
    elif [[ $command == help ]]; then
        _stint_row "${(j: :)words[3,CURRENT-1]}" && _stint_offer "=${verbs// /,},exit-codes,environment,output,time,options"
    elif (( arguments == 0 )); then
        _stint_offer $argument
    fi
}

# Called by the completion system, or read by the user's own file.
if [[ ${funcstack[1]} == _stint ]]; then
    _stint "$@"
else
    compdef _stint stint
fi
