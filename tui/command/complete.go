package command

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"digiplan/plan/words"
)

// typed is a command line up to the word that is to be completed.
type typed struct {
	Context
	args []string // words before it that are no flags
	plan string   // the plan among them; "" if it is not named yet
	word string   // what there is of the word
}

// offer are the words that may follow, and what the shell does with them.
// Nothing is printed, nothing is written, and what cannot be read is left out.
type offer func(typed) ([]cobra.Completion, cobra.ShellCompDirective)

// arguments are what commands take, in their order.
var arguments = map[string][]offer{
	"digiplan":   {files},
	"check":      {plans},
	"explain":    {sums, years, plans},
	"show":       {tableNames, plans},
	"export":     {plans},
	"compare":    {plans, plans},
	"agenda":     {plans},
	"opendata":   {plans},
	"report":     {plans},
	"init":       {folders},
	"completion": {shells},
}

// planAt is which argument names the plan; with compare the newer one.
var planAt = map[string]int{"explain": 2, "show": 1, "compare": 1}

// values are what flags take whose words are not fixed; a command's own before
// those of all.
var values = map[string]offer{
	"init --year": firstYears,
	"filter":      conditions, "sort": sortColumns, "group": groupColumns, "columns": someColumns,
	"committee": committees, "date": sittings, "year": years,
	"compare": plans, "since": plans, "output": files, "rev": nothing, "as-of": nothing,
}

// Complete lets shells complete the arguments and flags of all commands.
func Complete(root *cobra.Command, c *Context) {
	for _, cmd := range append(root.Commands(), root) {
		cmd.ValidArgsFunction = func(cmd *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
			offers := arguments[cmd.Name()]
			if len(args) >= len(offers) {
				return nothing(typed{})
			}
			return offers[len(args)].to(c.typed(cmd, args, word))
		}
		complete := func(flag *pflag.Flag) { completeFlag(cmd, flag, c) }
		cmd.LocalFlags().VisitAll(complete)
	}
	root.CompletionOptions.DisableDefaultCmd = true // ours speaks both languages
}

func completeFlag(cmd *cobra.Command, flag *pflag.Flag, c *Context) {
	offer, own := values[cmd.Name()+" --"+flag.Name]
	if !own {
		offer = values[flag.Name]
	}
	if fixed, ok := flag.Value.(interface{ Words() []string }); ok {
		offer = func(typed) ([]cobra.Completion, cobra.ShellCompDirective) {
			return fixed.Words(), cobra.ShellCompDirectiveNoFileComp
		}
	}
	if offer == nil {
		return
	}
	// An error says that the flag has its completion already.
	_ = cmd.RegisterFlagCompletionFunc(flag.Name, func(cmd *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return offer.to(c.typed(cmd, args, word))
	})
}

// to leaves what begins with what is typed. File endings are no words.
func (o offer) to(t typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	words, directive := o(t)
	if directive&cobra.ShellCompDirectiveFilterFileExt == 0 {
		words = slices.DeleteFunc(slices.Clone(words), func(word string) bool { return !strings.HasPrefix(word, t.word) })
	}
	return words, directive
}

func (c *Context) typed(cmd *cobra.Command, args []string, word string) typed {
	t := typed{Context: *c, args: args, word: word}
	if at := planAt[cmd.Name()]; at < len(args) {
		t.plan = args[at]
	}
	return t
}

func nothing(typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveNoFileComp
}

func files(typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveDefault
}

// plans are folders and files of TOML.
func plans(typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	return []cobra.Completion{"toml"}, cobra.ShellCompDirectiveFilterFileExt
}

func folders(typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

func tableNames(t typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	var names []cobra.Completion
	for _, table := range tables {
		names = append(names, cobra.CompletionWithDesc(table.name, table.page.In(t.Lang)))
	}
	return names, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
}

func shells(typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	return Shells, cobra.ShellCompDirectiveNoFileComp
}

// CompletionHelp says how completion is set up.
func CompletionHelp(lang words.Lang) string {
	return words.Phrase{
		De: `Gibt ein Skript aus, mit dem die Shell Befehle, Optionen, Tabellen, Spalten und Kennungen des Plans mit Tab ergänzt.

  bash         source <(digiplan completion bash)
  zsh          source <(digiplan completion zsh)
  fish         digiplan completion fish | source
  powershell   digiplan completion powershell | Out-String | Invoke-Expression

Die Zeile in der Startdatei der Shell gilt für jede Sitzung, etwa in ~/.bashrc. bash braucht dazu das Paket
bash-completion.`,
		En: `Prints a script with which the shell completes commands, options, tables, columns and ids of the plan with Tab.

  bash         source <(digiplan completion bash)
  zsh          source <(digiplan completion zsh)
  fish         digiplan completion fish | source
  powershell   digiplan completion powershell | Out-String | Invoke-Expression

The line in the shell's start file holds for every session, as in ~/.bashrc. bash needs the package
bash-completion for it.`,
	}.In(lang)
}
