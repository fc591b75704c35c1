package command

import (
	"strings"

	"github.com/spf13/pflag"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

// typedSteps are steps given by flags.
type typedSteps struct {
	block, cut, fix         string
	book                    budget.Book
	part                    budget.Part
	theme, cover, line      string
	year                    int
	drop, postpone, protect []string
}

func (s *typedSteps) flags(flags *pflag.FlagSet, lang words.Lang) {
	say := in(lang)
	flags.StringVar(&s.block, "block", "", say("Geld eines Jahres sperren: 10% oder ein Betrag; wo, sagen --book, --part, --theme, --cover, --line", "withhold money of a year: 10% or an amount; --book, --part, --theme, --cover, --line say where"))
	flags.StringVar(&s.cut, "cut", "", say("Geld eines Jahres kürzen: 10% oder ein Betrag", "cut money of a year: 10% or an amount"))
	flags.StringVar(&s.fix, "fix", "", say("die Summe eines Jahres auf einen Betrag deckeln", "hold the total of a year down to an amount"))
	flags.Var(choice[budget.Book]{&s.book, budget.Books[:]}, "book", say("Haushalt der Stadt oder Wirtschaftsplan", "the city's budget or the business plan"))
	flags.Var(choice[budget.Part]{&s.part, budget.Parts[:2]}, "part", say("Ergebnis- oder Erfolgsplan, oder investiv", "operating or capital"))
	flags.StringVar(&s.theme, "theme", "", say("nur Maßnahmen dieses Themas", "measures of this theme only"))
	flags.StringVar(&s.cover, "cover", "", say("nur dieser Deckungskreis", "this cover group only"))
	flags.StringVar(&s.line, "line", "", say("nur diese Haushaltsstelle", "this budget line only"))
	flags.IntVar(&s.year, "year", 0, say("Jahr, in dem es fehlt", "year in which it is missing"))
	flags.StringSliceVar(&s.protect, "protect", nil, say("diese Maßnahmen schützen: ID[,ID]", "protect these measures: ID[,ID]"))
	flags.StringSliceVar(&s.drop, "drop", nil, say("diese Maßnahmen streichen", "drop these measures"))
	flags.StringSliceVar(&s.postpone, "postpone", nil, say("diese Maßnahmen um ein Jahr verschieben", "postpone these measures by a year"))
}

// read are the steps: what is protected first, what takes money last.
func (s *typedSteps) read(lang words.Lang) ([]plan.Step, error) {
	var steps []plan.Step
	for _, group := range []struct {
		do  plan.Deed
		ids []string
	}{{plan.Protect, s.protect}, {plan.Drop, s.drop}, {plan.Postpone, s.postpone}} {
		for _, id := range group.ids {
			steps = append(steps, plan.Step{Do: group.do, Measure: budget.MeasureID(id)})
		}
	}
	for _, taken := range []struct {
		do   plan.Deed
		text string
	}{{plan.BlockMoney, s.block}, {plan.CutMoney, s.cut}, {plan.FixTotal, s.fix}} {
		if taken.text == "" {
			continue
		}
		step, err := s.taking(taken.do, taken.text, lang)
		if err != nil {
			return nil, err
		}
		steps = append(steps, step)
	}
	if s.block == "" && s.cut == "" && s.fix == "" && s.where() {
		return nil, usage(words.Phrase{De: "sagen, was dort geschieht: --cut 10%, --block 10% oder --fix BETRAG", En: "say what happens there: --cut 10%, --block 10% or --fix AMOUNT"})
	}
	return steps, nil
}

// where tells whether the flags name any money.
func (s *typedSteps) where() bool {
	return s.book != "" || s.part != "" || s.theme != "" || s.cover != "" || s.line != "" || s.year != 0
}

// taking is a step that takes money.
func (s *typedSteps) taking(do plan.Deed, text string, lang words.Lang) (plan.Step, error) {
	step := plan.Step{Do: do, Book: s.book, Part: s.part, Theme: plan.ThemeID(s.theme), Cover: s.cover, Line: budget.LineID(s.line), Year: budget.Year(s.year)}
	switch {
	case s.year == 0:
		return step, usage(words.Phrase{De: "das Jahr nennen, in dem das Geld fehlt: --year 2020", En: "name the year in which the money is missing: --year 2020"})
	case s.book == "" && s.part == "" && s.theme == "" && s.cover == "" && s.line == "":
		return step, usage(words.Phrase{De: "sagen, wo: --book, --part, --theme, --cover oder --line", En: "say where: --book, --part, --theme, --cover or --line"})
	}
	number, percent := strings.CutSuffix(strings.TrimSpace(text), "%")
	amount, err := words.ReadAmount(number, lang)
	switch {
	case err != nil || amount < 0 || percent && do == plan.FixTotal:
		return step, usageSaid(words.Phrase{De: "„%s“ ist kein Betrag: etwa 10%% oder 400000", En: "%q is no amount: write 10%% or 400000"}.With(words.Clean(text)))
	case percent && amount > budget.Cents(budget.Whole):
		return step, usage(words.Phrase{De: "mehr als 100 % gibt es nicht", En: "there is no more than 100 %"})
	case percent:
		step.Percent = budget.Percent(amount)
	default:
		step.Amount = &amount
	}
	return step, nil
}
