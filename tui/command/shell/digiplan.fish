# digiplan completes its command line in fish. What is typed and what is offered
# stays text all the way: nothing here evaluates it, and fish itself escapes what
# it puts in.

# __digiplan_plain WORD prints what the word says, also where a quote is open.
function __digiplan_plain
    for quote in '' "'" '"'
        if string unescape -- "$argv[1]$quote"
            return
        end
    end
    printf '%s\n' "$argv[1]"
end

# __digiplan_ask prints what the program answers to the words typed so far.
function __digiplan_ask
    set -l asked (string replace -r '^~(?=/|$)' -- $HOME (commandline -opc))
    set -l plain (__digiplan_plain (commandline -ct))
    set -l word (string replace -r '^~(?=/|$)' -- $HOME "$plain")
    set -l program $asked[1]
    type -q -- $program; or set program digiplan
    command $program __complete $asked[2..-1] "$word" 2>/dev/null
end

# __digiplan_told DIRECTIVE BIT: the program has said so.
function __digiplan_told
    string match -rq '^:\d+$' -- $argv[1]; or return
    set -l directive (string sub --start 2 -- $argv[1])
    test (math "floor($directive / $argv[2]) % 2") -eq 1
end

# __digiplan_files: names of files are wanted.
function __digiplan_files
    set -l answer (__digiplan_ask)
    __digiplan_told "$answer[-1]" 8; or __digiplan_told "$answer[-1]" 16; or begin
        not __digiplan_told "$answer[-1]" 4; and not set -q answer[2]
    end
end

# __digiplan_offers prints what may follow, each with what it means.
function __digiplan_offers
    set -l answer (__digiplan_ask)
    set -l directive "$answer[-1]"
    set -q answer[2]; or return
    __digiplan_told $directive 8; and return
    # What completes the value of a flag stands behind the flag.
    set -l plain (__digiplan_plain (commandline -ct))
    set -l flag (string match -r -- '^-[^=]*=' "$plain")
    set -l offers "$flag"$answer[1..-2]
    printf '%s\n' $offers
    # A second, longer offer keeps fish from putting a space behind the only one.
    if not set -q offers[2]; and __digiplan_told $directive 2
        string replace -r '(\t.*)?$' . -- $offers[1]
    end
end

complete -c digiplan -e
complete -c digiplan -F -n __digiplan_files
complete -c digiplan -f -k -a '(__digiplan_offers)'
