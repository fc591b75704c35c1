package scenario

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
	"strings"
)

// Describe says what a step does, with the plan's own names.
func Describe(p *plan.Plan, s plan.Step) words.Sentence {
	said := []words.Sentence{words.Said(plan.DeedNames[s.Do])}
	add := func(says words.Phrase, values ...any) { said = append(said, says.With(values...)) }
	switch {
	case s.Do == plan.FixTotal && s.Amount != nil:
		add(words.Phrase{De: "auf %s", En: "at %s"}, *s.Amount)
	case s.Amount != nil:
		add(words.Same("%s"), *s.Amount)
	}
	if s.Percent != 0 {
		add(words.Same("%s"), s.Percent)
	}
	if s.Measure != "" {
		add(words.Same("%s"), measureTitle(p, s.Measure))
	}
	switch {
	case s.Before != "":
		add(words.Phrase{De: "weicht vor %s", En: "gives way before %s"}, measureTitle(p, s.Before))
	case s.Do == plan.Rank:
		add(words.Phrase{De: "weicht zuletzt", En: "gives way last"})
	}
	said = append(said, places(p, s)...)
	if s.Giver != "" {
		add(words.Same("%s"), s.Giver)
	}
	if s.Decision != "" {
		add(words.Same("%s"), words.Clean(s.Decision))
	}
	switch {
	case s.Year != 0 && (s.Do.Takes()):
		add(words.Same("%s"), words.PlainYear(s.Year))
	case s.Year != 0:
		add(words.Phrase{De: "ab %s", En: "from %s"}, words.PlainYear(s.Year))
	}
	if s.Years != 0 || s.Do == plan.Postpone || s.Do == plan.Stretch || s.Do == plan.Delay {
		said = append(said, words.Count(int(s.By()), words.Phrase{De: "Jahr", En: "year"}, words.Phrase{De: "Jahre", En: "years"}))
	}
	return words.List(said)
}

// Where names the money of a scope.
func Where(p *plan.Plan, scope Scope) words.Sentence {
	said := places(p, scope.step(""))
	if scope.Measure != "" {
		said = append(said, words.Plain(measureTitle(p, scope.Measure)))
	}
	return words.List(append(said, words.Plain(words.PlainYear(scope.Year))))
}

// places are the lines that a step means.
func places(p *plan.Plan, s plan.Step) []words.Sentence {
	var said []words.Sentence
	add := func(says words.Phrase, values ...any) { said = append(said, says.With(values...)) }
	if s.Book != "" {
		add(words.Same("%s"), words.BookName(s.Book, p.Provider))
	}
	switch {
	case s.Part != "" && s.Book != "":
		add(words.Same("%s"), words.Part(s.Book, s.Part))
	case s.Part != "":
		add(words.Same("%s"), plan.PartNames[s.Part])
	}
	if s.Theme != "" {
		add(words.Phrase{De: "Thema „%s“", En: "theme %q"}, themeTitle(p, s.Theme))
	}
	if s.Cover != "" {
		add(words.Phrase{De: "Deckungskreis %s", En: "cover group %s"}, s.Cover)
	}
	if s.Line != "" {
		add(words.Same("%s"), string(s.Line))
	}
	return said
}

func measureTitle(p *plan.Plan, id budget.MeasureID) string {
	for _, m := range p.Measures {
		if m.ID == id {
			return m.Title
		}
	}
	return words.Clean(string(id))
}

func themeTitle(p *plan.Plan, id plan.ThemeID) string {
	for _, theme := range p.Themes {
		if theme.ID == id {
			return theme.Title
		}
	}
	return string(id)
}

// Ask says what a step that takes money asks for.
func Ask(s plan.Step) words.Sentence {
	does := words.Said(plan.DeedNames[s.Do])
	if s.Amount != nil {
		return words.Same("%s, %s").With(does, *s.Amount)
	}
	return words.Same("%s, %s").With(does, s.Percent)
}

// ReadAsk reads a share, 10%, or an amount.
func ReadAsk(text string, lang words.Lang) (plan.Step, bool) {
	number, percent := strings.CutSuffix(strings.TrimSpace(text), "%")
	amount, err := words.ReadAmount(strings.TrimSpace(number), lang)
	switch {
	case err != nil || amount < 0 || percent && amount > budget.Cents(budget.Whole):
		return plan.Step{}, false
	case percent:
		return plan.Step{Percent: budget.Percent(amount)}, true
	}
	return plan.Step{Amount: &amount}, true
}
