package notes

import (
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/words"
)

// LeftOut notes what a file for the public does not hold, and what that means
// for its sums. Nothing for other files.
func LeftOut(src report.Source) []Note {
	if !src.Restricted {
		return nil
	}
	term := words.Phrase{De: "Nicht öffentlich", En: "Not public"}
	if !src.Hidden.Any() {
		return []Note{{"public", term, words.Text(
			"der Plan hat keine nicht öffentlichen Vorlagen; Bemerkungen der Planung und Stellen in ihren Dateien sind nicht enthalten",
			"the plan has no papers that are not public; remarks of the planners and places in their files are left out")}}
	}
	return []Note{
		{"public", term, words.Phrase{
			De: "%s; auch nicht, was darauf beruht: %s. Ebenso fehlen Bemerkungen der Planung und Stellen in ihren Dateien",
			En: "%s; neither is what rests on it: %s. Remarks of the planners and places in their files are left out as well",
		}.With(hiddenPapers(src.Hidden), restingOn(src.Hidden))},
		{"public-sums", words.Phrase{De: "Summen ohne Nichtöffentliches", En: "Sums without what is not public"}, words.Text(
			"alle Summen, freien Mittel und Beschlusslagen sind nur aus dem gerechnet, was diese Datei enthält, damit sich nicht öffentliche Beträge nicht errechnen lassen; sie können deshalb von internen Auswertungen abweichen. Ansätze sind die des ganzen Haushalts",
			"all sums, free money and states of decision are calculated from what this file holds alone, so that amounts that are not public cannot be worked out; they may therefore differ from internal figures. Estimates are those of the whole budget")},
	}
}

func hiddenPapers(h plan.Hidden) words.Sentence {
	return words.Count(h.Papers,
		words.Phrase{De: "nicht öffentliche Vorlage ist nicht enthalten", En: "paper that is not public is left out"},
		words.Phrase{De: "nicht öffentliche Vorlagen sind nicht enthalten", En: "papers that are not public are left out"})
}

// restingOn counts what is left out with hidden papers.
func restingOn(h plan.Hidden) words.Sentence {
	var list words.Sentence
	for _, one := range []struct {
		n         int
		one, many words.Phrase
	}{
		{h.Measures, words.Phrase{De: "Maßnahme", En: "measure"}, words.Phrase{De: "Maßnahmen", En: "measures"}},
		{h.Motions, words.Phrase{De: "Antrag", En: "motion"}, words.Phrase{De: "Anträge", En: "motions"}},
		{h.Movements, words.Phrase{De: "Bewegung", En: "movement"}, words.Phrase{De: "Bewegungen", En: "movements"}},
		{h.Orders, words.Phrase{De: "Auftrag oder Buchung", En: "order or booking"}, words.Phrase{De: "Aufträge und Buchungen", En: "orders and bookings"}},
	} {
		if one.n > 0 {
			list = words.Comma(list, words.Count(one.n, one.one, one.many))
		}
	}
	if list.Empty() {
		return words.Text("nichts", "nothing")
	}
	return list
}
