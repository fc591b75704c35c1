package plan

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// requirement is that an entry says one of several things.
type requirement struct {
	Kinds []string // the kinds of entries that need it; none: all do
	Keys  []string // one of these
}

// movementNeed is what kinds of movements cannot do without.
type movementNeed struct {
	requirement
	given func(*Movement) bool
}

var (
	moves  = []string{string(budget.Shift), string(budget.Carry)}
	blocks = []string{string(budget.Block)}
	adds   = []string{string(budget.Supplement), string(budget.IncomeCover), string(budget.Excess), string(budget.GlobalReduction)}
)

var movementRequirements = []movementNeed{
	{requirement{moves, []string{"from"}}, func(m *Movement) bool { return m.From.Line != "" }},
	{requirement{moves, []string{"to"}}, func(m *Movement) bool { return m.To.Line != "" }},
	{requirement{blocks, []string{"year"}}, func(m *Movement) bool { return m.On.Year != 0 }},
	{requirement{blocks, []string{"line", "cover", "book"}}, func(m *Movement) bool { return m.On.Line != "" || m.CoverGroup != "" || m.Book != "" }},
	{requirement{blocks, []string{"amount", "percent"}}, func(m *Movement) bool { return m.Amount != 0 || m.Percent != 0 }},
	{requirement{adds, []string{"line"}}, func(m *Movement) bool { return m.On.Line != "" }},
	{requirement{adds, []string{"year"}}, func(m *Movement) bool { return m.On.Year != 0 }},
	{requirement{slices.Concat(moves, adds), []string{"amount"}}, func(m *Movement) bool { return m.Amount != 0 }},
}

var paperNeeds = []requirement{{Keys: []string{"number", "id"}}}

// requirements are what the entries of a table cannot do without, beside the keys that
// all of them have.
func requirements(table string) []requirement {
	switch table {
	case "paper":
		return paperNeeds
	case "movement":
		all := make([]requirement, len(movementRequirements))
		for i, need := range movementRequirements {
			all[i] = need.requirement
		}
		return all
	}
	return nil
}

// stands tells whether an entry has one of the keys.
func (n requirement) stands(entry source.Place) bool {
	return slices.ContainsFunc(n.Keys, func(key string) bool { return entry.At(key).Stands() })
}

// requireKeys reports the keys that a kind of movement cannot do without.
func (m *Movement) requireKeys(r *source.Reader) {
	for _, need := range movementRequirements {
		if slices.Contains(need.Kinds, string(m.Kind)) && !need.given(m) && !need.stands(m.At) {
			r.Add(m.At, "missing-key", words.Phrase{De: "„%s“ fehlt", En: "%q is missing"}.With(need.Keys[0]),
				words.Phrase{De: "eine Bewegung der Art „%s“ braucht es", En: "a movement of kind %q needs it"}.With(string(m.Kind)))
		}
	}
}
