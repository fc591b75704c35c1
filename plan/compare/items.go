package compare

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/source"
)

// namingKeys are the keys that name an entry, or a table in it, to people. Those of
// an entry without an id are its identity.
var namingKeys = map[string][]string{
	"committee.decides":        {"kind", "subject"},
	"paper.hearings":           {"committee role"},
	"paper.attachments":        {"title"},
	"measure.milestones":       {"title"},
	"measure.indicator":        {"title"},
	"measure.indicator.values": {"date"},
	"measure.grant":            {"giver"},
	"measure.post":             {"book", "grade"},
	"staff":                    {"book", "group"},
	"measure.allocation":       {"line"},
	"movement":                 {"kind", "from → to", "line year", "cover", "book"},
	"movement.cover_by":        {"line year"},
	"report":                   {"year"},
	"report.themes":            {"theme"},
	"commitment":               {"line year", "measure"},
	"forward_load":             {"title", "line"},
	"forward_authority":        {"line year"},
	"transfer":                 {"kind", "city – provider"},
	"scenario.steps":           {"do", "measure", "line", "cover", "theme", "book", "year", "decision"},
	"actual":                   {"line year", "measure", "document"},
	"total":                    {"book", "part", "side", "group"},
}

// items are all entries of a kind. Items of papers are compared with these.
func (v version) items(kind Kind) []item {
	var items []item
	seen := make(counter)
	for entry := range v.Plan.Entries(string(kind)) {
		i := item{kind: kind, title: text(entry.Values, "title", "name"), place: entry.At}
		switch kind {
		case Frame:
		case Paper, Motion:
			i.id = text(entry.Values, "number", "id")
		case FATotal:
			i.key = seen.name("", string(kind))
		default:
			i.id = text(entry.Values, "id")
		}
		if keys, ok := namingKeys[string(kind)]; ok {
			i.key = seen.name("", v.nameOf(entry.Values, keys))
		} else if i.id != "" {
			i.key = v.name(kind, i.id)
		}
		plain, tables := apart(entry.Values)
		v.fill(&i, string(kind), Field{}, plain)
		v.cover(&i, entry.Of)
		v.fill(&i, string(kind), Field{}, tables)
		v.derive(&i, entry.Of)
		items = append(items, i)
	}
	return items
}

// derive enters what follows from an entry and the rest of its plan.
func (v version) derive(i *item, entry any) {
	switch e := entry.(type) {
	case *plan.Plan:
		if years := (budget.Years{From: e.Report.From, To: e.Report.Until}); years != (budget.Years{}) {
			i.fields.add("years", "report", 0, years)
		}
	case *plan.Paper:
		i.fields.add("state", "", 0, v.Council.Decision(string(e.Key())))
	case *plan.Motion:
		state := council.Unknown
		if e.SettledBy != "" {
			state = v.Council.Decision(e.SettledBy)
			i.cause = Reason{Decisions: []string{v.decision(e.SettledBy)}, Item: v.printed(e.SettledBy), State: state}
		}
		i.fields.add("state", "", 0, state)
	case *plan.Measure:
		i.cause = v.standsOn(e)
	case *plan.Movement:
		i.cause = v.cites(e.By)
	}
}

// cover enters how well the money of a measure is decided.
func (v version) cover(i *item, entry any) {
	if m, ok := entry.(*plan.Measure); ok {
		if worst, ok := v.Council.Measure(m, v.Ledger, v.Plan.Years, council.Consolidated(budget.Cash)).Worst(); ok {
			i.fields.add("coverage", "", 0, worst)
		}
	}
}

// text is what the first of some keys says.
func text(values []source.Value, keys ...string) string {
	for _, key := range keys {
		for _, value := range values {
			if said, ok := value.Data.(string); ok && value.Key == key {
				return said
			}
		}
	}
	return ""
}

// nameOf joins what keys say.
func (v version) nameOf(values []source.Value, keys []string) string {
	var parts []string
	for _, part := range keys {
		var said []string
		for _, word := range strings.Fields(part) {
			at := slices.IndexFunc(values, func(value source.Value) bool { return value.Key == word })
			switch {
			case at >= 0:
				said = append(said, v.text(values[at]))
			case word == "→" || word == "–":
				said = append(said, word)
			}
		}
		if text := strings.Trim(strings.Join(said, " "), "→– "); text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, " · ")
}

// text is a value inside a name.
func (v version) text(value source.Value) string {
	switch data := v.value(value).(type) {
	case nil:
		return v.nameOf(value.Inner, []string{"line year"})
	case Ref:
		return data.ID
	case Word:
		return string(data)
	case budget.Year:
		return strconv.Itoa(int(data))
	case time.Time:
		return data.Format(time.DateOnly)
	case string:
		return data
	}
	return ""
}

// standsOn are all decisions that a measure or its money cites.
func (v version) standsOn(m *plan.Measure) Reason {
	decisions := v.decisions(m.DecidedBy)
	for _, a := range m.Allocations {
		for _, decision := range v.decisions(a.Decisions(m)) {
			if !slices.Contains(decisions, decision) {
				decisions = append(decisions, decision)
			}
		}
	}
	return Reason{Decisions: decisions}
}
