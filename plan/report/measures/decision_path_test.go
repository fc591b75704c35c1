package measures_test

import (
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/words"
)

// wayOf is the chain of a measure of Münster, as its page shows it.
func wayOf(t *testing.T, measure budget.MeasureID, lang words.Lang) string {
	t.Helper()
	detail, ok := measures.Detail(reporttest.Sample(t, "muenster"), measure)
	if !ok {
		t.Fatalf("no measure %s", measure)
	}
	return detail.Facts[0].Value.In(lang)
}

// Of the 3,700,000 € of the E-Akte, 210,000 + 120,000 are decided with the
// business plan; the 3,370,000 € that citeq is to spend from 2019 on hang on a
// paper in preparation. The laboratory lacks all it needs from 2020 to 2022,
// 120,000 + 150,000 + 90,000 €.
func TestChainNamesTheFirstMissingLink(t *testing.T) {
	for measure, want := range map[budget.MeasureID][2]string{
		"e-akte": {
			"Strategie ✓ → Vorlage dms-vorlage ✓ → Beschluss ○ (in Beratung) → Mittel ✓ → Ergebnis 10 % ✓ · zuerst fehlt: Beschluss",
			"Strategy ✓ → Paper dms-vorlage ✓ → Decision ○ (pending) → Money ✓ → Result 10% ✓ · first missing: Decision",
		},
		"konzernrunde": {
			"Strategie ✓ → Vorlage V/0989/2017#coordination ✓ → Beschluss ✗ (gestrichen) → Mittel ✓ → Ergebnis 10 % ✓ · zuerst fehlt: Beschluss",
			"Strategy ✓ → Paper V/0989/2017#coordination ✓ → Decision ✗ (struck) → Money ✓ → Result 10% ✓ · first missing: Decision",
		},
		"digitallabor": {
			"Strategie ✓ → Vorlage ✗ → Beschluss ✗ → Mittel ✗ (es fehlen 360.000 €) → Ergebnis ✗ · zuerst fehlt: Vorlage",
			"Strategy ✓ → Paper ✗ → Decision ✗ → Money ✗ (€360,000 are missing) → Result ✗ · first missing: Paper",
		},
	} {
		for i, lang := range []words.Lang{words.German, words.English} {
			if got := wayOf(t, measure, lang); got != want[i] {
				t.Errorf("the way of %s is\n%s\nwant\n%s", measure, got, want[i])
			}
		}
	}
}

// The decision in the chain of a measure holds, waits or fails as its money
// is covered, pending or undecided.
func TestChainAgreesWithTheCoverage(t *testing.T) {
	signs := map[string]string{"✓": "✓", "◐": "✓", "○": "○", "✗": "✗"} // what is conditional has been decided
	for _, line := range reporttest.Lines(t, measures.All(reporttest.Sample(t, "muenster")), "id", "state") {
		id, state, _ := strings.Cut(line, "|")
		if state == "" {
			continue
		}
		sign, _, _ := strings.Cut(state, " ")
		link := strings.Split(wayOf(t, budget.MeasureID(id), words.German), " → ")[2]
		if !strings.Contains(link, signs[sign]) {
			t.Errorf("%s is %s, but its chain says %q", id, state, link)
		}
	}
}
