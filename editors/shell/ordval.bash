# Completion for bash. Installed as share/bash-completion/completions/ordval; or in ~/.bashrc:
#     source /path/to/ordval/editors/shell/ordval.bash

_ordval_packs() {
    local folder=${ORDVAL_PACKS:-$(dirname "$(command -v ordval)")/../share/ordval/rules} pack
    for pack in "$folder"/*.yml; do
        [[ -e $pack ]] && basename "$pack" .yml
    done
}

# The commands take each other's place, and the general options stand before or behind them.
_ordval() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command= nested= word
    local commands="check explain forms split rules lsp"
    local rules_commands="list test lint new explain import export lock verify"
    local general="-h --help --language --lexicon --packs"
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [[ -z $command ]]; then
            [[ " $commands " == *" $word "* ]] && command=$word
        elif [[ $command == rules && -z $nested && " $rules_commands " == *" $word "* ]]; then
            nested=$word
        fi
    done
    [[ -n $nested ]] && command="$command $nested"

    local formats="tsv json"
    [[ $command == check || $command == "rules "* ]] && formats="human json"
    [[ $command == "rules export" ]] && formats="tbx tbx2 csv tsv vale html yaml"
    COMPREPLY=()
    case $previous in
        --from) COMPREPLY=($(compgen -W "tbx csv vale" -- "$current")); return ;;
        -o | --output) COMPREPLY=($(compgen -f -- "$current")); return ;;
        --name) return ;;
        --language) COMPREPLY=($(compgen -W "sv en" -- "$current")); return ;;
        --packs) COMPREPLY=($(compgen -d -- "$current")); return ;;
        --lexicon | --file | --pipe | --log | --replay) COMPREPLY=($(compgen -f -- "$current")); return ;;
        -r | --rules) COMPREPLY=($(compgen -W "$(_ordval_packs)" -- "$current") $(compgen -f -- "$current")); return ;;
        -f | --format) COMPREPLY=($(compgen -W "$formats" -- "$current")); return ;;
        --fail-on | --severity) COMPREPLY=($(compgen -W "hint information warning error" -- "$current")); return ;;
        --colour | --color) COMPREPLY=($(compgen -W "auto always never" -- "$current")); return ;;
        --stdin-name | --term | --replacement | --reason | --decision | --valid-from | --id | --socket | --listen | --clientProcessId) return ;;
    esac

    local options=$general
    case $command in
        "") options="$general --version" ;;
        check) options="$general -r --rules -f --format --explain --fix --fail-on --colour --color --stdin-name" ;;
        explain) options="$general -r --rules" ;;
        forms | split) options="$general -f --format" ;;
        rules) options=$general ;;
        "rules test") options="$general --coverage --colour --color" ;;
        "rules lint" | "rules explain") options="$general --colour --color" ;;
        "rules new") options="$general --term --replacement --reason --decision --valid-from --file --id --severity" ;;
        "rules list") options="$general -f --format --colour --color" ;;
        "rules lock" | "rules verify") options=$general ;;
        "rules import") options="$general --from --name -o --output --force" ;;
        "rules export") options="$general -f --format -o --output" ;;
        lsp) options="$general --stdio --socket --pipe --listen --clientProcessId --log --replay" ;;
    esac
    if [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$current"))
    elif [[ -z $command ]]; then
        COMPREPLY=($(compgen -W "$commands" -- "$current"))
    elif [[ $command == rules ]]; then
        COMPREPLY=($(compgen -W "$rules_commands" -- "$current"))
    elif [[ $command == "rules "* ]]; then
        COMPREPLY=($(compgen -W "$(_ordval_packs)" -- "$current") $(compgen -f -- "$current"))
    elif [[ $command == check ]]; then
        compopt -o filenames 2> /dev/null
        COMPREPLY=($(compgen -f -- "$current"))
    fi
}

complete -F _ordval ordval
