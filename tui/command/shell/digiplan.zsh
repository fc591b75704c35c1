#compdef digiplan
compdef _digiplan digiplan

# digiplan completes its command line in zsh. What is typed and what is offered
# stays text all the way: nothing here evaluates it, and zsh itself escapes what
# it puts in.

# __digiplan_plain WORD: REPLY is what the word says, also where a quote is open.
__digiplan_plain()
{
    local rest=$1 quote= c
    REPLY=
    [[ $rest == '~'(|/*) ]] && REPLY=$HOME rest=${rest[2,-1]}
    while [[ -n $rest ]]; do
        c=${rest[1]} rest=${rest[2,-1]}
        if [[ -n $quote && $c == "$quote" ]]; then
            quote=
        elif [[ -z $quote && ( $c == "'" || $c == '"' ) ]]; then
            quote=$c
        elif [[ $c == '\' && ( -z $quote || ( $quote == '"' && ${rest[1]} == [\$\`\"\\!] ) ) ]]; then
            REPLY+=${rest[1]} rest=${rest[2,-1]}
        else
            REPLY+=$c
        fi
    done
}

_digiplan()
{
    setopt local_options extended_glob
    local REPLY word program line tab=$'\t' directive=0
    local -a asked found offered options
    for word in "${(@)words[1,CURRENT]}"; do
        __digiplan_plain "$word"
        asked+=("$REPLY")
    done
    program=${asked[1]}
    whence -p -- "$program" >/dev/null || program=digiplan
    found=("${(@f)$("$program" __complete "${(@)asked[2,-1]}" 2>/dev/null)}")
    if [[ ${found[-1]} == :<-> ]]; then
        directive=${found[-1][2,-1]}
        found[-1]=()
    fi
    (( directive & 1 )) && return 1
    [[ ${asked[-1]} == -*=* ]] && compset -P 1 '*='
    if (( directive & 8 )); then
        _files -g '*.toml'
        return
    elif (( directive & 16 )); then
        _files -/
        return
    fi
    for line in "${(@)found}"; do
        [[ -n $line ]] || continue
        word=${line%%$tab*}
        word=${${word//\\/\\\\}//:/\\:}
        [[ $line == *$tab* ]] && word+=:${line#*$tab}
        offered+=("$word")
    done
    (( directive & 2 )) && options=(-S '')
    if (( directive & 32 )); then
        _describe -V completions offered "${(@)options}" && return
    else
        _describe completions offered "${(@)options}" && return
    fi
    (( directive & 4 )) && return 1
    _files
}

# Read from a file of fpath, it completes at once.
if [ "$funcstack[1]" = "_digiplan" ]; then
    _digiplan
fi
