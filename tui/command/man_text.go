package command

import (
	"strconv"

	"digiplan/plan/words"
)

var manDescription = []words.Phrase{{
	De: `Der Plan ist Text: Wer ihn pflegt, tut es im eigenen Editor oder ändert einzelne Werte auf dem Bildschirm, und frühere Fassungen liegen in git. Auf dem Bildschirm nennt die Taste ? alle Tasten. Ohne Terminal gibt digiplan die Übersicht als Text aus; jede Tabelle des Bildschirms gibt „digiplan show“ aus.`,
	En: `The plan is text: people keep it in their own editor or change single values on the screen, and earlier versions are in git. On the screen the key ? names all keys. Without a terminal digiplan prints the overview as text; "digiplan show" prints every table of the screen.`,
}, {
	De: `Daten stehen auf der Standardausgabe, Meldungen auf der Fehlerausgabe.`,
	En: `Data go to standard output, messages to standard error.`,
}}

// manEntry is a term with what it means.
type manEntry struct {
	term string
	says words.Phrase
}

// manSections stand behind the commands and options.
var manSections = []struct {
	title   words.Phrase
	entries []manEntry
}{
	{words.Phrase{De: "RÜCKGABEWERT", En: "EXIT STATUS"}, []manEntry{
		{strconv.Itoa(OK), words.Phrase{De: "gut", En: "fine"}},
		{strconv.Itoa(Failed), words.Phrase{De: "Fehler: etwas konnte nicht gelesen oder geschrieben werden", En: "failure: something could not be read or written"}},
		{strconv.Itoa(Usage), words.Phrase{De: "falscher Aufruf", En: "wrong words of the command"}},
		{strconv.Itoa(Found), words.Phrase{De: "Feststellungen, die so schwer sind wie gefragt, oder ein Plan, der nicht gelesen werden kann", En: "findings as severe as asked for, or a plan that cannot be read"}},
		{strconv.Itoa(Crashed), words.Phrase{De: "Absturz; der Bericht liegt, wo die Meldung es sagt", En: "crash; the report is where the message says"}},
		{strconv.Itoa(Interrupted), words.Phrase{De: "abgebrochen", En: "interrupted"}},
	}},
	{words.Phrase{De: "DATEIEN", En: "FILES"}, []manEntry{
		{"*.toml", words.Phrase{De: "der Plan: alle TOML-Dateien eines Ordners, in beliebiger Aufteilung. „digiplan schema“ gibt ihr Format für Editoren aus, „digiplan init“ legt erklärte Dateien an", En: `the plan: all TOML files of a folder, divided as you like. "digiplan schema" prints their format for editors, "digiplan init" writes files with explanations`}},
		{defaultFile, words.Phrase{De: "die Arbeitsmappe von „digiplan export“; eine Datei, die nicht von digiplan ist, wird nur mit --force ersetzt", En: `the workbook of "digiplan export"; a file that digiplan did not write is only replaced with --force`}},
		{"*.map.toml", words.Phrase{De: "wie „digiplan import“ eine Art von Dateien liest; steht neben ihrem Ziel und ist kein Teil des Plans", En: `how "digiplan import" reads a kind of files; stands beside their target and is no part of the plan`}},
		{"digiplan/views.toml", words.Phrase{De: "eigene Ansichten, im Ordner für eigene Einstellungen (unter Linux ~/.config)", En: "saved views of your own, in the folder of your settings (on Linux ~/.config)"}},
		{"digiplan-crash-*.txt", words.Phrase{De: "Bericht über einen Absturz, im Ordner für vorläufige Dateien; er nennt nichts aus dem Plan", En: "report of a crash, in the folder for temporary files; it names nothing of the plan"}},
	}},
	{words.Phrase{De: "UMGEBUNG", En: "ENVIRONMENT"}, []manEntry{
		{"LC_ALL, LC_MESSAGES, LANG", words.Phrase{De: "Sprache der Hilfe und der Meldungen; Tabellen sprechen die des Plans. --lang gilt für beides", En: "language of help and messages; tables speak that of the plan. --lang sets both"}},
		{"VISUAL, EDITOR", words.Phrase{De: "Editor, in dem sich eine Stelle öffnet", En: "editor that opens a place"}},
		{"NO_COLOR, CLICOLOR", words.Phrase{De: "NO_COLOR mit einem Wert und CLICOLOR=0 verzichten auf Farben", En: "NO_COLOR with a value and CLICOLOR=0 do without colours"}},
		{"ACCESSIBLE", words.Phrase{De: "ACCESSIBLE=1 spricht Zeile für Zeile, wie --linear", En: "ACCESSIBLE=1 speaks line by line, as --linear does"}},
		{"COLORFGBG", words.Phrase{De: "verrät bei manchen Terminals, ob ihr Hintergrund dunkel ist", En: "tells of some terminals whether their background is dark"}},
	}},
	{words.Phrase{De: "BEISPIELE", En: "EXAMPLES"}, []manEntry{
		{"digiplan init muenster", words.Phrase{De: "einen erklärten Plan anlegen", En: "write a plan with explanations"}},
		{"digiplan muenster", words.Phrase{De: "ihn auf dem Bildschirm zeigen", En: "show it on the screen"}},
		{"digiplan check --fail-on warning muenster", words.Phrase{De: "prüfen, auch vor jedem Commit", En: "check it, as before every commit"}},
		{`digiplan show measures muenster --filter 'status:running lead:"Amt 10"' --sort -need`, words.Phrase{De: "laufende Maßnahmen eines Amtes, die teuerste zuerst", En: "the running measures of an office, the dearest first"}},
		{"digiplan export muenster -o tabellen/ --format csv", words.Phrase{De: "jede Tabelle als Datei für andere Programme", En: "a file of each table for other programs"}},
		{"digiplan import lines export.csv -o muenster/finanzsystem.toml --yes", words.Phrase{De: "Haushaltsstellen aus dem Finanzsystem übernehmen", En: "take budget lines from the finance system"}},
		{"digiplan export muenster -o " + defaultFile, words.Phrase{De: "die Arbeitsmappe für die Ausschüsse schreiben", En: "write the workbook for the committees"}},
		{"digiplan sheet wlan-gebaeude --plan muenster -o wlan.html", words.Phrase{De: "der Steckbrief einer Maßnahme, zum Drucken", En: "the sheet of a measure, to be printed"}},
		{"digiplan compare --rev HEAD~3 muenster", words.Phrase{De: "sagen, was sich seit drei Fassungen geändert hat", En: "say what has changed in three versions"}},
	}},
}
