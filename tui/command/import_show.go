package command

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"digiplan/plan"
	"digiplan/plan/importer"
	"digiplan/plan/words"
)

// showImport prints what an import would do.
func (c Context) showImport(p *importer.Preview, mapping mappingFile) error {
	w := importText{lang: c.Lang}
	for i := range p.Inputs {
		w.input(p, i)
	}
	w.columns(p)
	if mapping.make {
		w.line(words.Phrase{De: "Zuordnung aus den Köpfen gefunden; mit dem Schreiben entsteht %s", En: "mapping found from the heads; writing makes %s"}.With(words.Clean(mapping.shown)))
	} else {
		w.line(words.Phrase{De: "Zuordnung aus %s", En: "mapping of %s"}.With(words.Clean(mapping.shown)))
	}
	for _, account := range p.Accounts {
		w.account(account)
	}
	w.changes(p)
	_, err := fmt.Fprint(c.Out, w.text.String())
	return err
}

// importText is the preview as it is written.
type importText struct {
	text strings.Builder
	lang words.Lang
}

func (w *importText) line(says words.Sentence) { w.text.WriteString(says.In(w.lang) + "\n") }

func (w *importText) item(says words.Sentence) { w.text.WriteString("  " + says.In(w.lang) + "\n") }

var separators = map[rune]words.Phrase{
	';': {De: "Semikolon", En: "semicolon"}, ',': {De: "Komma", En: "comma"}, '\t': {De: "Tabulator", En: "tab"}, '|': words.Same("|"),
}

// input says how a file was read.
func (w *importText) input(p *importer.Preview, i int) {
	in, account := p.Inputs[i], p.Accounts[i]
	form := words.Phrase{De: "xlsx, Blatt „%s“", En: "xlsx, sheet %q"}.With(words.Clean(in.Sheet))
	if in.Encoding != importer.Workbook {
		form = words.Phrase{De: "CSV, Trenner %s, %s", En: "CSV, separator %s, %s"}.With(separators[in.Separator], string(in.Encoding))
	}
	w.line(words.Phrase{De: "%s: %s, Kopf in Zeile %d, %s darunter", En: "%s: %s, head in row %d, %s below"}.With(in.Name, form, in.Head,
		words.Count(account.Rows, words.Phrase{De: "Zeile", En: "row"}, words.Phrase{De: "Zeilen", En: "rows"})))
	w.item(w.numbers(p, in))
	if p.Mapping.Unit == "thousand" {
		w.item(words.Text("Beträge sind Tausend Euro und werden mit 1.000 malgenommen", "amounts are thousands of euros and are multiplied by 1,000"))
	}
}

// numbers says in which form amounts were read, and how that was known.
func (w *importText) numbers(p *importer.Preview, in importer.Input) words.Sentence {
	form := map[importer.Numbers]words.Phrase{
		importer.German: words.Same("1.234,56"), importer.English: words.Same("1,234.56"),
		importer.Plain: {De: "ganze Euro ohne Trenner", En: "whole euros without separators"},
	}[p.Mapping.Numbers]
	if row, head, cell, ok := in.Proven(); ok {
		return words.Phrase{De: "Zahlen wie %s, erkannt in Zeile %d an „%s“ (%s)", En: "numbers like %s, known in row %d by %q (%s)"}.With(form, row, cell, head)
	}
	return words.Phrase{De: "Zahlen: %s", En: "numbers: %s"}.With(form)
}

// columns show what each column means, with its first cells.
func (w *importText) columns(p *importer.Preview) {
	in := p.Inputs[0]
	width, meant := 0, 0
	rows := p.Mapping.Shown()
	for _, row := range rows {
		width, meant = max(width, len([]rune(row.Head))), max(meant, len([]rune(row.Says.In(w.lang))))
	}
	width, meant = min(width, 40), min(meant, 60)
	for _, row := range rows {
		var cells []string
		for _, sample := range in.Samples {
			if row.At < len(sample) {
				cells = append(cells, cut(cmp.Or(sample[row.At], "·"), 24))
			}
		}
		w.text.WriteString(strings.TrimRight(fmt.Sprintf("    %s → %s  %s", pad(cut(row.Head, width), width), pad(row.Says.In(w.lang), meant), strings.Join(cells, " | ")), " ") + "\n")
	}
	for _, fixed := range p.Mapping.FixedSays() {
		w.item(fixed)
	}
}

func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-len([]rune(text))))
}

// cut is the beginning of a text, as the screen may show it.
func cut(text string, most int) string {
	runes := []rune(words.Clean(text))
	if len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return string(runes)
}

// account says what becomes of the amounts of a file.
func (w *importText) account(a *importer.Account) {
	w.line(words.Phrase{De: "Summen von %s: übernommen + weggelassen = Datei", En: "sums of %s: written + left out = file"}.With(a.File))
	for _, s := range a.Sums() {
		name := strings.TrimSpace(cut(s.Head, 40))
		for _, more := range []words.Phrase{importer.FigureNames[s.Figure], plan.SideNames[s.Side]} {
			if said := more.In(w.lang); said != "" {
				name += ", " + said
			}
		}
		if s.Year != 0 && !strings.Contains(name, fmt.Sprint(s.Year)) {
			name = fmt.Sprintf("%d, %s", s.Year, name)
		}
		left := s.File - s.Written
		says := words.Phrase{De: "%s: %s + %s = %s", En: "%s: %s + %s = %s"}.With(name, words.Exact(s.Written, w.lang), words.Exact(left, w.lang), words.Exact(s.File, w.lang))
		var why []words.Sentence
		for _, reason := range slices.Sorted(maps.Keys(s.Left)) {
			if len(s.Left) > 1 || left != 0 {
				why = append(why, words.Same("%s %s").With(importer.ReasonNames[reason], words.Exact(s.Left[reason], w.lang)))
			}
		}
		if len(why) > 0 {
			says = words.Same("%s  (%s)").With(says, words.List(why))
		}
		w.item(says)
	}
	if a.Empty > 0 {
		w.item(words.Phrase{De: "ohne Betrag: %s", En: "without an amount: %s"}.With(words.Count(a.Empty, words.Phrase{De: "Zeile", En: "row"}, words.Phrase{De: "Zeilen", En: "rows"})))
	}
	reasons := a.Reasons()
	for _, reason := range slices.Sorted(maps.Keys(reasons)) {
		w.item(words.Phrase{De: "weggelassen: %s, %s", En: "left out: %s, %s"}.With(importer.ReasonNames[reason], words.Count(reasons[reason], words.Phrase{De: "Betrag", En: "amount"}, words.Phrase{De: "Beträge", En: "amounts"})))
	}
	if a.Checked > 0 {
		w.item(words.Phrase{De: "%s mit den Zeilen darüber verglichen, gleich", En: "%s compared with the rows above, equal"}.With(words.Count(a.Checked, words.Phrase{De: "Summe", En: "sum"}, words.Phrase{De: "Summen", En: "sums"})))
	}
	for _, note := range a.Notes {
		w.item(words.Phrase{De: "Achtung: %s", En: "note: %s"}.With(note))
	}
	if a.BadCount > 0 {
		w.line(words.Phrase{De: "Zeilen von %s, die nicht passen: %d", En: "rows of %s that do not fit: %d"}.With(a.File, a.BadCount))
	}
	for _, bad := range a.Bad {
		w.item(words.Phrase{De: "Zeile %d: %s", En: "row %d: %s"}.With(bad.Row, bad.Says))
	}
	if more := a.BadCount - len(a.Bad); more > 0 {
		w.item(words.Phrase{De: "und %d weitere", En: "and %d more"}.With(more))
	}
}

// mostChanges is how many changes are shown.
const mostChanges = 40

// changes are the redline of the target.
func (w *importText) changes(p *importer.Preview) {
	added, gone, changed := p.Counts()
	w.line(words.Phrase{De: "%d Einträge: %d neu, %d geändert, %d entfallen, %d unverändert", En: "%d entries: %d new, %d changed, %d gone, %d unchanged"}.With(p.Entries, added, changed, gone, p.Same))
	if p.Twice > 0 {
		w.item(words.Phrase{De: "%d stehen doppelt und zählen einmal", En: "%d stand twice and count once"}.With(p.Twice))
	}
	if !p.Replaces() {
		return
	}
	for i, change := range p.Changes {
		if i == mostChanges {
			w.item(words.Phrase{De: "und %d weitere", En: "and %d more"}.With(len(p.Changes) - i))
			break
		}
		w.item(redlined(change))
	}
}

// redlined is a change with what goes struck and what comes marked.
func redlined(c importer.Change) words.Sentence {
	title := words.Clean(c.Entry)
	switch {
	case c.Key == "" && c.Old != "":
		return words.Same("[-%s-]").With(title)
	case c.Key == "":
		return words.Same("{+%s+}").With(title)
	case c.Old == "":
		return words.Same("%s: %s {+%s+}").With(title, c.Key, words.Clean(c.New))
	}
	return words.Same("%s: %s [-%s-] {+%s+}").With(title, c.Key, words.Clean(c.Old), words.Clean(c.New))
}
