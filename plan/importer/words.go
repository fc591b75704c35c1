package importer

import (
	"cmp"
	"strings"

	"digiplan/budget"
	"digiplan/plan/words"
)

// meant is what a word in a cell means.
type meant struct {
	figure Figure
	side   budget.Side
	part   budget.Part
	stage  budget.Stage
	sum    bool
	ignore bool
}

// meant puts what cells say in words together.
func (c *converter) meant(r *record, cells []string) (all meant, wrong words.Sentence) {
	for _, column := range c.worded {
		text := cell(cells, column)
		one := c.word(column.Is, text)
		all = all.and(one)
		if one == (meant{}) && c.needs(column.Is, text) {
			wrong = c.unknown(column.Is, column.Head, text, r.row)
		}
	}
	if text := c.sideText(r); text != "" && c.Words[text] != "" {
		all = all.and(c.word(IsSide, text))
	}
	if !c.KeepSums {
		all.sum = all.sum || c.sumRow(r, cells)
	}
	return all, wrong
}

// and adds what another word says; what is said first holds.
func (m meant) and(other meant) meant {
	return meant{cmp.Or(m.figure, other.figure), cmp.Or(m.side, other.side), cmp.Or(m.part, other.part), cmp.Or(m.stage, other.stage), m.sum || other.sum, m.ignore || other.ignore}
}

// needs tells whether a row cannot do without what a column says.
func (c *converter) needs(is Meaning, text string) bool {
	return c.Kind == Lines || is == IsSide || is == IsStage && (text != "" || c.All.Stage == "")
}

// sideText is what tells the side of a row where no column does.
func (c *converter) sideText(r *record) string {
	switch c.SideFrom {
	case "account":
		return r.account
	case "name":
		return cmp.Or(r.name, r.groupName)
	}
	return ""
}

// word is what a word means: as the mapping says, else as the field uses it.
func (c *converter) word(is Meaning, text string) meant {
	key := string(is) + text
	if found, known := c.words[key]; known {
		return found
	}
	m, said := saidWord(c.Words[text])
	if !said {
		m = plainWord(is, squash(text))
	}
	if len(c.words) < 50_000 {
		c.words[strings.Clone(key)] = m
	}
	return m
}

// plainWord is what a word means in the field.
func plainWord(is Meaning, word string) (m meant) {
	switch is {
	case IsFigure:
		m.figure = figureOf(word)
	case IsPart:
		m.part = partOf(word)
	case IsStage:
		m.stage = stages[word]
	case IsSide:
		m.side = sideWord(word)
		if m.side != "" && (strings.Contains(word, "auf") || strings.Contains(word, "ertr") || strings.Contains(word, "erloes") || word == "kosten") {
			m.part = budget.Operating
		}
		if strings.Contains(word, "inv") {
			m.part = budget.Capital
		}
	}
	return m
}

// when finds the year, and the day of a booking.
func (c *converter) when(r *record, cells []string) words.Sentence {
	if text := c.first(cells, IsDate); text != "" {
		day, ok := parseDay(text)
		if !ok {
			return words.Phrase{De: "„%s“ ist kein Tag wie 31.12.2018", En: "%q is no day like 31.12.2018"}.With(words.Clean(text))
		}
		r.day, r.year = day, day.Year()
	}
	if len(c.columns[IsYear]) > 0 {
		text := c.first(cells, IsYear)
		if len(text) != 4 || !isDigits(text) || text < "1990" || text > "2199" {
			return words.Phrase{De: "„%s“ ist kein Jahr", En: "%q is no year"}.With(words.Clean(text))
		}
		r.year = int(text[0]-'0')*1000 + int(text[1]-'0')*100 + int(text[2]-'0')*10 + int(text[3]-'0')
	}
	if r.year == 0 {
		r.year = c.All.Year
	}
	return words.Sentence{}
}

// order reads what only orders say.
func (c *converter) order(r *record, cells []string) words.Sentence {
	if text := c.first(cells, IsBilled); !isNoFigure(text) {
		billed, err := c.Numbers.amount(text, c.Unit == "thousand")
		if err != nil {
			return badAmount(text, c.columns[IsBilled][0], err)
		}
		r.billed = billed.Abs()
	}
	return words.Sentence{}
}
