package opendata

import (
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

// council makes the papers, their way through the committees, and which
// measure stands on which.
func (d maker) council() []Table {
	var papers []*plan.Paper
	var hearings []hearingOf
	for i := range d.Plan.Papers {
		paper := &d.Plan.Papers[i]
		papers = append(papers, paper)
		for j := range paper.Hearings {
			hearings = append(hearings, hearingOf{paper.Key(), j + 1, &paper.Hearings[j]})
		}
	}
	toPaper := to("papers", "paper")
	return []Table{
		fill(d, Table{Name: "committees", Title: words.Phrase{De: "Gremien", En: "Committees"}, Key: []string{"id"}}, d.Plan.Committees,
			text("id", "Kennung", "id", func(c plan.Committee) plan.CommitteeID { return c.ID }).required(),
			text("name", "Name", "name", func(c plan.Committee) string { return c.Name }).required(),
			text("short", "Kurzname", "short name", func(c plan.Committee) string { return c.Short }),
			number("notice_days", "so viele Tage vor der Sitzung muss eine Vorlage vorliegen; 0: nicht gesagt", "so many days before a meeting a paper must be out; 0: not said", func(c plan.Committee) int { return c.NoticeDays }),
		),
		d.competences(),
		fill(d, Table{Name: "papers", Title: words.Phrase{De: "Vorlagen", En: "Papers"}, Key: []string{"id"}, Refs: []Ref{to("themes", "theme")}}, papers,
			text("id", "Vorlagennummer, sonst Kennung", "number of the paper, else its id", (*plan.Paper).Key).required(),
			word("kind", plan.FieldOf("paper", "kind"), func(p *plan.Paper) plan.PaperKind { return p.Kind }).required(),
			text("department", "Dezernat oder Amt der Vorlage", "office of the paper", func(p *plan.Paper) string { return p.Department }),
			text("title", "Betreff", "subject", func(p *plan.Paper) string { return p.Title }).required(),
			day("date", "Datum", "date", func(p *plan.Paper) time.Time { return p.Date }),
			text("theme", "Thema", "theme", func(p *plan.Paper) plan.ThemeID { return p.Theme }),
			text("office", "federführendes Amt", "office in charge", func(p *plan.Paper) string { return p.Office }),
			text("amends", "Vorlage, deren neue Fassung dies ist", "paper that this is a new version of", func(p *plan.Paper) plan.PaperID { return d.public(p.Amends) }),
			truth("decided", "beschlossen", "adopted", func(p *plan.Paper) bool { return p.Decided() }),
		),
		fill(d, Table{Name: "hearings", Title: words.Phrase{De: "Beratungen", En: "Hearings"}, Key: []string{"paper", "number"}, Refs: []Ref{toPaper, to("committees", "committee")}}, hearings,
			text("paper", "Vorlage", "paper", func(h hearingOf) plan.PaperID { return h.paper }).required(),
			number("number", "Nummer in der Beratungsfolge", "number in the order of hearings", func(h hearingOf) int { return h.number }).required(),
			text("committee", "Gremium", "committee", func(h hearingOf) plan.CommitteeID { return h.Committee }).required(),
			day("date", "Sitzungstag; leer: noch offen", "day of the meeting; empty: not known yet", func(h hearingOf) time.Time { return h.Date }),
			word("role", plan.FieldOf("paper", "hearings", "role"), func(h hearingOf) plan.Role { return h.Role }).required(),
			word("outcome", plan.FieldOf("paper", "hearings", "outcome"), func(h hearingOf) plan.Outcome { return h.Outcome }),
			text("items", "beschlossene Punkte einer teilweise beschlossenen Vorlage, mit Leerzeichen dazwischen", "items adopted of a paper adopted in part, with spaces between them", func(h hearingOf) string { return strings.Join(h.Items, " ") }),
		),
		fill(d, Table{Name: "decisions", Title: words.Phrase{De: "Beschlüsse, auf denen Maßnahmen stehen", En: "Decisions that measures stand on"}, Key: []string{"measure", "decision"}, Refs: []Ref{to("measures", "measure"), toPaper}}, d.decisions(),
			text("measure", "Maßnahme", "measure", func(x decisionOf) budget.MeasureID { return x.measure }).required(),
			text("decision", "Vorlage oder Vorlage#Punkt", "paper or paper#item", func(x decisionOf) string { return x.decision }).required(),
			text("paper", "Vorlage", "paper", func(x decisionOf) plan.PaperID { return x.paper }).required(),
		),
	}
}

type competenceOf struct {
	committee plan.CommitteeID
	number    int
	*plan.Competence
}

// competences are who may decide which amounts.
func (d maker) competences() Table {
	var all []competenceOf
	for i := range d.Plan.Committees {
		one := &d.Plan.Committees[i]
		for j := range one.Decides {
			all = append(all, competenceOf{one.ID, j + 1, &one.Decides[j]})
		}
	}
	return fill(d, Table{Name: "competences", Title: words.Phrase{De: "Zuständigkeiten", En: "Competences"}, Key: []string{"committee", "number"}, Refs: []Ref{to("committees", "committee")}}, all,
		text("committee", "Gremium", "committee", func(c competenceOf) plan.CommitteeID { return c.committee }).required(),
		number("number", "Nummer im Gremium", "number in the committee", func(c competenceOf) int { return c.number }).required(),
		amount("above", "mehr als dieser Betrag", "more than this amount", func(c competenceOf) budget.Cents { return c.Least() }),
		field("up_to", Amount, "bis zu diesem Betrag, ihn eingeschlossen; leer: ohne Grenze", "up to this amount, which is included; empty: without a limit", func(c competenceOf) string {
			if c.To == nil {
				return ""
			}
			return c.To.String()
		}),
		word("role", plan.FieldOf("committee", "decides", "kind"), func(c competenceOf) plan.Role { return c.Role() }).required(),
		text("subject", "Gegenstand; leer: alles, was keinen eigenen hat", "subject; empty: all that has none of its own", func(c competenceOf) string { return c.Subject }),
	)
}

type hearingOf struct {
	paper  plan.PaperID
	number int
	*plan.Hearing
}

type decisionOf struct {
	measure  budget.MeasureID
	decision string
	paper    plan.PaperID
}

// decisions lists each decision of a measure once, under the name by which its
// paper goes.
func (d maker) decisions() []decisionOf {
	var rows []decisionOf
	for _, m := range d.Plan.Measures {
		seen := make(map[string]bool)
		list := append([]string{}, m.DecidedBy...)
		for _, a := range m.Allocations {
			list = append(list, a.By)
		}
		for _, decision := range list {
			name, item := plan.CutDecision(decision)
			paper := d.public(name)
			if paper == "" || seen[decision] {
				continue
			}
			seen[decision] = true
			said := string(paper)
			if item != "" {
				said += "#" + item
			}
			rows = append(rows, decisionOf{m.ID, said, paper})
		}
	}
	return rows
}

// public is the name by which a paper of the package goes, "" for others.
func (d maker) public(name plan.PaperID) plan.PaperID {
	for i := range d.Plan.Papers {
		if paper := &d.Plan.Papers[i]; name != "" && (paper.Number == name || paper.ID == name) {
			return paper.Key()
		}
	}
	return ""
}
