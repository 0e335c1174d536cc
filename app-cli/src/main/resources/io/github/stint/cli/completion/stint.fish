# Completion of stint in fish, written by: stint completion fish
# Commands and options are in this file. Names come from the cache of stint, with one call of it.

# Sets what can follow the command; fails if it is no command.
function __stint_row
    switch "$argv[1]"
%TABLE%
        case '*'
            return 1
    end
    # The status of set is that of the command before it.
    return 0
end

# Prints the kind of the value of the option; fails if the option has no value.
function __stint_value
    for value in $__stint_values $__stint_shared_values
        if string match -q -- "$argv[1]:*" $value
            string replace -- "$argv[1]:" '' $value
            return 0
        end
    end
    return 1
end

# Prints words, or names from the cache: PREFIX KIND. Fish selects those that match, and quotes them.
function __stint_offer
    switch "$argv[2]"
        case '' -
            return
        case '=*'
            for word in (string split -n , -- (string sub -s 2 -- $argv[2]))
                echo -- $argv[1]$word
            end
        case '*'
            for name in ($__stint_program complete $argv[2] $__stint_context 2>/dev/null </dev/null)
                echo -- $argv[1]$name
            end
    end
end

function __stint_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -g __stint_program (string replace -r '^~/' "$HOME/" -- $words[1])
    set -g __stint_context
    __stint_row ''
    set -g __stint_shared_values $__stint_values
    set -l shared_options $__stint_options
    set -l command ''
    set -l only_words no
    set -l arguments 0
    set -l at 2
    while test $at -le (count $words)
        set -l word $words[$at]
        set at (math $at + 1)
        if test $only_words = yes
            set arguments (math $arguments + 1)
        else if test "$word" = --
            set only_words yes
        else if string match -q -- '-*' "$word"
            if contains -- "$word" --offline --no-cache
                set -a __stint_context $word
            else if string match -q -r -- '^--(profile|workspace|connection)=' "$word"
                set -a __stint_context $word
            end
            set -l kind (__stint_value "$word")
            if test $status -eq 0
                if test $at -gt (count $words)
                    __stint_offer '' $kind
                    return
                end
                if contains -- "$word" --connection --profile --workspace
                    set -a __stint_context $word $words[$at]
                else if contains -- "$word" -p --project
                    set -a __stint_context --of=$words[$at]
                end
                set at (math $at + 1)
            end
        else if test "$command" = help -o $arguments -gt 0
            set arguments (math $arguments + 1)
        else if __stint_row (string trim -- "$command $word")
            set command (string trim -- "$command $word")
        else
            set arguments (math $arguments + 1)
            __stint_row $command
        end
    end

    set -l option (string match -r -- '^--[^=]*(?==)' "$current")
    if test $only_words = no; and test -n "$option"; and __stint_value $option >/dev/null
        __stint_offer "$option=" (__stint_value $option)
    else if test $only_words = no; and string match -q -- '-*' "$current"
        printf '%s\n' $__stint_options $shared_options
    else if test -n "$__stint_verbs"
        printf '%s\n' $__stint_verbs
    else if test "$command" = help
        if __stint_row (string join ' ' -- $words[3..-1])
            printf '%s\n' $__stint_verbs exit-codes environment output time options
        end
    else if test $arguments -eq 0
        __stint_offer '' $__stint_argument
    end
end

complete -c stint -f -a '(__stint_complete)'
