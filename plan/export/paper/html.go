package paper

import (
	"bytes"
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report"
	"digiplan/plan/report/overview"
	"digiplan/plan/report/yearly"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

//go:embed report.html
var page string

// HTML writes the report as one page without scripts and without
// anything from elsewhere: for reading, for mail, and for print on A4.
func HTML(r Report, to io.Writer) error {
	p, lang := &htmlPage{r.Lang}, r.Lang
	made, err := template.New("report").Funcs(template.FuncMap{
		"in": p.text, "say": func(de, en string) string { return words.Phrase{De: de, En: en}.In(lang) },
		"cell": p.cell, "class": p.class,
		"tables": tables, "pieces": pieces, "barText": func(c yearly.Chart, b yearly.Bar) string { return barText(c, b, lang) },
		"facts": facts, "amount": p.amount, "narrow": narrow, "chapters": func() []yearly.Section { return chapters(r.Report) },
	}).Parse(page)
	if err != nil {
		return err
	}
	return made.Execute(to, map[string]any{"Lang": string(lang), "Report": r.Report, "City": workbook.Colour(budget.City), "Provider": workbook.Colour(budget.Provider)})
}

// SameTitle takes a page with the same title for an older state of the same
// report.
func SameTitle(_ string, start, fresh []byte) bool {
	return bytes.Equal(titleOf(start), titleOf(fresh))
}

func titleOf(page []byte) []byte {
	_, after, _ := bytes.Cut(page, []byte("<title>"))
	title, _, _ := bytes.Cut(after, []byte("</title>"))
	return title
}

// htmlPage puts values into words of its language.
type htmlPage struct{ lang words.Lang }

// text is anything that can be said, safe to show.
func (p *htmlPage) text(value any) string {
	switch value := value.(type) {
	case interface{ In(words.Lang) string }:
		return signs.Replace(words.Clean(value.In(p.lang)))
	case string:
		return words.Clean(value)
	}
	return ""
}

// signs keeps a sign on the line of its word.
var signs = strings.NewReplacer("✓ ", "✓\u00a0", "◐ ", "◐\u00a0", "○ ", "○\u00a0", "✗ ", "✗\u00a0", " €", "\u00a0€", " %", "\u00a0%", " → ", "\u00a0→ ")

func (p *htmlPage) cell(row table.Row, column int) string {
	if value := row.At(column); value != nil {
		return p.text(value)
	}
	return ""
}

// class names what a row is and how it stands out.
func (p *htmlPage) class(row table.Row) string {
	level := [...]string{table.Body: "", table.Heading: "group", table.Subtotal: "sum", table.Grand: "sum"}[row.Level]
	mark := [...]string{table.Plain: "", table.Good: "good", table.Warn: "warn", table.Bad: "bad", table.Faint: "faint"}[row.Mark]
	return strings.TrimSpace(level + " " + mark)
}

// amount is a figure of the cover: zero is a figure here, not a blank.
func (p *htmlPage) amount(f overview.Figure) string { return words.Euros(f.Value, p.lang) }

// narrow tells a column that must not break: numbers, days, ids and states.
func narrow(column table.Column) bool {
	return column.Kind.RightAligned() || column.Kind == table.Day || column.Kind == table.Year || slices.Contains([]string{"line", "number", "theme", "term", "progress"}, column.Key)
}

// facts are those with a value.
func facts(all []report.Fact) []report.Fact {
	var with []report.Fact
	for _, fact := range all {
		if fact.Value != nil {
			with = append(with, fact)
		}
	}
	return with
}

// chapters are what the table of contents lists.
func chapters(y yearly.Report) []yearly.Section {
	var list []yearly.Section
	for _, section := range y.Sections {
		if section.Level < 3 {
			list = append(list, section)
		}
	}
	return list
}

// shownTable is a table in its section.
type shownTable struct {
	Table *table.Table
	Named bool // the section's heading says the same
	Short bool // it can stay on one page
}

func tables(s yearly.Section) []shownTable {
	const short = 14 // rows
	var list []shownTable
	for _, t := range s.Tables {
		rows := len(t.Rows)
		if t.Total != nil {
			rows++
		}
		list = append(list, shownTable{t, t.Title == s.Title.Phrase, rows <= short})
	}
	return list
}

// stretch is a rectangle of a bar, in thousandths of the width.
type stretch struct {
	Key      string
	From, To int64
}

// Width is how long the stretch is.
func (p stretch) Width() int64 { return p.To - p.From }

const barWidth = 1000

// pieces lays the parts of a bar side by side. The ends are rounded, not the
// lengths, so that no gap opens between two parts.
func pieces(c yearly.Chart, bar yearly.Bar) []stretch {
	whole := c.Whole
	for _, b := range c.Bars {
		if c.Whole == 0 {
			whole = max(whole, lengthOfBar(b))
		}
	}
	if whole <= 0 {
		return nil
	}
	var list []stretch
	var at int64
	for i, length := range bar.Lengths {
		from := scaled(at, whole)
		at += length
		if to := min(scaled(at, whole), barWidth); to > from {
			list = append(list, stretch{c.Parts[i].Key, from, to})
		}
	}
	return list
}

// scaled is part/whole of the width; amounts up to 10^12 euros do not overflow.
func scaled(part, whole int64) int64 {
	for whole > 1<<52 {
		part, whole = part/2, whole/2
	}
	return part * barWidth / whole
}

func lengthOfBar(b yearly.Bar) int64 {
	var sum int64
	for _, length := range b.Lengths {
		sum += length
	}
	return sum
}
