package xlsx

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"digiplan/budget"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/report/selection"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// TestCommitteeWorkbooks: the lint finds nothing in the workbook of any
// committee, links lead to rows that are in it, and sums are the selection's.
func TestCommitteeWorkbooks(t *testing.T) {
	src := reporttest.Undecided(t)
	for _, lang := range []words.Lang{words.German, words.English} {
		for _, committee := range src.Committees {
			w := workbook.Committee(selection.For(src, committee, time.Time{}), lang, "Version 2")
			for _, fault := range lint(t, unzip(t, written(t, w))) {
				t.Errorf("%s, %s: %s", committee.ID, lang, fault)
			}
			for _, s := range placed(t, w).sheets {
				if s.printSize() < leastSize-0.01 || s.across > 1 {
					t.Errorf("%s, %s prints at %.1f pt, %d pages across", committee.ID, s.name, s.printSize(), s.across)
				}
			}
		}
	}
}

// TestCommitteeCover: who, which sitting, and the share of the whole. The
// board hears of 4,290,000 of 18,871,800 euros.
func TestCommitteeCover(t *testing.T) {
	src := reporttest.Undecided(t)
	board := workbook.Committee(selection.For(src, src.Committees[0], time.Time{}), words.German, "")
	o := open(t, unzip(t, written(t, board)))
	cover := o.sheets[0]
	for place, want := range map[string]string{
		"A1": "inlineStr Digitale Maßnahmenplanung: Betriebsausschuss der citeq",
	} {
		if got := describe(cover.cell(place)); got != want {
			t.Errorf("%s: %s; want %s", place, got, want)
		}
	}
	if said := cover.cell("A2").text(); !strings.Contains(said, "alles, was ab 14.03.2018 ansteht") {
		t.Errorf("subtitle %q", said)
	}
	found := false
	for _, sheet := range o.sheets[:4] { // beside the measures where those are few
		for _, row := range sheet.Rows {
			for i, cell := range row.Cells {
				if cell.Formula != nil && strings.HasPrefix(*cell.Formula, "SUM(") && cell.text() == "4290000" && i+1 < len(row.Cells) && row.Cells[i+1].text() == "18871800" {
					found = true
				}
			}
		}
	}
	if !found {
		t.Error("4,290,000 of the selection do not stand beside 18,871,800 of the plan")
	}
	dated := workbook.Committee(selection.For(src, src.Committees[0], time.Date(2018, 3, 8, 0, 0, 0, 0, time.UTC)), words.German, "")
	if dated.Paper != "V/0989/2017/1. Erg." || dated.Note.In(words.German) != "Sitzung am 08.03.2018" {
		t.Errorf("paper %q, note %q", dated.Paper, dated.Note.In(words.German))
	}
}

// TestPaperWithoutMeasures: a committee may hear a paper that no money hangs on.
func TestPaperWithoutMeasures(t *testing.T) {
	folder := t.TempDir()
	text := `[plan]
title = "Plan"
years = { from = 2018, to = 2019 }
[[committee]]
id = "rat"
name = "Rat"
[[paper]]
number = "V/1/2018"
kind = "decision"
title = "Eine Vorlage"
hearings = [{ committee = "rat", role = "decision" }]
`
	if err := os.WriteFile(filepath.Join(folder, "plan.toml"), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	src := workspace.Location{Files: os.DirFS(folder)}.Read().Source(budget.Cash)
	parts := unzip(t, written(t, workbook.Committee(selection.For(src, src.Committees[0], time.Time{}), words.German, "")))
	for _, fault := range lint(t, parts) {
		t.Error(fault)
	}
	for name := range parts {
		if strings.Contains(name, "chart") {
			t.Errorf("%s draws nothing", name)
		}
	}
}
