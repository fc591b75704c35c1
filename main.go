// Digiplan plans a city's digital measures against its money: the city's
// budget and the business plan of its IT provider.
//
// The commands are in the table below; without one the plan is shown on the
// screen, or as text where there is no terminal. A plan is a folder of TOML
// files or one such file; without a name it is the plan in the working folder,
// else the example that the program carries inside, which is shown but never checked
// or handed out.
//
// Data go to standard output, messages to standard error. The exit code is 0
// where all went well, 1 after a failure, 2 for words that digiplan does not
// understand, 3 for findings, 70 after a crash, 130 where it was interrupted.
package main

import (
	"embed"
	"io/fs"
	"os"
	"time"

	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/command"
)

// commands are all that digiplan does; the first is digiplan itself.
var commands = []command.Command{
	{
		Use:  "digiplan [PLAN]",
		Says: words.Text("Digitale Maßnahmen gegen Haushalt und Wirtschaftsplan planen", "Plan digital measures against two budgets"),
		More: words.Text(`digiplan zeigt, was ein Plan digitaler Maßnahmen kostet, wer ihn bezahlt und was daran nicht stimmt.
PLAN ist ein Ordner mit TOML-Dateien oder eine solche Datei; ohne Angabe der Plan in diesem Ordner, zum Ansehen sonst das Beispiel Münster.`,
			`digiplan shows what a plan of digital measures costs, who pays, and what is wrong with it.
PLAN is a folder of TOML files or one such file; without it the plan in this folder; to look at, else the example, Münster.`),
		Make: command.With(command.ScreenFlags, command.Screen),
	},
	{
		Use:  "check [PLAN]",
		Says: words.Text("prüfen und jede Feststellung mit Stelle und Ausweg nennen", "name everything wrong, with its place and the way out"),
		Make: command.With(command.CheckFlags, command.Check),
	},
	{
		Use:  "explain ID YEAR [PLAN]",
		Says: words.Text("herleiten, wie die Zahlen einer Haushaltsstelle oder Maßnahme entstehen", "derive the figures of a budget line or a measure"),
		Make: command.Plain(command.Explain),
	},
	{
		Use:  "show [TABLE] [PLAN]",
		Says: words.Text("eine Tabelle ausgeben, gefiltert, sortiert, gruppiert; ohne Namen: welche es gibt", "print a table, filtered, sorted, grouped; without a name: which there are"),
		Make: command.With(command.ShowFlags, command.Show),
	},
	{
		Use:  "export [PLAN]",
		Says: words.Text("die Arbeitsmappe für die Ausschüsse schreiben", "write the workbook for the committees"),
		More: words.Text(`Schreibt den ganzen Plan, mit --committee nur was ein Gremium berät: seine Vorlagen, deren Punkte und Anträge, die
Maßnahmen, die daran hängen, und die Zahlen des ganzen Plans daneben. Berät es nichts, entsteht keine Datei.
Mit --table nur eine Tabelle, mit -o ORDNER/ --format csv eine Datei je Tabelle: für andere Programme, nur Daten.
Mit --public fehlt alles, was auf nicht öffentlichen Vorlagen (public = false) beruht, auch in den Summen.`,
			`Writes the whole plan, with --committee only what a committee hears: its papers, their items and motions, the
measures that hang on them, and the figures of the whole plan beside. If it hears nothing, no file is made.
With --table one table only, with -o FOLDER/ --format csv a file for each: for other programs, data only.
With --public all that rests on papers that are not public (public = false) is left out, of the sums too.`),
		Make: command.With(command.ExportFlags, command.Export),
	},
	{
		Use:  "opendata [PLAN]",
		Says: words.Text("was öffentlich ist als Datenpaket (Frictionless) schreiben", "write what is public as a data package (Frictionless)"),
		Make: command.With(command.OpenDataFlags, command.OpenData),
	},
	{
		Use:  "compare [OLD] [NEW]",
		Says: words.Text("zwei Fassungen vergleichen: was neu, entfallen, geändert ist, mit Streichfassung", "compare two versions: what is new, gone, changed, with a redline"),
		Make: command.With(command.CompareFlags, command.Compare),
	},
	{
		Use:  "scenario [NAME] [PLAN]",
		Says: words.Text("was wäre wenn: wer weicht, wenn Geld fehlt, warum, und was mitgeht", "what if there is less money: who gives way, why, and what goes with it"),
		More: words.Text(`Versucht ein Szenario des Plans ([[scenario]]), oder Schritte, die hier stehen, auf einer Kopie; der Plan ändert sich nie.
Zuerst weicht, was keiner Maßnahme zugeordnet ist, dann die Maßnahmen nach Priorität. Was rechtlich gebunden, pflichtig,
beauftragt oder gebucht ist, weicht nicht. Ohne NAME und Schritte: welche Szenarien der Plan hat.`,
			`Tries a scenario of the plan ([[scenario]]), or steps given here, on a copy; the plan never changes.
First gives way what is allocated to no measure, then measures by priority. What is legally bound, mandatory,
ordered or booked does not give way. Without NAME and steps: which scenarios the plan has.`),
		Make: command.With(command.ScenarioFlags, command.Scenario),
	},
	{
		Use:  "agenda [PLAN]",
		Says: words.Text("sagen, was ein Gremium entscheidet und was es nur berät, auch als Kalender", "say what a committee decides and what it only hears, also as a calendar"),
		Make: command.With(command.AgendaFlags, command.Agenda),
	},
	{
		Use:  "report [PLAN]",
		Says: words.Text("den Jahresbericht an den Rat schreiben", "write the yearly report to the council"),
		Make: command.With(command.YearlyFlags, command.Yearly),
	},
	{
		Use:  "sheet [ID...]",
		Says: words.Text("Steckbriefe schreiben, eine Seite je Maßnahme", "write sheets of measures, a page each"),
		More: words.Text(`Ohne ID von allen Maßnahmen. Ohne -o als Text auf die Ausgabe; mit -o eine Datei, die Endung bestimmt die Form:
eine Arbeitsmappe mit einem Blatt je Maßnahme, eine Seite zum Drucken oder Text.`, `Without an ID of all measures. Without -o as text to standard output; with -o a file, whose ending says the form:
a workbook with a sheet for each measure, a page for print or text.`),
		Make: command.With(command.SheetFlags, command.Sheet),
	},
	{
		Use:  "init FOLDER",
		Says: words.Text("einen erklärten Plan zum Anfangen anlegen", "write a plan with explanations to begin with"),
		Make: command.With(command.InitFlags, command.Init),
	},
	{
		Use:  "import KIND FILE...",
		Says: words.Text("Haushaltsstellen, Buchungen, Mittelbindungen oder Vorlagen aus anderen Systemen übernehmen", "take budget lines, bookings, commitments or papers from other systems"),
		More: command.ImportHelp,
		Make: command.With(command.ImportFlags, command.Import),
	},
	{
		Use:  "schema",
		Says: words.Text("das Format ausgeben: als JSON-Schema für Editoren oder zum Lesen", "print the format: as a JSON Schema for editors, or for reading"),
		Make: command.With(command.SchemaFlags, command.Schema),
	},
	{
		Use:  "man",
		Says: words.Text("die Handbuchseite ausgeben: digiplan man | man -l -", "print the manual page: digiplan man | man -l -"),
		Make: command.OfAll(command.Man),
	},
	{
		Use:  "completion SHELL",
		Says: words.Text("Ergänzen mit Tab einrichten, für bash, zsh, fish oder powershell", "set up completion with Tab, for bash, zsh, fish or powershell"),
		More: command.CompletionHelp,
		Make: command.OfAll(command.CompletionScript),
	},
}

//go:embed testdata/muenster/*.toml
var example embed.FS

func main() {
	folder, err := os.Getwd()
	if err != nil {
		folder = "" // it has been deleted
	}
	own, err := os.UserConfigDir()
	if err != nil {
		own = "" // there is no home: nothing of the person's own is kept
	}
	files, err := fs.Sub(example, "testdata/muenster")
	if err != nil {
		panic(err) // the folder is embedded above
	}
	os.Exit(command.Run(os.Args[1:], commands, command.Context{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Folder: folder, Own: own, Getenv: os.Getenv, Now: time.Now,
		Example: workspace.Location{Files: files, Shown: "testdata/muenster"},
	}))
}
