package edit

import (
	"fmt"
	"strconv"
	"time"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/source/tree"
	"digiplan/plan/words"
)

// Field is one value of an entry.
type Field struct {
	Place source.Place
	Table string // the inner one, of tables in each other
	Info  source.FieldInfo
	Own   string         // the title of a field of the city's own; "" for those of the format
	Span  string         // the key of the span of years that this is an end of
	Of    words.Sentence // which of several it belongs to; may be empty
	Year  budget.Year    // 0 if it is of none
	Said  any            // a text, bool, whole number, day, amount or percentage; nil where nothing is said
}

// valueOf is what a file says, nil where it says nothing.
func valueOf(said tree.Node, kind source.Kind) any {
	amount, err := source.Amount(said)
	switch {
	case kind == source.KindEuros && err == nil:
		return amount
	case kind == source.KindPercent && err == nil:
		return budget.Percent(amount)
	case kind == source.KindQuantity && err == nil:
		return budget.Quantity(amount)
	case said.Kind() == tree.LocalDate:
		return said.Day()
	}
	return said.Value()
}

// Name is what the value is called: "Bedarf 2019", "Ergebnis (Rat, Entscheidung)".
func (v Field) Name() words.Sentence {
	name := words.Said(report.FieldName(v.Table, v.Info.Key))
	switch {
	case v.Own != "":
		name = words.Plain(v.Own)
	case v.Span != "" && v.Info.Key == "from":
		name = words.Phrase{De: "%s von", En: "%s from"}.With(report.FieldName(v.Table, v.Span))
	case v.Span != "":
		name = words.Phrase{De: "%s bis", En: "%s to"}.With(report.FieldName(v.Table, v.Span))
	case v.Year != 0 && v.Info.Key == "":
		name = words.Phrase{De: "%s %d", En: "%s %d"}.With(report.FieldName(v.Table, "sum"), v.Year)
	case v.Year != 0:
		name = words.Phrase{De: "%s %d", En: "%s %d"}.With(name, v.Year)
	}
	if !v.Of.Empty() {
		name = words.Phrase{De: "%s (%s)", En: "%s (%s)"}.With(name, v.Of)
	}
	return name
}

// Text is the value as the screen shows it; words.None where nothing is said.
func (v Field) Text() words.Sentence { return v.text(v.Said) }

func (v Field) text(said any) words.Sentence {
	plain := func(text string) words.Sentence { return words.Plain(text) }
	switch said := said.(type) {
	case nil:
		return plain(words.None)
	case bool:
		return words.Said(truths[said])
	case time.Time:
		return words.Phrase{De: "%s", En: "%s"}.With(said)
	case budget.Cents:
		return words.Phrase{De: "%s", En: "%s"}.With(said)
	case budget.Quantity:
		return words.Phrase{De: "%s", En: "%s"}.With(said)
	case budget.Percent:
		return words.Phrase{De: "%s", En: "%s"}.With(said)
	}
	if v.Info.Kind == source.KindWord {
		return words.Said(report.WordName(v.Table, v.Info.Key, words.Clean(fmt.Sprint(said))))
	}
	return plain(words.Clean(fmt.Sprint(said)))
}

var truths = map[bool]words.Phrase{true: words.Yes, false: words.No}

// truthOf reads yes and no in both languages.
func truthOf(text string) (said, ok bool) {
	for said, name := range truths {
		if folded := words.Fold(text); folded == words.Fold(name.De) || folded == words.Fold(name.En) {
			return said, true
		}
	}
	return false, false
}

// Typed is the value as a person would type it, "" where nothing is said.
func (v Field) Typed(lang words.Lang) string {
	switch said := v.Said.(type) {
	case nil:
		return ""
	case budget.Cents:
		return words.Amount(said, lang)
	case budget.Percent:
		return words.Amount(budget.Cents(said), lang)
	}
	return v.Text().In(lang)
}

// Choice is one of the few values that are possible.
type Choice struct {
	Value any // nil: nothing is said any more
	Name  words.Sentence
}

// Choices are the values that are possible where they are few; else none.
func (v Field) Choices() []Choice {
	var choices []Choice
	switch v.Info.Kind {
	case source.KindWord:
		for _, word := range v.Info.Items {
			choices = append(choices, Choice{word, v.text(word)})
		}
	case source.KindTruth:
		choices = []Choice{{true, v.text(true)}, {false, v.text(false)}}
	default:
		return nil
	}
	if v.Said != nil && !v.Info.Needed {
		choices = append(choices, Choice{nil, words.Text("– (keine Angabe)", "– (nothing said)")})
	}
	return choices
}

// Read takes a value as a person typed it in a language; nothing typed means nothing said.
func (v Field) Read(text string, lang words.Lang) (any, *source.Problem) {
	wrong := func(message words.Sentence, hint words.Phrase) (any, *source.Problem) {
		return nil, &source.Problem{Place: v.Place, Rule: "edit", Message: message, Hint: words.Said(hint)}
	}
	text = words.Clean(text)
	if text == "" {
		return nil, nil
	}
	switch v.Info.Kind {
	case source.KindEuros, source.KindPercent, source.KindQuantity:
		amount, err := words.ReadAmount(trimPercent(text), lang)
		if err != nil {
			say, _ := source.NoAmount(err, "")
			return wrong(say.With(text), words.Phrase{De: "etwa 120.000, 120000,50, 100k oder 1,5m", En: "like 120,000, 120000.50, 100k or 1.5m"})
		}
		switch v.Info.Kind {
		case source.KindPercent:
			return budget.Percent(amount), nil
		case source.KindQuantity:
			return budget.Quantity(amount), nil
		}
		return amount, nil
	case source.KindDay, source.KindReached:
		if said, ok := truthOf(text); ok && v.Info.Kind == source.KindReached {
			return said, nil
		}
		day, err := words.ReadDay(text)
		if err != nil {
			return wrong(words.Phrase{De: "„%s“ ist kein Datum", En: "%q is not a date"}.With(text), words.Phrase{De: "etwa 14.03.2018 oder 2018-03-14", En: "like 14 Mar 2018 or 2018-03-14"})
		}
		return day, nil
	case source.KindNumber, source.KindYear:
		number, err := strconv.Atoi(trimPercent(text))
		if err != nil {
			return wrong(words.Phrase{De: "„%s“ ist keine ganze Zahl", En: "%q is not a whole number"}.With(text), words.Phrase{De: "nur Ziffern eingeben", En: "type digits only"})
		}
		return number, nil
	}
	return text, nil
}
