package opendata

import (
	"strings"
	"time"

	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// stateWords are the states of decisions, which stay as they are.
var stateWords = [...]string{council.InForce: "in-force", council.Pending: "pending", council.Struck: "struck", council.Void: "void", council.Unknown: "unknown"}

var stateField = source.FieldInfo{Needed: true, Items: stateWords[:], Doc: words.Phrase{
	De: "ob es gilt: in-force, in Beratung (pending), von einer neueren Fassung gestrichen (struck), nicht beschlossen (void), nicht bekannt (unknown)",
	En: "whether it is in force, pending, struck by a newer version, void for it was not adopted, or unknown"}}

type itemOf struct {
	paper  *plan.Paper
	number int
	*plan.Item
	state council.State
}

// items are what papers decide, point by point, in all their versions.
func (d maker) items() Table {
	var all []itemOf
	for i := range d.Plan.Papers {
		paper := &d.Plan.Papers[i]
		for j := range paper.Items {
			item := &paper.Items[j]
			all = append(all, itemOf{paper, j + 1, item, d.Council.Decision(string(paper.Key()) + "#" + item.ID)})
		}
	}
	return fill(d, Table{Name: "items", Title: words.Phrase{De: "Beschlusspunkte", En: "Items of papers"}, Key: []string{"paper", "number"}, Refs: []Ref{to("papers", "paper")}}, all,
		text("paper", "Vorlage", "paper", func(i itemOf) plan.PaperID { return i.paper.Key() }).required(),
		number("number", "Stelle in der Vorlage", "place in the paper", func(i itemOf) int { return i.number }).required(),
		text("item", "Kennung, gleich in allen Fassungen", "id, the same in all versions", func(i itemOf) string { return i.ID }),
		text("printed", "gedruckte Nummer dieser Fassung", "number printed in this version", func(i itemOf) string { return i.Number }),
		word("strength", plan.FieldOf("paper", "item", "strength"), func(i itemOf) string { return i.Strength }),
		text("wording", "Wortlaut", "wording", func(i itemOf) string { return i.Text }),
		text("reason", "Begründung", "reason", func(i itemOf) string { return i.Reason }),
		word("state", stateField, func(i itemOf) string { return stateWords[i.state] }),
	)
}

type motionOf struct {
	number int
	council.Motion
}

// motions are what council groups have asked for, and whether that is settled.
func (d maker) motions() Table {
	var all []motionOf
	for i, motion := range d.Council.Motions(d.Plan) {
		all = append(all, motionOf{i + 1, motion})
	}
	return fill(d, Table{Name: "motions", Title: words.Phrase{De: "Anträge", En: "Motions"}, Key: []string{"number"}, Refs: []Ref{to("themes", "theme"), to("papers", "settled_by")}}, all,
		number("number", "laufende Nummer", "number", func(m motionOf) int { return m.number }).required(),
		text("motion", "Nummer des Antrags", "number of the motion", func(m motionOf) string { return m.Number }).required(),
		text("title", "Betreff", "subject", func(m motionOf) string { return m.Title }).required(),
		text("proposers", "Fraktionen, mit Semikolon dazwischen", "council groups, with semicolons between them", func(m motionOf) string { return strings.Join(m.By, "; ") }),
		day("date", "Datum", "date", func(m motionOf) time.Time { return m.Date }),
		text("theme", "Thema", "theme", func(m motionOf) plan.ThemeID { return m.Theme }),
		text("settled_by", "Vorlage, die ihn erledigen soll", "paper that is to settle it", func(m motionOf) plan.PaperID {
			paper, _ := plan.CutDecision(m.SettledBy)
			return d.public(paper)
		}),
		text("settled_item", "deren Punkt; leer: die ganze Vorlage", "item of it; empty: all of the paper", func(m motionOf) string {
			_, item := plan.CutDecision(m.SettledBy)
			return item
		}),
		word("outcome", plan.FieldOf("motion", "outcome"), func(m motionOf) plan.Outcome { return m.Outcome }),
		truth("settled", "erledigt", "settled", func(m motionOf) bool { return m.Settled() }),
	)
}
