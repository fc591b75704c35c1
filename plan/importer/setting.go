package importer

import (
	"maps"
	"slices"
	"strconv"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

// Asked is what a person can be asked about an import.
type Asked string

// What can be asked. AskColumn is about what some column means, AskUnknown and AskWord
// about a word in cells.
const (
	AskUnknown Asked = "unknown"
	AskColumn  Asked = "column"
	AskWord    Asked = "word"
	AskNumbers Asked = "numbers"
	AskUnit    Asked = "unit"
	AskBook    Asked = "book"
	AskPart    Asked = "part"
	AskSide    Asked = "side"
	AskFigure  Asked = "figure"
	AskYear    Asked = "year"
	AskStage   Asked = "stage"
	AskSums    Asked = "sums"
	AskFull    Asked = "full"
	AskSum     Asked = "sum"
)

// Setting is what a person may say of an import: what a column or a word means, or what
// holds for all rows.
type Setting struct {
	Asks    Asked
	Name    words.Sentence
	Says    words.Sentence // what holds now
	Samples []string       // first cells of a column
	Choices []Choice
}

// Choice is what can be said instead.
type Choice struct {
	Says   words.Sentence
	change func(*Job, *Mapping)
}

// Settings are what a person may say: of words that nobody knows, of columns, of words,
// of all rows. Papers have none.
func (p *Preview) Settings() []Setting {
	if p.Mapping == nil || len(p.Inputs) == 0 {
		return nil
	}
	settings, said := p.wordSettings()
	for i, row := range p.Mapping.Shown() {
		s := Setting{Asks: AskColumn, Name: words.Plain(row.Head), Says: row.Says, Choices: p.columnChoices(i)}
		for _, cells := range p.Inputs[0].Samples {
			if row.At < len(cells) {
				s.Samples = append(s.Samples, words.Clean(cells[row.At]))
			}
		}
		settings = append(settings, s)
	}
	return slices.Concat(settings, said, p.forAll())
}

// With is the import in which a choice holds.
func (p *Preview) With(c Choice) *Job {
	job, mapping := *p.Job, *p.Mapping
	job.Fixed, job.Numbers = Fixed{}, "" // the mapping says it now
	mapping.Columns, mapping.Words = slices.Clone(mapping.Columns), maps.Clone(mapping.Words)
	c.change(&job, &mapping)
	job.Mapping = &mapping
	return &job
}

// columnChoices are the meanings that a column may have.
func (p *Preview) columnChoices(at int) []Choice {
	head := p.Mapping.Columns[at].Head
	var choices []Choice
	add := func(c Column) {
		c.Head = head
		choices = append(choices, Choice{c.says(), func(_ *Job, m *Mapping) { m.Columns[at] = c }})
	}
	guessed := guess(head)
	amount := Column{Is: IsAmount, Year: guessed.Year, Part: guessed.Part}
	if amount.Year == 0 {
		amount.Year = yearOf(head)
	}
	for _, figure := range p.Job.Kind.figures() {
		for _, side := range []budget.Side{"", budget.Expense, budget.Income} {
			amount.Figure, amount.Side = figure, side
			add(amount)
		}
	}
	amount.Figure, amount.Side, amount.Minus = "", "", true
	add(amount)
	add(Column{})
	for _, meaning := range p.Job.Kind.meanings() {
		add(Column{Is: meaning})
	}
	return append(choices, codeChoices(at)...)
}

func yearOf(head string) int {
	year := 0
	if found := yearIn.FindStringSubmatch(head); found != nil {
		year, _ = strconv.Atoi(found[1])
	}
	return year
}

// codeChoices mend what a spreadsheet has made of codes.
func codeChoices(at int) []Choice {
	var choices []Choice
	add := func(says words.Sentence, change func(*Column)) {
		choices = append(choices, Choice{says, func(_ *Job, m *Mapping) {
			m.Columns[at] = Column{Head: m.Columns[at].Head, Is: IsGroup}
			change(&m.Columns[at])
		}})
	}
	for _, width := range []int{2, 3, 4, 5, 6, 7, 8} {
		add(words.Phrase{De: "Produktgruppe mit führenden Nullen, %d Stellen", En: "group with zeros that it begins with, %d digits"}.With(width), func(c *Column) { c.Width = width })
	}
	add(words.Text("Produktgruppe, Tage zurück in Nummern (16.01.2001 → 16.01.01)", "group, days back into codes (16.01.2001 → 16.01.01)"), func(c *Column) { c.Undate = true })
	return choices
}

// figures are those that an amount of the kind can be.
func (k Kind) figures() []Figure {
	if k == Lines {
		return []Figure{"", Estimate, Actual}
	}
	return []Figure{""}
}

// meanings are those of columns without amounts, as a kind of import uses them.
func (k Kind) meanings() []Meaning {
	all := []Meaning{IsGroup, IsAccount, IsName, IsGroupName, IsTitle, IsLine, IsSide, IsYear, IsBalance}
	switch k {
	case Lines:
		return append(all, IsPath, IsPart, IsFigure)
	case Commitments:
		return append(all, IsDate, IsDocument, IsMeasure, IsNote, IsStage, IsBilled)
	}
	return append(all, IsDate, IsDocument, IsMeasure, IsNote)
}

// forAll are the settings that hold for all rows.
func (p *Preview) forAll() []Setting {
	m := p.Mapping
	settings := []Setting{
		choose(AskNumbers, words.Phrase{De: "Zahlenform", En: "form of numbers"}, m.Numbers, []Numbers{German, English}, numberNames, func(m *Mapping) *Numbers { return &m.Numbers }),
		choose(AskUnit, words.Phrase{De: "Einheit", En: "unit"}, m.Unit, []string{"euro", "thousand"}, unitNames, func(m *Mapping) *string { return &m.Unit }),
		choose(AskBook, words.Phrase{De: "Plan", En: "book"}, m.All.Book, budget.Books[:], plan.BookNames, func(m *Mapping) *budget.Book { return &m.All.Book }),
		p.yearSetting(),
	}
	side := choose(AskSide, words.Phrase{De: "Seite", En: "side"}, m.All.Side, budget.Sides[:], plan.SideNames, func(m *Mapping) *budget.Side { return &m.All.Side })
	for _, from := range []string{"account", "name", "sign"} {
		side.Choices = append(side.Choices, Choice{words.Said(sideFromNames[from]), func(_ *Job, m *Mapping) { m.All.Side, m.SideFrom = "", from }})
	}
	if m.All.Side == "" && m.SideFrom != "" {
		side.Says = words.Said(sideFromNames[m.SideFrom])
	}
	settings = append(settings, side)
	switch p.Job.Kind {
	case Lines:
		part := choose(AskPart, words.Phrase{De: "Planteil", En: "part"}, m.All.Part, budget.Parts[:], plan.PartNames, func(m *Mapping) *budget.Part { return &m.All.Part })
		if m.All.Part == "" && m.SideFrom == "account" {
			part.Says = words.Text("aus dem Konto", "by the account")
		}
		settings = append(settings, part,
			choose(AskFigure, words.Phrase{De: "Ansatz oder Ist", En: "estimate or actual"}, m.All.Figure, []Figure{Estimate, Actual}, FigureNames, func(m *Mapping) *Figure { return &m.All.Figure }),
			yesNo(AskFull, words.Phrase{De: "48x, 58x und 9x", En: "48x, 58x and 9x"}, p.Job.Full, words.Phrase{De: "auch übernehmen (Vollkosten)", En: "import them, too (full cost)"}, words.Phrase{De: "weglassen", En: "leave out"}, func(j *Job, _ *Mapping, yes bool) { j.Full = yes }),
			yesNo(AskSums, words.Phrase{De: "Summenzeilen", En: "rows of sums"}, m.KeepSums, words.Phrase{De: "als Haushaltsstellen übernehmen", En: "import them as lines"}, words.Phrase{De: "prüfen und weglassen", En: "check and leave out"}, func(_ *Job, m *Mapping, yes bool) { m.KeepSums = yes }))
	case Commitments:
		settings = append(settings, choose(AskStage, words.Phrase{De: "Stufe", En: "stage"}, m.All.Stage, []budget.Stage{budget.ReservedStage, budget.Earmarked, budget.Bound}, plan.StageNames, func(m *Mapping) *budget.Stage { return &m.All.Stage }))
	}
	if p.Job.Kind != Lines {
		settings = append(settings, yesNo(AskSum, words.Phrase{De: "Buchungen", En: "bookings"}, p.Job.Sum, words.Phrase{De: "je Haushaltsstelle und Jahr zusammenfassen", En: "add up by line and year"}, words.Phrase{De: "einzeln", En: "one by one"}, func(j *Job, _ *Mapping, yes bool) { j.Sum = yes }))
	}
	return settings
}

// choose is a setting of one of some values.
func choose[T ~string](asks Asked, name words.Phrase, now T, values []T, names map[T]words.Phrase, of func(*Mapping) *T) Setting {
	s := Setting{Asks: asks, Name: words.Said(name), Says: words.Said(names[now])}
	for _, value := range values {
		s.Choices = append(s.Choices, Choice{words.Said(names[value]), func(_ *Job, m *Mapping) { *of(m) = value }})
	}
	return s
}

func yesNo(asks Asked, name words.Phrase, now bool, yes, no words.Phrase, set func(*Job, *Mapping, bool)) Setting {
	s := Setting{Asks: asks, Name: words.Said(name), Says: words.Said(no)}
	if now {
		s.Says = words.Said(yes)
	}
	for _, said := range []bool{false, true} {
		text := no
		if said {
			text = yes
		}
		s.Choices = append(s.Choices, Choice{words.Said(text), func(j *Job, m *Mapping) { set(j, m, said) }})
	}
	return s
}

// yearSetting is the year of all amounts, where no column says it.
func (p *Preview) yearSetting() Setting {
	s := Setting{Asks: AskYear, Name: words.Text("Jahr", "year")}
	if year := p.Mapping.All.Year; year != 0 {
		s.Says = words.Plain(strconv.Itoa(year))
	}
	for year := p.Job.Day.Year() + 6; year >= p.Job.Day.Year()-20; year-- {
		s.Choices = append(s.Choices, Choice{words.Plain(strconv.Itoa(year)), func(_ *Job, m *Mapping) { m.All.Year = year }})
	}
	return s
}

var (
	numberNames = map[Numbers]words.Phrase{
		German: words.Same("1.234,56"), English: words.Same("1,234.56"),
		Plain: {De: "ganze Euro ohne Trenner", En: "whole euros without separators"},
	}
	unitNames = map[string]words.Phrase{
		"": {De: "Euro", En: "euros"}, "euro": {De: "Euro", En: "euros"}, "thousand": {De: "Tausend Euro", En: "thousands of euros"},
	}
	sideFromNames = map[string]words.Phrase{
		"account": {De: "aus dem Konto (4 und 6 Ertrag, 5 und 7 Aufwand)", En: "by the account (4 and 6 income, 5 and 7 expense)"},
		"name":    {De: "aus der Bezeichnung", En: "by the name"},
		"sign":    {De: "aus dem Vorzeichen", En: "by the sign"},
	}
)
