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
	sum    bool
	ignore bool
}

// meant puts what cells say in words together.
func (c *converter) meant(r *record, cells []string) (all meant, wrong words.Sentence) {
	for _, column := range c.Columns {
		var what words.Phrase
		switch column.Is {
		case IsFigure:
			what = words.Phrase{De: "Ansatz oder Ist", En: "estimate or actual"}
		case IsSide:
			what = words.Phrase{De: "Aufwand oder Ertrag", En: "expense or income"}
		case IsPart:
			what = words.Phrase{De: "Ergebnis- oder Finanzplan", En: "operating or capital"}
		default:
			continue
		}
		text := cell(cells, &column)
		one := c.word(column.Is, text)
		all.sum, all.ignore = all.sum || one.sum, all.ignore || one.ignore
		all.figure, all.side, all.part = cmp.Or(all.figure, one.figure), cmp.Or(all.side, one.side), cmp.Or(all.part, one.part)
		if one == (meant{}) && (c.Kind == Lines || column.Is == IsSide) {
			wrong = words.Phrase{De: "„%s“ in der Spalte „%s“ sagt nicht, ob es %s ist: in der Zuordnung unter [words] nennen", En: "%q in the column %q does not say whether it is %s: name it under [words] of the mapping"}.With(words.Clean(text), words.Clean(column.Head), what)
		}
	}
	if !c.KeepSums {
		all.sum = all.sum || c.sumRow(r)
	}
	return all, wrong
}

// word is what a word means: as the mapping says, else as the field uses it.
func (c *converter) word(is Meaning, text string) meant {
	key := string(is) + text
	if found, known := c.words[key]; known {
		return found
	}
	var m meant
	switch said := c.Words[text]; said {
	case "":
		m = plainWord(is, squash(text))
	case "sum":
		m.sum = true
	case "ignore":
		m.ignore = true
	case "estimate", "actual":
		m.figure = Figure(said)
	case "expense", "income":
		m.side = budget.Side(said)
	default:
		m.part = budget.Part(said)
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
	r.stage = c.All.Stage
	if text := c.first(cells, IsStage); text != "" {
		if r.stage = stages[squash(text)]; r.stage == "" {
			return words.Phrase{De: "„%s“ sagt nicht, ob reserviert, vorgemerkt oder gebunden", En: "%q does not say whether reserved, earmarked or bound"}.With(words.Clean(text))
		}
	}
	if text := c.first(cells, IsBilled); !isNoFigure(text) {
		billed, err := c.Numbers.amount(text, c.Unit == "thousand")
		if err != nil {
			return badAmount(text, c.columns[IsBilled][0], err)
		}
		r.billed = billed.Abs()
	}
	return words.Sentence{}
}
