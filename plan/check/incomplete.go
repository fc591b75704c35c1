package check

import (
	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// incomplete: a measure serves a principle of the strategy, a theme and an
// area, so that reports can be ordered by them.
func incomplete(in Input) []source.Problem {
	var found source.Collector
	for _, m := range in.Measures {
		lack := func(key string, name words.Phrase) {
			found.Add(source.Problem{
				Place: m.At.At(key), Severity: source.Warning, Measure: string(m.ID),
				Message: words.Phrase{De: "%s nennt %s", En: "%s names %s"}.With(m.Title, name),
				Hint:    words.Phrase{De: "„%s“ ergänzen", En: "add %q"}.With(key),
			})
		}
		if m.Theme == "" {
			lack("theme", words.Phrase{De: "kein Thema", En: "no theme"})
		}
		if m.Area == "" {
			lack("area", words.Phrase{De: "keinen Bereich", En: "no area"})
		}
		if len(m.Principles) == 0 {
			lack("principles", words.Phrase{De: "keinen Leitsatz", En: "no principle"})
		}
	}
	return found.All()
}

// empty: a plan has something to say.
func empty(in Input) []source.Problem {
	if len(in.Measures)+len(in.Lines)+len(in.Papers)+len(in.Motions) > 0 {
		return nil
	}
	return []source.Problem{{
		Place: in.At, Severity: source.Notice,
		Message: words.Text("im Plan steht noch keine Maßnahme, Haushaltsstelle oder Vorlage", "the plan has no measure, budget line or paper yet"),
		Hint: words.Text("mit [[measure]], [[line]] oder [[paper]] beginnen; gelesen werden nur Dateien dieses Ordners, die auf .toml enden",
			"begin with [[measure]], [[line]] or [[paper]]; only files of this folder that end in .toml are read"),
	}}
}

// needMissing: a measure that gets money says what it needs, else nothing tells whether
// it is enough.
func needMissing(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		var given budget.Cents
		for _, year := range in.Years.Each() {
			given += in.Ledger.Measure(m.ID, year, budget.Cash).Consolidated()
		}
		if len(m.Need) > 0 || given == 0 {
			continue
		}
		found = append(found, source.Problem{
			Place: m.At.At("need"), Severity: source.Warning, Measure: string(m.ID),
			Message: words.Phrase{De: "%s erhält %s, nennt aber keinen Bedarf", En: "%s gets %s but names no need"}.With(m.Title, given),
			Hint:    words.Phrase{De: "den Bedarf je Jahr ergänzen: need = { %d = 1000 }", En: "add the need of each year: need = { %d = 1000 }"}.With(in.Years.From),
		})
	}
	return found
}
