package importer

import (
	"maps"
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

// word is a word in cells of which nobody knows what it means.
type word struct {
	is         Meaning // of its column
	head, text string
	row, rows  int // where it first stands, and how often
}

// mostWords is how many words are asked for.
const mostWords = 200

// unknown notes a word of a column, and says what to do about it.
func (c *converter) unknown(is Meaning, head, text string, row int) words.Sentence {
	at := slices.IndexFunc(c.account.unknown, func(w *word) bool { return w.is == is && w.text == text })
	switch {
	case at >= 0:
		c.account.unknown[at].rows++
	case text != "" && len(c.account.unknown) < mostWords:
		c.account.unknown = append(c.account.unknown, &word{is, head, strings.Clone(text), row, 1})
	}
	says := words.Phrase{De: "„%s“", En: "%q"}.With(words.Clean(text))
	if head != "" {
		says = words.Phrase{De: "%s in der Spalte „%s“", En: "%s in the column %q"}.With(says, words.Clean(head))
	}
	return words.Phrase{
		De: "%s sagt nicht, ob es %s ist: in der Zuordnung unter [words] nennen", En: "%s does not say whether it is %s: name it under [words] of the mapping",
	}.With(says, toTell[is])
}

// toTell is what the words of a column tell apart.
var toTell = map[Meaning]words.Phrase{
	IsFigure: {De: "Ansatz oder Ist", En: "estimate or actual"},
	IsSide:   {De: "Aufwand oder Ertrag", En: "expense or income"},
	IsPart:   {De: "Ergebnis- oder Finanzplan", En: "operating or capital"},
	IsStage:  {De: "reserviert, vorgemerkt oder gebunden", En: "reserved, earmarked or bound"},
}

// saidWord is what a word means by the mapping, if that says it.
func saidWord(said string) (m meant, ok bool) {
	switch said {
	case "":
		return m, false
	case "sum":
		m.sum = true
	case "ignore":
		m.ignore = true
	case "estimate", "actual":
		m.figure = Figure(said)
	case "expense", "income":
		m.side = budget.Side(said)
	case "reserved", "earmarked", "bound":
		m.stage = budget.Stage(said)
	default:
		m.part = budget.Part(said)
	}
	return m, true
}

// wordValues are what a word of a column can mean.
var wordValues = map[Meaning][]string{
	IsFigure: {"estimate", "actual", "sum", "ignore"}, IsSide: {"expense", "income", "sum", "ignore"},
	IsPart: {"operating", "capital", "running", "sum", "ignore"}, IsStage: {"reserved", "earmarked", "bound", "ignore"},
}

// wordName says what a word of the mapping means.
func wordName(value string) words.Phrase {
	switch m, _ := saidWord(value); {
	case m.sum:
		return words.Phrase{De: "Summe anderer Zeilen", En: "sum of other rows"}
	case m.ignore:
		return words.Phrase{De: "nichts: diese Zeilen weglassen", En: "nothing: leave these rows out"}
	case m.figure != "":
		return FigureNames[m.figure]
	case m.side != "":
		return plan.SideNames[m.side]
	case m.stage != "":
		return plan.StageNames[m.stage]
	default:
		return plan.PartNames[m.part]
	}
}

// unknownWords are those of all files, each once.
func (p *Preview) unknownWords() []word {
	var all []word
	for _, a := range p.Accounts {
		for _, w := range a.unknown {
			if at := slices.IndexFunc(all, func(o word) bool { return o.is == w.is && o.text == w.text }); at >= 0 {
				all[at].rows += w.rows
			} else {
				all = append(all, *w)
			}
		}
	}
	return all
}

// wordSettings ask what words mean that nobody knows, and show what the person has
// said of others.
func (p *Preview) wordSettings() (unknown, said []Setting) {
	for _, w := range p.unknownWords() {
		s := wordSetting(AskUnknown, w.text, wordValues[w.is])
		if w.head != "" {
			s.Name = words.Same("%s (%s)").With(s.Name, words.Clean(w.head))
		}
		s.Says = words.Phrase{De: "? (%s, zuerst %d)", En: "? (%s, first %d)"}.With(words.Count(w.rows, words.Phrase{De: "Zeile", En: "row"}, words.Phrase{De: "Zeilen", En: "rows"}), w.row)
		unknown = append(unknown, s)
	}
	for _, text := range slices.Sorted(maps.Keys(p.Mapping.Words)) {
		if value := p.Mapping.Words[text]; value != "" {
			s := wordSetting(AskWord, text, valuesLike(value))
			s.Says = words.Said(wordName(value))
			said = append(said, s)
		}
	}
	return unknown, said
}

// valuesLike are what a word can mean that means something already.
func valuesLike(value string) []string {
	for _, is := range []Meaning{IsFigure, IsSide, IsPart, IsStage} {
		if value != "sum" && value != "ignore" && slices.Contains(wordValues[is], value) {
			return wordValues[is]
		}
	}
	return slices.Concat(wordValues[IsFigure][:2], wordValues[IsSide][:2], wordValues[IsPart][:3], wordValues[IsStage][:3], []string{"sum", "ignore"})
}

func wordSetting(asks Asked, text string, values []string) Setting {
	s := Setting{Asks: asks, Name: words.Phrase{De: "„%s“", En: "%q"}.With(words.Clean(text))}
	for _, value := range values {
		s.Choices = append(s.Choices, Choice{words.Said(wordName(value)), func(_ *Job, m *Mapping) {
			if m.Words == nil {
				m.Words = map[string]string{}
			}
			m.Words[text] = value
		}})
	}
	return s
}
