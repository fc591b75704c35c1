package opendata

import (
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

// plan makes what is planned.
func (d maker) plan() []Table {
	p := d.Plan
	measures := []*plan.Measure{}
	var needs []needOf
	for _, m := range p.Measures {
		measures = append(measures, m)
		for _, entry := range m.Need {
			needs = append(needs, needOf{m, entry})
		}
	}
	return []Table{
		fill(d, Table{Name: "plans", Title: words.Phrase{De: "Pläne", En: "Plans"}}, []*plan.Plan{p},
			text("name", "Name der Stadt", "name of the city", func(p *plan.Plan) string { return p.City }),
			text("provider", "IT-Dienstleister", "IT provider", func(p *plan.Plan) string { return p.Provider }),
			text("title", "Titel des Plans", "title of the plan", func(p *plan.Plan) string { return p.Title }).required(),
			day("as_of", "Stand der Daten", "state of the data", func(p *plan.Plan) time.Time { return p.AsOf }),
			year("first_year", "erstes Jahr", "first year", func(p *plan.Plan) budget.Year { return p.Years.From }),
			year("last_year", "letztes Jahr", "last year", func(p *plan.Plan) budget.Year { return p.Years.To }),
			licenceColumn(),
		),
		fill(d, Table{Name: "themes", Title: words.Phrase{De: "Themen", En: "Themes"}, Key: []string{"id"}}, p.Themes,
			text("id", "Kennung", "id", func(t plan.Theme) plan.ThemeID { return t.ID }).required(),
			text("number", "gedruckte Nummer", "number as printed", func(t plan.Theme) string { return t.Number }),
			text("title", "Titel", "title", func(t plan.Theme) string { return t.Title }).required(),
		),
		fill(d, Table{Name: "measures", Title: words.Phrase{De: "Maßnahmen", En: "Measures"}, Key: []string{"id"}, Refs: []Ref{to("themes", "theme")}}, measures,
			text("id", "Kennung", "id", func(m *plan.Measure) budget.MeasureID { return m.ID }).required(),
			text("title", "Bezeichnung", "title", func(m *plan.Measure) string { return m.Title }).required(),
			text("theme", "Thema", "theme", func(m *plan.Measure) plan.ThemeID { return m.Theme }),
			text("description", "Beschreibung", "what it is", func(m *plan.Measure) string { return m.Profile().Description }),
			word("area", plan.FieldOf("measure", "area"), func(m *plan.Measure) plan.Area { return m.Area }),
			word("status", plan.FieldOf("measure", "status"), func(m *plan.Measure) plan.Status { return m.Status }),
			text("lead", "federführendes Amt", "office in charge", func(m *plan.Measure) string { return m.Lead }),
			text("partners", "Beteiligte, mit Semikolon dazwischen", "who takes part, with semicolons between them", func(m *plan.Measure) string { return strings.Join(m.Profile().Partners, "; ") }),
			year("begins", "erstes Jahr der Laufzeit", "first year of the term", func(m *plan.Measure) budget.Year { return m.Term.From }),
			year("ends", "letztes Jahr der Laufzeit; leer: Daueraufgabe", "last year of the term; empty: a permanent task", func(m *plan.Measure) budget.Year { return m.Term.To }),
			number("priority", "1 zuerst", "1 first", func(m *plan.Measure) int { return m.Priority }),
			word("task", plan.FieldOf("measure", "task"), func(m *plan.Measure) string { return m.Task }),
			truth("bound", "rechtlich gebunden oder nicht aufschiebbar", "legally bound or cannot be postponed", func(m *plan.Measure) bool { return m.Bound }),
			truth("conditional", "unter Finanzierungsvorbehalt", "subject to the financial situation", func(m *plan.Measure) bool { return m.Conditional }),
			number("progress", "Prozent der beabsichtigten Ergebnisse", "percent of the intended results", func(m *plan.Measure) int { return m.Profile().Progress }),
			text("source", "Quelle", "source", func(m *plan.Measure) string { return m.Source }),
			truth("assumed", "Annahme der Planung", "assumption of the planner", func(m *plan.Measure) bool { return m.Assumed }),
		),
		fill(d, Table{Name: "needs", Title: words.Phrase{De: "Bedarf je Maßnahme und Jahr", En: "Need by measure and year"}, Key: []string{"measure", "year"}, Refs: []Ref{to("measures", "measure")}}, needs,
			text("measure", "Maßnahme", "measure", func(n needOf) budget.MeasureID { return n.measure.ID }).required(),
			year("year", "Jahr", "year", func(n needOf) budget.Year { return n.Year }).required(),
			amount("amount", "Bedarf", "need", func(n needOf) budget.Cents { return n.Amount }),
			maybe("running", "davon Folgekosten, die jedes Jahr wiederkommen; leer: nicht genannt", "of it what comes back every year; empty: not said", needOf.running),
		),
	}
}

type needOf struct {
	measure *plan.Measure
	budget.YearAmount
}

func (n needOf) running() (budget.Cents, bool) { return n.measure.Running.Find(n.Year) }

// licenceColumn names the licence as the descriptor does.
func licenceColumn() column[*plan.Plan] {
	info := plan.FieldOf("plan", "licence")
	names := make([]string, len(info.Items))
	for i, item := range info.Items {
		names[i] = licences[plan.Licence(item)].Name
	}
	info.Items = names
	return word("licence", info, func(p *plan.Plan) string { return licences[p.Licence].Name })
}
