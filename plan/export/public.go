package export

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// forPublic takes out of all tables what is for the planners alone: the places
// in their files. Free texts that name a thing left out name it no longer.
func (w Workbook) forPublic(hidden plan.Hidden) Workbook {
	secrets := secretsOf(hidden, w.tables())
	w.Sheets = slices.Clone(w.Sheets)
	for i := range w.Sheets {
		sheet := &w.Sheets[i]
		sheet.Table = publicTable(sheet.Table, secrets)
		sheet.Under = slices.Clone(sheet.Under)
		for j := range sheet.Under {
			sheet.Under[j] = publicTable(sheet.Under[j], secrets)
		}
	}
	return w
}

// secretsOf are the texts that must not be named, the longest first. Short
// words, and what public things are called too, tell nothing.
func secretsOf(hidden plan.Hidden, tables []*report.Table) []string {
	public := make(map[string]bool)
	for _, t := range tables {
		for _, row := range t.Rows {
			for _, cell := range row.Cells {
				if name, ok := cell.(report.Name); ok {
					public[string(name)] = true
				}
			}
		}
	}
	const short = 5
	var secrets []string
	for _, text := range hidden.Texts {
		text = words.Clean(text)
		if utf8.RuneCountInString(text) > short && !public[text] {
			secrets = append(secrets, text)
		}
	}
	slices.SortFunc(secrets, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	return secrets
}

func publicTable(t *report.Table, secrets []string) *report.Table {
	if t == nil {
		return nil
	}
	t = t.Without("place")
	for r := range t.Rows {
		row := &t.Rows[r]
		row.Place = source.Place{}
		if strings.Contains(row.ID, ".toml") {
			row.ID = strconv.Itoa(r + 1)
		}
		for i, cell := range row.Cells {
			row.Cells[i] = discreet(cell, secrets)
		}
	}
	return t
}

// discreet is a value without the secrets that it names.
func discreet(value report.Value, secrets []string) report.Value {
	switch value.(type) {
	case nil, report.Cash, report.Number, report.Ratio, report.Period, report.Date:
		return value
	}
	kept := words.Phrase{De: hush(value.In(words.German), secrets, words.German), En: hush(value.In(words.English), secrets, words.English)}
	if kept.De == value.In(words.German) && kept.En == value.In(words.English) {
		return value
	}
	return report.Phrase(kept)
}

var notPublic = words.Phrase{De: "[nicht öffentlich]", En: "[not public]"}

// hush replaces whole words that are secret.
func hush(text string, secrets []string, lang words.Lang) string {
	for _, secret := range secrets {
		for from := 0; ; {
			at := strings.Index(text[from:], secret)
			if at < 0 {
				break
			}
			at += from
			end := at + len(secret)
			before, _ := utf8.DecodeLastRuneInString(text[:at])
			after, _ := utf8.DecodeRuneInString(text[end:])
			if unicode.IsLetter(before) || unicode.IsDigit(before) || unicode.IsLetter(after) || unicode.IsDigit(after) {
				from = end
				continue
			}
			text = text[:at] + notPublic.In(lang) + text[end:]
			from = at + len(notPublic.In(lang))
		}
	}
	return text
}
