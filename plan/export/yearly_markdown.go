package export

import (
	"bufio"
	"bytes"
	"io"
	"strings"

	"digiplan/plan/report"
	"digiplan/plan/words"
)

// writeYearlyMarkdown writes the report as text: charts become lists of their
// values.
func writeYearlyMarkdown(y report.Yearly, lang words.Lang, w io.Writer) error {
	to := bufio.NewWriter(w)
	title := y.Title.In(lang)
	if y.City != "" {
		title += " – " + y.City
	}
	to.WriteString("# " + markdown(title) + "\n\n")
	markdownFacts(to, y.Facts, lang)
	for _, notice := range y.Notices {
		to.WriteString("> " + markdown(notice.In(lang)) + "\n\n")
	}
	var figures []report.Fact
	for _, figure := range y.Figures {
		figures = append(figures, report.Fact{Title: figure.Title, Value: report.Said(words.Same("%s").With(figure.Value))})
	}
	markdownFacts(to, figures, lang)
	for _, section := range y.Sections {
		markdownSection(to, section, lang)
	}
	return to.Flush()
}

func markdownSection(to *bufio.Writer, s report.Section, lang words.Lang) {
	to.WriteString(strings.Repeat("#", s.Level+1) + " " + markdown(s.Title.In(lang)) + "\n\n")
	for _, sentence := range s.Prose {
		to.WriteString(markdown(sentence.In(lang)) + "\n\n")
	}
	markdownFacts(to, s.Facts, lang)
	for _, chart := range s.Charts {
		markdownChart(to, chart, lang)
	}
	for _, t := range s.Tables {
		var text bytes.Buffer
		table := bufio.NewWriter(&text)
		markdownTable(table, t, lang, nil)
		table.Flush()
		heading, rest, _ := strings.Cut(text.String(), "\n\n")
		if t.Title.In(lang) != s.Title.In(lang) {
			to.WriteString(strings.Repeat("#", s.Level) + heading + "\n\n")
		}
		to.WriteString(rest)
	}
}

func markdownFacts(to *bufio.Writer, facts []report.Fact, lang words.Lang) {
	for _, fact := range facts {
		if fact.Value != nil {
			to.WriteString("- **" + markdown(fact.Title.In(lang)) + ":** " + markdown(fact.Value.In(lang)) + "\n")
		}
	}
	if len(facts) > 0 {
		to.WriteString("\n")
	}
}

func markdownChart(to *bufio.Writer, c report.Chart, lang words.Lang) {
	to.WriteString("**" + markdown(c.Title.In(lang)) + "**")
	if note := c.Note.In(lang); note != "" {
		to.WriteString(" (" + markdown(note) + ")")
	}
	to.WriteString("\n\n")
	for _, bar := range c.Bars {
		to.WriteString("- " + markdown(bar.Label.In(lang)) + ": " + markdown(barText(c, bar, lang)) + "\n")
	}
	to.WriteString("\n")
}

// barText says what a bar shows. The only part of a chart needs no name, and
// of several those that are nothing are left out.
func barText(c report.Chart, bar report.Bar, lang words.Lang) string {
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
