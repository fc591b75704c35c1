package importer

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"digiplan/plan"
	"digiplan/plan/words"
)

// Read says how the files were read.
func (p *Preview) Read(lang words.Lang) []string {
	r := report{lang: lang}
	for i := range p.Inputs {
		r.input(p, i)
	}
	return r.lines
}

// Meant says what each column means, with its first cells, and what holds for all rows.
func (p *Preview) Meant(lang words.Lang) []string {
	r := report{lang: lang}
	r.columns(p)
	return r.lines
}

// Counted says what becomes of the amounts of each file.
func (p *Preview) Counted(lang words.Lang) []string {
	r := report{lang: lang}
	for _, account := range p.Accounts {
		r.account(account)
	}
	return r.lines
}

// Redline says what the target becomes.
func (p *Preview) Redline(lang words.Lang) []string {
	r := report{lang: lang}
	r.changes(p)
	return r.lines
}

// Warned says what somebody should know before it is written.
func (p *Preview) Warned(lang words.Lang) []string {
	r := report{lang: lang}
	for _, account := range p.Accounts {
		for _, note := range account.Notes {
			if len(p.Accounts) > 1 {
				note = words.Same("%s: %s").With(account.File, note)
			}
			r.line(words.Phrase{De: "Achtung: %s", En: "note: %s"}.With(note))
		}
	}
	for _, note := range p.Notes {
		r.line(words.Phrase{De: "Achtung: %s", En: "note: %s"}.With(note))
	}
	return r.lines
}

// report is a part of the preview in words, line by line.
type report struct {
	lines []string
	lang  words.Lang
}

func (r *report) line(says words.Sentence) { r.lines = append(r.lines, says.In(r.lang)) }

func (r *report) item(says words.Sentence) { r.lines = append(r.lines, "  "+says.In(r.lang)) }

var separators = map[rune]words.Phrase{
	';': {De: "Semikolon", En: "semicolon"}, ',': {De: "Komma", En: "comma"}, '\t': {De: "Tabulator", En: "tab"}, '|': words.Same("|"),
}

// input says how a file was read.
func (r *report) input(p *Preview, i int) {
	in := p.Inputs[i]
	form := words.Phrase{De: "xlsx, Blatt „%s“", En: "xlsx, sheet %q"}.With(words.Clean(in.Sheet))
	if in.Encoding != Workbook {
		form = words.Phrase{De: "CSV, Trenner %s, %s", En: "CSV, separator %s, %s"}.With(separators[in.Separator], string(in.Encoding))
	}
	head := words.Phrase{De: "%s: %s, Kopf in Zeile %d", En: "%s: %s, head in row %d"}.With(in.Name, form, in.Head)
	if i < len(p.Accounts) {
		head = words.Phrase{De: "%s, %s darunter", En: "%s, %s below"}.With(head, words.Count(p.Accounts[i].Rows, words.Phrase{De: "Zeile", En: "row"}, words.Phrase{De: "Zeilen", En: "rows"}))
	}
	r.line(head)
	if p.Mapping.Numbers != "" {
		r.item(r.numbers(p, in))
	}
	if p.Mapping.Unit == "thousand" {
		r.item(words.Text("Beträge sind Tausend Euro und werden mit 1.000 malgenommen", "amounts are thousands of euros and are multiplied by 1,000"))
	}
}

// numbers says in which form amounts were read, and how that was known.
func (r *report) numbers(p *Preview, in Input) words.Sentence {
	form := numberNames[p.Mapping.Numbers]
	if row, head, cell, ok := in.Proven(); ok {
		return words.Phrase{De: "Zahlen wie %s, erkannt in Zeile %d an „%s“ (%s)", En: "numbers like %s, known in row %d by %q (%s)"}.With(form, row, cell, head)
	}
	return words.Phrase{De: "Zahlen: %s", En: "numbers: %s"}.With(form)
}

// columns show what each column means, with its first cells.
func (r *report) columns(p *Preview) {
	in := p.Inputs[0]
	width, meant := 0, 0
	rows := p.Mapping.Shown()
	for _, row := range rows {
		width, meant = max(width, len([]rune(row.Head))), max(meant, len([]rune(row.Says.In(r.lang))))
	}
	width, meant = min(width, 40), min(meant, 60)
	for _, row := range rows {
		var cells []string
		for _, sample := range in.Samples {
			if row.At < len(sample) {
				cells = append(cells, cut(cmp.Or(sample[row.At], "·"), 24))
			}
		}
		r.lines = append(r.lines, strings.TrimRight(fmt.Sprintf("    %s → %s  %s", pad(cut(row.Head, width), width), pad(row.Says.In(r.lang), meant), strings.Join(cells, " | ")), " "))
	}
	for _, fixed := range p.Mapping.FixedSays() {
		r.item(fixed)
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
func (r *report) account(a *Account) {
	r.line(words.Phrase{De: "Summen von %s: übernommen + weggelassen = Datei", En: "sums of %s: written + left out = file"}.With(a.File))
	for _, s := range a.Sums() {
		name := strings.TrimSpace(cut(s.Head, 40))
		for _, more := range []words.Phrase{FigureNames[s.Figure], plan.SideNames[s.Side]} {
			if said := more.In(r.lang); said != "" {
				name += ", " + said
			}
		}
		if s.Year != 0 && !strings.Contains(name, fmt.Sprint(s.Year)) {
			name = fmt.Sprintf("%d, %s", s.Year, name)
		}
		left := s.File - s.Written
		says := words.Phrase{De: "%s: %s + %s = %s", En: "%s: %s + %s = %s"}.With(name, words.Exact(s.Written, r.lang), words.Exact(left, r.lang), words.Exact(s.File, r.lang))
		var why []words.Sentence
		for _, reason := range slices.Sorted(maps.Keys(s.Left)) {
			if len(s.Left) > 1 || left != 0 {
				why = append(why, words.Same("%s %s").With(ReasonNames[reason], words.Exact(s.Left[reason], r.lang)))
			}
		}
		if len(why) > 0 {
			says = words.Same("%s  (%s)").With(says, words.List(why))
		}
		r.item(says)
	}
	if a.Empty > 0 {
		r.item(words.Phrase{De: "ohne Betrag: %s", En: "without an amount: %s"}.With(words.Count(a.Empty, words.Phrase{De: "Zeile", En: "row"}, words.Phrase{De: "Zeilen", En: "rows"})))
	}
	reasons := a.Reasons()
	for _, reason := range slices.Sorted(maps.Keys(reasons)) {
		r.item(words.Phrase{De: "weggelassen: %s, %s", En: "left out: %s, %s"}.With(ReasonNames[reason], words.Count(reasons[reason], words.Phrase{De: "Betrag", En: "amount"}, words.Phrase{De: "Beträge", En: "amounts"})))
	}
	if a.Checked > 0 {
		r.item(words.Phrase{De: "%s mit den Zeilen darüber verglichen, gleich", En: "%s compared with the rows above, equal"}.With(words.Count(a.Checked, words.Phrase{De: "Summe", En: "sum"}, words.Phrase{De: "Summen", En: "sums"})))
	}
	if a.BadCount > 0 {
		r.line(words.Phrase{De: "Zeilen von %s, die nicht passen: %d", En: "rows of %s that do not fit: %d"}.With(a.File, a.BadCount))
	}
	for _, bad := range a.Bad {
		r.item(words.Phrase{De: "Zeile %d: %s", En: "row %d: %s"}.With(bad.Row, bad.Says))
	}
	if more := a.BadCount - len(a.Bad); more > 0 {
		r.item(words.Phrase{De: "und %d weitere", En: "and %d more"}.With(more))
	}
}

// mostChanges is how many changes are shown.
const mostChanges = 40

// changes are the redline of the target.
func (r *report) changes(p *Preview) {
	added, gone, changed := p.Counts()
	entries := words.Count(p.Entries, words.Phrase{De: "Eintrag", En: "entry"}, words.Phrase{De: "Einträge", En: "entries"})
	r.line(words.Phrase{De: "%s: %d neu, %d geändert, %d entfallen, %d unverändert", En: "%s: %d new, %d changed, %d gone, %d unchanged"}.With(entries, added, changed, gone, p.Same))
	if p.Twice > 0 {
		r.item(words.Phrase{De: "%d stehen doppelt und zählen einmal", En: "%d stand twice and count once"}.With(p.Twice))
	}
	if !p.Replaces() {
		return
	}
	for i, change := range p.Changes {
		if i == mostChanges {
			r.item(words.Phrase{De: "und %d weitere", En: "and %d more"}.With(len(p.Changes) - i))
			break
		}
		r.item(redlined(change))
	}
}

// redlined is a change with what goes struck and what comes marked.
func redlined(c Change) words.Sentence {
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
