package report_test

import (
	"testing"

	"digiplan/plan/report/reporttest"

	"digiplan/plan/report/money"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// A decision is called by its number or its title, an item by its printed
// number; those who search by the word of the files find it too.
func TestDecided(t *testing.T) {
	src := reporttest.Sample(t, "muenster")
	for decision, want := range map[string]string{
		"haushalt-2018":               "Haushaltssatzung 2018",
		"V/0989/2017#funding":         "Punkt 5 von V/0989/2017",
		"V/0989/2017/1. Erg.#funding": "Punkt 3 von V/0989/2017/1. Erg.",
		"V/0989/2017/1. Erg.#unknown": "Punkt „unknown“ von V/0989/2017/1. Erg.",
		"dms-vorlage":                 "Dokumentenmanagement: E-Akte und Workflows",
		"V/9999/2030\x1b[31m":         "V/9999/2030␛[31m",
	} {
		m := src.Plan.Measures[0]
		m.Allocations[0].By = decision
		list, found := money.Allocation(src), false
		for _, row := range list.Rows {
			if row.ID != string(m.ID)+"@"+string(m.Allocations[0].Line) {
				continue
			}
			word, _ := row.Cells[list.Column("decision")].(table.Word)
			if got := word.In(words.German); got != want || word.Key != decision {
				t.Errorf("%q: %q, key %q; want %q", decision, got, word.Key, want)
			}
			found = true
			break
		}
		if !found {
			t.Fatal("the allocation is not in the table")
		}
	}
}

// Of an item whose paper was replaced, the paper in force is named, and the number that
// it had in the other one.
func TestDecidedInForce(t *testing.T) {
	src := reporttest.Sample(t, "muenster")
	for decision, want := range map[string]string{
		"V/0989/2017#funding":         "Punkt 3 von V/0989/2017/1. Erg., früher 5",
		"V/0989/2017/1. Erg.#funding": "Punkt 3 von V/0989/2017/1. Erg.",
		"V/0989/2017#principles":      "Punkt 1 von V/0989/2017/1. Erg.",
		"V/0989/2017#coordination":    "Punkt 4 von V/0989/2017",
		"V/0989/2017":                 "V/0989/2017",
		"haushalt-2018":               "Haushaltssatzung 2018",
	} {
		word, _ := src.DecisionsInForceCell(decision).(table.Word)
		if got := word.In(words.German); got != want || word.Key != decision {
			t.Errorf("%q: %q, key %q; want %q", decision, got, word.Key, want)
		}
	}
	if cell := src.DecisionsInForceCell("", ""); cell != nil {
		t.Errorf("no decision gives %v", cell)
	}
}
