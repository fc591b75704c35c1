package paper

import (
	"bufio"
	"io"
	"strings"

	"digiplan/plan/export/flat"
	"digiplan/plan/report"
	"digiplan/plan/report/yearly"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Markdown writes the report as text: charts become lists of their values.
func Markdown(r Report, to io.Writer) error {
	m := markdown{bufio.NewWriter(to), r.Lang}
	title := r.Title.In(m.lang)
	if r.City != "" {
		title += " – " + r.City
	}
	m.WriteString("# " + flat.MarkdownText(title) + "\n\n")
	m.facts(r.Facts)
	for _, notice := range r.Notices {
		m.WriteString("> " + m.text(notice) + "\n\n")
	}
	var figures []report.Fact
	for _, figure := range r.Figures {
		figures = append(figures, report.Fact{Title: figure.Title, Value: table.Label(words.Same("%s").With(figure.Value))})
	}
	m.facts(figures)
	for _, section := range r.Sections {
		m.section(section)
	}
	return m.Flush()
}

// markdown is a text of one language while it is written.
type markdown struct {
	*bufio.Writer
	lang words.Lang
}

// text is what is said, safe to show.
func (m markdown) text(said interface{ In(words.Lang) string }) string {
	return flat.MarkdownText(said.In(m.lang))
}

func (m markdown) section(s yearly.Section) {
	m.WriteString(strings.Repeat("#", s.Level+1) + " " + m.text(s.Title) + "\n\n")
	for _, sentence := range s.Prose {
		m.WriteString(m.text(sentence) + "\n\n")
	}
	m.facts(s.Facts)
	for _, chart := range s.Charts {
		m.chart(chart)
	}
	for _, t := range s.Tables {
		if t.Title.In(m.lang) != s.Title.In(m.lang) {
			m.WriteString(strings.Repeat("#", s.Level+2) + " " + m.text(t.Title) + "\n\n")
		}
		flat.MarkdownTable(m.Writer, t, m.lang, func(int) error { return nil })
	}
}

func (m markdown) facts(facts []report.Fact) {
	for _, fact := range facts {
		if fact.Value != nil {
			m.WriteString("- **" + m.text(fact.Title) + ":** " + m.text(fact.Value) + "\n")
		}
	}
	if len(facts) > 0 {
		m.WriteString("\n")
	}
}

func (m markdown) chart(c yearly.Chart) {
	m.WriteString("**" + m.text(c.Title) + "**")
	if note := m.text(c.Note); note != "" {
		m.WriteString(" (" + note + ")")
	}
	m.WriteString("\n\n")
	for _, bar := range c.Bars {
		m.WriteString("- " + m.text(bar.Label) + ": " + flat.MarkdownText(barText(c, bar, m.lang)) + "\n")
	}
	m.WriteString("\n")
}

// barText says what a bar shows. The only part of a chart needs no name, and
// of several those that are nothing are left out.
func barText(c yearly.Chart, bar yearly.Bar, lang words.Lang) string {
	var parts []string
	for i, value := range bar.Values {
		text := value.In(lang)
		if len(c.Parts) > 1 {
			if bar.Lengths[i] == 0 {
				continue
			}
			text = c.Parts[i].Title.In(lang) + " " + text
		}
		parts = append(parts, text)
	}
	if len(parts) == 0 {
		return words.None
	}
	return strings.Join(parts, " · ")
}
