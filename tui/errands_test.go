package tui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// errands are what people come for, each with the keys that somebody presses
// who knows them, and what must stand on a small screen then.
var errands = []struct {
	name, keys string
	shown      []string
}{
	{"which theme has the largest gap in 2020", "pgdown pgdown", []string{
		"Lücke je Thema T…  2020  2021  2022 Summe",
		"2.5 Smart City M…   120   150    90   360",
	}},
	{"how much is additional, how many people there are, and what it costs every year", "", []string{
		"Stadt zusätzlich 3,27 Mio. €", "dauerhaft 1.219.000 € im Jahr", "Stellen bis zu 14,90 VZÄ (2019)",
	}},
	{"what is late, and why", "6 V enter", []string{
		"29.06.2018 Gewerbe online · 121 Tage im Verzug: Die…",
	}},
	{"who must decide on what is heard next", "5 enter", []string{
		"Zuständig       für 4.395.000 €: Rat (mehr als 250.000 €), Vorberatung APOSOE",
	}},
	{"which measures lack money in 2020, and why", "V j a h r enter enter enter", []string{
		"Beide Pläne › digitallabor 2020", "Lücke = Bedarf − K, nie unter 0           120.000", "Nachweiskette  Strategie ✓ → Vorlage ✗",
	}},
	{"what the money of 2019 is made of", "left left left down enter down enter enter", []string{
		"… › Kennzahlen 2019 › Stadt 2019 › ",
	}},
	{"where a figure of 2018 stands in the files", "left left enter enter enter enter up enter", []string{
		"› aus city.0113.5291 › measures-dms.toml:35", "→ 35  [[measure.allocation]]", "37  amounts = { 2018 = 150_000 }",
	}},
	{"what a measure costs, and who decided it", "2 enter enter down enter", []string{
		"Maßnahmen › breitbandkoordination › aus citeq.personal", "▸Beschluss",
	}},
	{"which lines are over 90 %", "V 9 0 enter", []string{
		"77 von 180",
		"› Zentrale Dienste…  2019      487.600    500.000  −12.400  ███████│▏    102,5 %",
	}},
	{"what V/0154/2018 pays from where", "5 / 0 1 5 4 enter enter", []string{
		"citeq.material  59.500        –        –        –        –   59.500",
		"city.0902.5291       –  119.000  119.000  119.000  119.000  476.000",
	}},
	{"postpone a measure by a year", "2 c up enter enter", []string{
		"Breitbandkoordination um ein Jahr verschoben (12 Stellen) · u nimmt es zurück",
	}},
	{"find everything not yet decided", "V enter", []string{
		"8 von 35", "WLAN in städtischen Geb…     1.075.000   1.075.000        –  ○ in Beratung", "Abstimmung im Stadtkonz…       145.000     145.000        –  ✗ unbeschlossen",
		"Summe                        6.515.000",
	}},
	{"what the HFA hears", "5 / h f a enter", []string{
		"2 von 17", "› 14.03.2018  HFA       Vorberatung    V/0989/2017/1. Erg.",
	}},
	{"what has changed since the last version", "8", []string{
		"Stand der …        [-01.12.2017-] {+14.03.2018+}", "open-data         Stadt stat…  2019  119.000",
	}},
	{"what moved to the city", "8 enter", []string{
		"Geld wechselt den Plan", "Angabe     Stadt statt citeq",
	}},
	{"a new measure", "2 n enter", []string{
		"Maßnahme neue-massnahme in measures-breitband.toml:163 angelegt",
	}},
	{"save a view", "2 t V z q enter", []string{
		"gespeichert: zq",
	}},
	{"export for the council", "x enter", []string{"geschrieben: plan.xlsx"}},
	{"mark three measures and read their sum", "2 space space space", []string{ // 200,000 + 2,800,000 + 1,290,000
		"3 markiert: Bedarf 4.290.000 €",
	}},
	{"export what is on the screen", "3 X", []string{"geschrieben: positions.xlsx"}},
	{"why a figure is what it is", "3 / m a t e enter enter", []string{
		"Ansatz                                      475.000  citeq.toml:94", "Umschichtung                                  5.000  citeq.toml:212",
	}},
}

func TestErrands(t *testing.T) {
	earlier := workspace.Location{Files: os.DirFS("../testdata/muenster-2017")}.Read()
	for _, errand := range errands {
		t.Run(errand.name, func(t *testing.T) {
			o := testOptions(copied(t), words.German)
			o.Earlier = earlier
			o.Views = filepath.Join(t.TempDir(), "views.toml")
			o.Export = func(_ context.Context, what Exported) (string, error) {
				if what.Part == nil {
					return "plan.xlsx", nil
				}
				return what.Part.ID + ".xlsx", nil
			}
			a := startedWith(o, 80, 24)
			keys := strings.Fields(errand.keys)
			if len(keys) > 8 {
				t.Errorf("%d keys are more than eight", len(keys))
			}
			a.keys(keys...)
			wantShown(t, a, errand.shown...)
		})
	}
}
