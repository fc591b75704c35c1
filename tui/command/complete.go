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

// arguments are what the placeholders of commands stand for.
var arguments = map[string]struct {
	german string
	offer  offer
}{
	"PLAN": {"PLAN", plans}, "OLD": {"ALT", plans}, "NEW": {"NEU", plans},
	"TABLE": {"TABELLE", tableNames}, "ID": {"ID", explainable}, "ID...": {"ID...", measureIDs}, "YEAR": {"JAHR", years},
	"NAME": {"NAME", scenarioIDs}, "FOLDER": {"ORDNER", folders}, "SHELL": {"SHELL", shells}, "KIND": {"ART", importKinds}, "FILE...": {"DATEI...", files},
}

// values are what flags take whose words are not fixed; a command's own before
// those of all.
var values = map[string]offer{
	"init --year":        firstYears,
	"scenario --compare": scenarioIDs, "protect": measureIDs, "drop": measureIDs, "postpone": measureIDs,
	"line": lineIDs, "theme": themeIDs, "cover": nothing, "block": nothing, "cut": nothing, "fix": nothing,
	"filter": conditions, "sort": sortColumns, "group": groupColumns, "columns": someColumns,
	"table": tableNames, "committee": committeeIDs, "date": meetings, "year": years,
	"import --year": nothing, "plan": plans,
	"compare": plans, "since": plans, "output": files, "map": plans, "rev": nothing, "as-of": nothing,
}

// complete lets shells complete the arguments and flags of all commands.
func complete(root *cobra.Command, c *Context) {
	for _, cmd := range append(root.Commands(), root) {
		l := newLine(cmd, c)
		cmd.ValidArgsFunction = func(_ *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
			if len(args) >= len(l.offers) && !l.many {
				return nothing(typed{})
			}
			return l.offers[min(len(args), len(l.offers)-1)].to(l.typed(args, word))
		}
		cmd.LocalFlags().VisitAll(func(flag *pflag.Flag) { l.completeFlag(cmd, flag) })
	}
	root.CompletionOptions.DisableDefaultCmd = true // ours speaks both languages
}

// line is how a command is called.
type line struct {
	*Context
	offers []offer // for its arguments
	many   bool    // the last may be given several times
	plan   int     // which of them is the plan; with compare the newer one
}

func newLine(cmd *cobra.Command, c *Context) line {
	l := line{Context: c, plan: -1}
	for i, place := range placeholders(cmd.Use) {
		name := strings.Trim(place, "[]")
		l.offers = append(l.offers, arguments[name].offer)
		l.many = several(place)
		if name == "PLAN" || name == "NEW" {
			l.plan = i
		}
	}
	if !cmd.HasParent() {
		l.offers = []offer{files} // beside the names of the commands
	}
	return l
}

func (l line) typed(args []string, word string) typed {
	return typed{Context: *l.Context, args: args, plan: Args(args).At(l.plan), word: word}
}

func (l line) completeFlag(cmd *cobra.Command, flag *pflag.Flag) {
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
	_ = cmd.RegisterFlagCompletionFunc(flag.Name, func(_ *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return offer.to(l.typed(args, word))
	})
}

// to leaves what goes on with what is typed. File endings are no words.
func (o offer) to(t typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	offers, directive := o(t)
	if directive&cobra.ShellCompDirectiveFilterFileExt == 0 {
		offers = slices.DeleteFunc(slices.Clone(offers), func(one string) bool { return !t.goesOn(one) })
	}
	return offers, directive
}

// goesOn tells whether an offer begins with what is typed, is one line of plain
// characters, and no flag where none is begun.
func (t typed) goesOn(offer cobra.Completion) bool {
	word, _, _ := strings.Cut(offer, "\t")
	rest, begins := strings.CutPrefix(word, t.word)
	return begins && words.CleanLines(rest) == rest && !strings.Contains(rest, "\n") &&
		(t.word != "" || !strings.HasPrefix(rest, "-"))
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
	var names []cobra.Completion
	for _, script := range scripts {
		names = append(names, script.shell)
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

// CompletionHelp says how completion is set up.
var CompletionHelp = words.Text(`Gibt ein Skript aus, mit dem die Shell Befehle, Optionen, Tabellen, Spalten und Kennungen des Plans mit Tab ergänzt.

  bash         source <(digiplan completion bash)
  zsh          source <(digiplan completion zsh)
  fish         digiplan completion fish | source
  powershell   digiplan completion powershell | Out-String | Invoke-Expression

Die Zeile in der Startdatei der Shell gilt für jede Sitzung, etwa in ~/.bashrc. bash braucht dazu das Paket
bash-completion.`,
	`Prints a script with which the shell completes commands, options, tables, columns and ids of the plan with Tab.

  bash         source <(digiplan completion bash)
  zsh          source <(digiplan completion zsh)
  fish         digiplan completion fish | source
  powershell   digiplan completion powershell | Out-String | Invoke-Expression

The line in the shell's start file holds for every session, as in ~/.bashrc. bash needs the package
bash-completion for it.`)
