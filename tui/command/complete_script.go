package command

import (
	_ "embed"
	"io"

	"github.com/spf13/cobra"

	"digiplan/plan/words"
)

// The scripts ask the program with __complete, as cobra answers it. Those of
// cobra evaluate what is typed and what is offered; ours do not.
var (
	//go:embed shell/digiplan.bash
	bashScript string
	//go:embed shell/digiplan.zsh
	zshScript string
	//go:embed shell/digiplan.fish
	fishScript string
	//go:embed shell/digiplan.ps1
	powershellScript string
)

// scripts are the shells that a script can be printed for.
var scripts = []struct{ shell, text string }{
	{"bash", bashScript},
	{"zsh", zshScript},
	{"fish", fishScript},
	{"powershell", powershellScript},
}

// CompletionScript prints the script that lets a shell complete.
func CompletionScript(_ *cobra.Command, c Context, args Args) error {
	var known []string
	for _, script := range scripts {
		if script.shell == args.At(0) {
			_, err := io.WriteString(c.Out, script.text)
			return err
		}
		known = append(known, script.shell)
	}
	return noSuch(words.Phrase{De: "die Shell", En: "shell"}, args.At(0), known)
}
