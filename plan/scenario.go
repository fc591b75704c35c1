package plan

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// Scenario is a question to the plan: what if there is less money? Its steps are
// tried one after another on a copy; the plan itself never changes.
type Scenario struct {
	source.Meta
	ID    string
	Title string
	Steps []Step
}

// Step is one thing that a scenario does. Which keys it takes hangs on what it does.
type Step struct {
	source.Meta
	Do       Deed
	Measure  budget.MeasureID
	Before   budget.MeasureID // the measure that gives way next; "" means it gives way last
	Book     budget.Book
	Part     budget.Part
	Theme    ThemeID
	Cover    string // cover group
	Line     budget.LineID
	Year     budget.Year // of a price, a drop, a delay: the first year; 0: all years
	Percent  budget.Percent
	Amount   *budget.Cents // nil: none is given
	Years    int           // by how many years; 0 means one
	Giver    string        // of a grant; "" means all of the measure
	Decision string
}

// Deed is what a step does.
type Deed string

// The deeds of scenarios.
const (
	BlockMoney Deed = "block"    // withhold money of a year (§ 25 KomHVO NRW)
	CutMoney   Deed = "cut"      // take money out of a year
	FixTotal   Deed = "fix"      // hold the total of a year down to an amount
	Postpone   Deed = "postpone" // move the money of a measure to later years
	Stretch    Deed = "stretch"  // spread the money of each year over more years
	Drop       Deed = "drop"     // do without a measure
	Protect    Deed = "protect"  // take nothing from a measure
	Rank       Deed = "rank"     // put a measure into another place of the order
	RaisePrice Deed = "price"    // what measures cost more, with no more money
	Refuse     Deed = "refuse"   // a grant is refused
	Delay      Deed = "delay"    // a grant arrives later
	Overturn   Deed = "overturn" // a decision that the plan stands on is not adopted
)

// Deeds lists all in the order of a plan.
var Deeds = []Deed{BlockMoney, CutMoney, FixTotal, Postpone, Stretch, Drop, Protect, Rank, RaisePrice, Refuse, Delay, Overturn}

// DeedNames are what people call them.
var DeedNames = map[Deed]words.Phrase{
	BlockMoney: {De: "sperren", En: "block"},
	CutMoney:   {De: "kürzen", En: "cut"},
	FixTotal:   {De: "deckeln", En: "fix the total"},
	Postpone:   {De: "verschieben", En: "postpone"},
	Stretch:    {De: "strecken", En: "stretch"},
	Drop:       {De: "streichen", En: "drop"},
	Protect:    {De: "schützen", En: "protect"},
	Rank:       {De: "einreihen", En: "rank"},
	RaisePrice: {De: "Preise erhöhen", En: "raise prices"},
	Refuse:     {De: "Förderung abgelehnt", En: "grant refused"},
	Delay:      {De: "Förderung später", En: "grant delayed"},
	Overturn:   {De: "Beschluss fällt weg", En: "decision not adopted"},
}

// Takes tells whether the deed takes money of a year from whoever gives way first.
func (d Deed) Takes() bool { return d == BlockMoney || d == CutMoney || d == FixTotal }

var stepFields = source.Fields[Step]{
	source.Word("do", Deeds, DeedNames, func(s *Step) *Deed { return &s.Do }).Required().Says("was geschieht: sperren, kürzen, deckeln, verschieben, strecken, streichen, schützen, einreihen, Preise erhöhen, Förderung abgelehnt oder später, Beschluss fällt weg", "what is done"),
	source.Ref("measure", "measure", func(s *Step) *budget.MeasureID { return &s.Measure }).Says("Maßnahme", "measure"),
	source.Ref("before", "measure", func(s *Step) *budget.MeasureID { return &s.Before }).Says("beim Einreihen die Maßnahme, die als nächste weicht; fehlt sie, weicht die eingereihte zuletzt", "in a rank the measure that gives way next; left out: the ranked one gives way last"),
	source.Word("book", budget.Books[:], BookNames, func(s *Step) *budget.Book { return &s.Book }).Says("nur in diesem Plan", "in this book only"),
	source.Word("part", budget.Parts[:2], PartNames, func(s *Step) *budget.Part { return &s.Part }).Says("nur im Ergebnis- oder Erfolgsplan, oder nur investiv", "operating or capital only"),
	source.Ref("theme", "theme", func(s *Step) *ThemeID { return &s.Theme }).Says("nur Geld der Maßnahmen dieses Themas", "only the money of measures of this theme"),
	source.Text("cover", func(s *Step) *string { return &s.Cover }).Says("nur in diesem Deckungskreis", "in this cover group only"),
	source.Ref("line", "line", func(s *Step) *budget.LineID { return &s.Line }).Says("nur auf dieser Haushaltsstelle", "on this budget line only"),
	source.Year("year", func(s *Step) *budget.Year { return &s.Year }).Says("Jahr; bei Maßnahmen, Preisen und Förderung das erste, sonst alle", "year; of measures, prices and grants the first one, else all"),
	source.Percent("percent", func(s *Step) *budget.Percent { return &s.Percent }).Says("Anteil am Ansatz in Prozent", "share of the estimate in percent"),
	source.MaybeNonNegativeEuros("amount", func(s *Step) **budget.Cents { return &s.Amount }).Says("Betrag; beim Deckeln, was bleibt", "amount; of a fixed total what is left"),
	source.Number("years", 1, 20, func(s *Step) *int { return &s.Years }).Says("um wie viele Jahre; fehlt es, um eines", "by how many years; left out: by one"),
	source.Text("giver", func(s *Step) *string { return &s.Giver }).Says("Zuwendungsgeber; fehlt er, alle der Maßnahme", "who gives the grant; left out: all of the measure"),
	source.Ref("decision", "decision", func(s *Step) *string { return &s.Decision }).Says("Beschluss, der nicht gefasst wird", "decision that is not adopted"),
}

var scenarioFields = source.Fields[Scenario]{
	source.ID("id", "scenario", func(s *Scenario) *string { return &s.ID }).Required().Says("Kennung", "id"),
	source.Text("title", func(s *Scenario) *string { return &s.Title }).Required().Says("Bezeichnung", "title"),
	source.List("steps", stepFields, func(s *Scenario) *[]Step { return &s.Steps }).Says("Schritte in ihrer Reihenfolge", "steps in their order"),
}

// stepNeed is what kinds of steps cannot do without.
type stepNeed struct {
	deeds []Deed
	keys  []string // one of these
}

var (
	takers   = []Deed{BlockMoney, CutMoney, FixTotal}
	ofOne    = []Deed{Postpone, Stretch, Drop, Protect, Rank, Refuse, Delay}
	anywhere = []string{"book", "part", "theme", "cover", "line", "measure"}
)

var stepNeeds = []stepNeed{
	{takers, anywhere},
	{takers, []string{"year"}},
	{[]Deed{BlockMoney, CutMoney}, []string{"percent", "amount"}},
	{[]Deed{FixTotal}, []string{"amount"}},
	{[]Deed{RaisePrice}, []string{"percent"}},
	{ofOne, []string{"measure"}},
	{[]Deed{Overturn}, []string{"decision"}},
}

// stepTakes are the keys that each deed understands.
var stepTakes = map[Deed][]string{
	BlockMoney: append([]string{"year", "percent", "amount"}, anywhere...),
	CutMoney:   append([]string{"year", "percent", "amount"}, anywhere...),
	FixTotal:   append([]string{"year", "amount"}, anywhere...),
	RaisePrice: append([]string{"year", "percent"}, anywhere...),
	Postpone:   {"measure", "year", "years"},
	Stretch:    {"measure", "year", "years"},
	Drop:       {"measure", "year"},
	Protect:    {"measure"},
	Rank:       {"measure", "before"},
	Refuse:     {"measure", "giver"},
	Delay:      {"measure", "giver", "years"},
	Overturn:   {"decision"},
}

// requireKeys reports what a step cannot do without.
func (s *Step) requireKeys(r *source.Reader) {
	for _, need := range stepNeeds {
		if slices.Contains(need.deeds, s.Do) && !slices.ContainsFunc(need.keys, func(key string) bool { return s.At.At(key).Stands() }) {
			r.Add(s.At, "missing-key", words.Phrase{De: "„%s“ fehlt", En: "%q is missing"}.With(need.keys[0]),
				words.Phrase{De: "ein Schritt „%s“ braucht es", En: "a step that does %q needs it"}.With(DeedNames[s.Do]))
		}
	}
}

// Unread are the keys of a step that its deed has no use for.
func (s *Step) Unread() []string {
	var unread []string
	for i := range stepFields {
		key := stepFields[i].Key
		if key != "do" && s.At.At(key).Stands() && !slices.Contains(stepTakes[s.Do], key) {
			unread = append(unread, key)
		}
	}
	return unread
}

// By is by how many years a step moves money.
func (s Step) By() budget.Year { return budget.Year(max(1, s.Years)) }
