package workbook

import (
	"slices"
	"strconv"
	"strings"

	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// forPublic takes out of all tables what is for the planners alone: the places
// in their files. Free texts that name a thing left out name it no longer.
func (w Workbook) forPublic(hidden plan.Hidden) Workbook {
	secrets := secretsOf(hidden, w.Tables())
	w.Sheets = slices.Clone(w.Sheets)
	for i := range w.Sheets {
		sheet := &w.Sheets[i]
		sheet.Table = publicTable(sheet.Table, secrets)
		sheet.Lead, sheet.Under = publicTables(sheet.Lead, secrets), publicTables(sheet.Under, secrets)
		sheet.Says = publicProse(sheet.Says, secrets)
	}
	return w
}

func publicTables(tables []*table.Table, secrets plan.Secrets) []*table.Table {
	public := make([]*table.Table, len(tables))
	for i, t := range tables {
		public[i] = publicTable(t, secrets)
	}
	return public
}

// secretsOf are the texts that must not be named.
func secretsOf(hidden plan.Hidden, tables []*table.Table) plan.Secrets {
	public := make(map[string]bool)
	for _, t := range tables {
		for _, row := range t.Rows {
			for _, cell := range row.Cells {
				if name, ok := cell.(table.Name); ok {
					public[string(name)] = true
				}
			}
		}
	}
	return hidden.Secrets(public)
}

func publicTable(t *table.Table, secrets plan.Secrets) *table.Table {
	if t == nil {
		return nil
	}
	t = t.Without("place")
	for i := range t.Columns { // of the city's own
		t.Columns[i].Title = redactedSentence(t.Columns[i].Title, secrets)
	}
	for r := range t.Rows {
		row := &t.Rows[r]
		row.Place = source.Place{}
		if strings.Contains(row.ID, ".toml") || secrets.Redact(row.ID, "") != row.ID {
			row.ID = strconv.Itoa(r + 1)
		}
		for i, cell := range row.Cells {
			row.Cells[i] = redactedCell(cell, secrets)
		}
	}
	return t
}

// redactedCell is a value without the secrets that it names.
func redactedCell(value table.Cell, secrets plan.Secrets) table.Cell {
	switch value.(type) {
	case nil, table.Cash, table.Number, table.Hundredths, table.Ratio, table.Period, table.Date:
		return value
	}
	kept := redactedSentence(value, secrets)
	if kept.De == value.In(words.German) && kept.En == value.In(words.English) {
		return value
	}
	return table.Phrase(kept)
}

// redactedSentence is what is said without the secrets, in both languages.
func redactedSentence(said interface{ In(words.Lang) string }, secrets plan.Secrets) words.Phrase {
	in := func(lang words.Lang) string { return secrets.Redact(said.In(lang), "["+words.NotPublic.In(lang)+"]") }
	return words.Phrase{De: in(words.German), En: in(words.English)}
}
