# digiplan completes its command line in bash. What is typed and what is offered
# stays text all the way: nothing here evaluates it.

# __digiplan_read WORD: plain is what the word says, quote the one that is open,
# and stem the part of plain that stands before what readline replaces.
__digiplan_read()
{
    local rest=$1 c
    plain= quote= stem= closed=
    case $rest in '~'|'~/'*) plain=$HOME rest=${rest:1} ;; esac
    while [[ -n $rest ]]; do
        c=${rest:0:1} rest=${rest:1}
        if [[ -n $quote && $c == "$quote" ]]; then
            quote= closed=yes
        elif [[ -z $quote && ( $c == "'" || $c == '"' ) ]]; then
            quote=$c stem=$plain
        elif [[ $c == \\ && -z $quote ]]; then
            plain+=${rest:0:1} rest=${rest:1}
        elif [[ $c == \\ && $quote == '"' && ${rest:0:1} == [\$\`\"\\] ]]; then
            plain+=${rest:0:1} rest=${rest:1}
        else
            plain+=$c
            [[ -z $quote && $COMP_WORDBREAKS == *"$c"* ]] && stem=$plain
        fi
    done
}

# __digiplan_escape TEXT: escaped is how the text is typed where quote is open.
__digiplan_escape()
{
    local rest=$1 c
    escaped=
    while [[ -n $rest ]]; do
        c=${rest:0:1} rest=${rest:1}
        case ${quote:-x}$c in
            "''") escaped+="'\\''" ;;
            '"!') escaped+='"\!"' ;; # a quote would let the history expand it
            '"$'|'"`'|'""'|'"\') escaped+=\\$c ;;
            x[,:=./+%_-]) escaped+=$c ;;
            x[[:punct:][:space:]]) escaped+=\\$c ;;
            *) escaped+=$c ;;
        esac
    done
}

# __digiplan_ask: what the program answers becomes found, and what shall be done
# with it directive.
__digiplan_ask()
{
    local word program line args=()
    for word in "${words[@]:0:cword+1}"; do
        __digiplan_read "$word"
        args+=("$plain")
    done
    program=${args[0]}
    type -P "$program" >/dev/null || program=digiplan
    found=() directive=0
    while IFS= read -r line; do
        found+=("$line")
    done < <("$program" __complete "${args[@]:1}" 2>/dev/null)
    (( ${#found[@]} )) || return
    line=${found[${#found[@]}-1]}
    [[ $line =~ ^:[0-9]+$ ]] || return
    directive=${line:1}
    unset "found[${#found[@]}-1]"
}

# __digiplan_offer: COMPREPLY becomes what was found, as it is typed; of several
# with what each means.
__digiplan_offer()
{
    local tab=$'\t' flag= line escaped longest=0 i room says=()
    [[ -n $closed && -z $quote ]] && return
    [[ $plain == -*=* ]] && flag=${plain%%=*}=
    for line in "${found[@]}"; do
        says+=("${line#"${line%%$tab*}"}")
        line=$flag${line%%$tab*}
        [[ $line == "$plain"* ]] || { unset "says[${#says[@]}-1]"; continue; }
        __digiplan_escape "${line#"$stem"}"
        COMPREPLY+=("$escaped")
        (( ${#escaped} > longest )) && longest=${#escaped}
    done
    case $COMP_TYPE in 37|42) return ;; esac
    (( ${#COMPREPLY[@]} > 1 )) || return
    room=$(( COLUMNS - longest - 4 ))
    (( room > 8 )) || return
    for i in "${!COMPREPLY[@]}"; do
        line=${says[i]#"$tab"}
        [[ -n $line ]] || continue
        (( ${#line} > room )) && line=${line:0:room-1}…
        printf -v escaped '%*s' $(( longest - ${#COMPREPLY[i]} )) ''
        COMPREPLY[i]+="$escaped  ($line)"
    done
}

__start_digiplan()
{
    local cur prev words cword split plain quote stem closed found directive
    COMPREPLY=()
    if declare -F _init_completion >/dev/null 2>&1; then
        _init_completion -n =: || return
    else
        _get_comp_words_by_ref -n =: cur prev words cword
    fi
    __digiplan_ask
    (( directive & 1 )) && return
    if [[ $(type -t compopt) == builtin ]]; then
        (( directive & 2 )) && compopt -o nospace
        (( directive & 4 )) && compopt +o default
        (( directive & 32 )) && [[ ${BASH_VERSINFO[0]}.${BASH_VERSINFO[1]} != 4.[0-3] ]] && compopt -o nosort
    fi
    [[ $cur == -*=* ]] && cur=${cur#*=}
    if (( directive & 8 )); then
        _filedir toml
    elif (( directive & 16 )); then
        _filedir -d
    else
        __digiplan_offer
    fi
    return 0
}

if [[ $(type -t compopt) == builtin ]]; then
    complete -o default -F __start_digiplan digiplan
else
    complete -o default -o nospace -F __start_digiplan digiplan
fi
