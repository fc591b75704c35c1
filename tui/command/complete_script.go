package command

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"digiplan/plan/words"
)

// scripts are the shells that a script can be printed for.
var scripts = []struct {
	shell string
	print func(*cobra.Command, io.Writer) error
}{
	{"bash", bashScript},
	{"zsh", (*cobra.Command).GenZshCompletion},
	{"fish", func(root *cobra.Command, w io.Writer) error { return root.GenFishCompletion(w, true) }},
	{"powershell", (*cobra.Command).GenPowerShellCompletionWithDesc},
}

// CompletionScript prints the script that lets a shell complete.
func CompletionScript(root *cobra.Command, c Context, args Args) error {
	var known []string
	for _, script := range scripts {
		if script.shell == args.At(0) {
			return script.print(root, c.Out)
		}
		known = append(known, script.shell)
	}
	return noSuch(words.Phrase{De: "die Shell", En: "shell"}, args.At(0), known)
}

// bashRepairs are what cobra's script for bash gets wrong: it escapes commas,
// which nobody types, so that it finds nothing behind one; and it takes the
// quote that a word begins with for a part of the word.
var bashRepairs = []struct{ is, becomes string }{
	{`out=$(eval "${requestComp}" 2>/dev/null)`, `quote=${cur%%[!\'\"]*}
    [[ ${#quote} -eq 1 ]] || quote=
    cur=${cur#"$quote"}
    out=$(eval "${requestComp}${quote}" 2>/dev/null)`},
	{`printf -v comp "%q" "${compline%%$tab*}" &>/dev/null || comp=$(printf "%q" "${compline%%$tab*}")`, `comp=$(__digiplan_quoted "${compline%%$tab*}")`},
	{`COMPREPLY[0]=$(printf "%q" "${COMPREPLY[0]%%$tab*}")`, `COMPREPLY[0]=$(__digiplan_quoted "${COMPREPLY[0]%%$tab*}")`},
	{`COMPREPLY[0]=$(printf "%q" "${COMPREPLY[0]}")`, `COMPREPLY[0]=$(__digiplan_quoted "${COMPREPLY[0]}")`},
	{`< <(printf "%q\n" "${COMPREPLY[@]}")`, `< <(__digiplan_quoted "${COMPREPLY[@]}")`},
	{"    local cur prev words cword split\n", "    local cur prev words cword split quote\n"},
	{"__digiplan_handle_special_char()\n{\n", `# Words as they are typed: as they are inside quotes, else with what is special
# to the shell escaped.
__digiplan_quoted()
{
    local word
    for word in "$@"; do
        if [[ -z $quote ]]; then
            printf -v word "%q" "$word"
            word=${word//\\,/,}
        fi
        printf "%s\n" "$word"
    done
}

__digiplan_handle_special_char()
{
    [[ -z $quote ]] || return 0
`},
}

// bashScript is cobra's, repaired.
func bashScript(root *cobra.Command, w io.Writer) error {
	var made strings.Builder
	if err := root.GenBashCompletionV2(&made, true); err != nil {
		return err
	}
	script := made.String()
	for _, repair := range bashRepairs {
		if strings.Count(script, repair.is) != 1 {
			return fmt.Errorf("the script for bash has another form: %s", repair.is)
		}
		script = strings.Replace(script, repair.is, repair.becomes, 1)
	}
	_, err := io.WriteString(w, script)
	return err
}
