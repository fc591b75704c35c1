package plan

import (
	"slices"
	"time"

	"digiplan/budget"
	"digiplan/plan/source"
)

// Grant is third-party money for the measure.
type Grant struct {
	source.Meta
	Giver    string
	Line     budget.LineID
	Rate     budget.Percent
	Eligible budget.Series
	Cap      *budget.Cents // most over all years; nil: no limit
	Received budget.Series // when it arrives; empty: in the years of the cost
	Status   string
	Until    time.Time
}

var grantFields = source.Fields[Grant]{
	source.Text("giver", func(g *Grant) *string { return &g.Giver }).Required().Says("Zuwendungsgeber", "who gives it"),
	source.Ref("line", "line", func(g *Grant) *budget.LineID { return &g.Line }).Says("Ertragsposition, auf der sie eingeht", "income line on which it is received"),
	source.Percent("rate", func(g *Grant) *budget.Percent { return &g.Rate }).Required().Says("Fördersatz in Prozent", "rate in percent of the eligible cost"),
	source.NonNegativeSeries("eligible", func(g *Grant) *budget.Series { return &g.Eligible }).Says("zuwendungsfähige Ausgaben je Jahr", "eligible cost by year"),
	source.MaybeNonNegativeEuros("cap", func(g *Grant) **budget.Cents { return &g.Cap }).Says("Höchstbetrag über alle Jahre; 0 heißt: es wird nichts gezahlt", "most that is given over all years; 0 gives nothing"),
	source.NonNegativeSeries("received", func(g *Grant) *budget.Series { return &g.Received }).Says("wann sie eingeht, alle Beträge je Jahr; fehlt es, in den Jahren der Ausgaben", "when it arrives, all amounts by year; left out: in the years of the cost"),
	source.Word("status", []string{"planned", "applied", "granted", "paid"}, GrantStatusNames, func(g *Grant) *string { return &g.Status }).Says("geplant, beantragt, bewilligt, ausgezahlt", "how far it is"),
	source.Day("until", func(g *Grant) *time.Time { return &g.Until }).Says("Ende des Bewilligungszeitraums", "last day for spending it"),
}

// Account is the grant as the ledger adds it up.
func (g *Grant) Account(measure budget.MeasureID) budget.Grant {
	return budget.Grant{
		Measure: measure, Line: g.Line, Rate: g.Rate, Eligible: g.Eligible, Cap: g.Cap, Received: g.Received, Origin: g,
	}
}

// GrantTimes are the spans of years over which the own share is judged: the whole
// time of each grant that is received on a line, those that overlap as one.
func (m *Measure) GrantTimes() []budget.Years {
	var times []budget.Years
	for i := range m.Grants {
		g := &m.Grants[i]
		span := g.Account(m.ID).Years()
		if g.Line == "" || span.From == 0 {
			continue
		}
		times = slices.DeleteFunc(times, func(other budget.Years) bool {
			overlaps := span.Within(other).From != 0
			if overlaps {
				span = span.With(other.From).With(other.To)
			}
			return overlaps
		})
		times = append(times, span)
	}
	slices.SortFunc(times, func(a, b budget.Years) int { return int(a.From - b.From) })
	return times
}
