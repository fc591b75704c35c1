package table

import (
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan/words"
)

// Cell is what stands in a row under a column: Name, Path, Ref, List, Label, Word, Cash,
// Ratio, Number, Hundredths, Date or Period.
type Cell interface {
	// In is the cell as text of a language, as the screen shows it.
	In(words.Lang) string
}

// The cells.
type (
	Name       string         // an id, a title: reads the same in both languages
	Label      words.Sentence // words of digiplan
	Cash       budget.Cents
	Ratio      budget.Percent
	Number     int
	Hundredths budget.Quantity // a number with two places
	Date       time.Time
	Period     budget.Year
)

// Ref is a thing of the plan that people call by a short name: a theme by
// its number, a committee by its letters.
type Ref struct{ Label, ID, Title string }

// List are things of the plan in one cell: the titles of all of them, the
// first of which groups the row.
type List struct{ First, All, IDs string }

// Path is where something stands in a hierarchy: its steps from the outermost, with
// PathSign between them. Groups of it stand within one another.
type Path string

// PathSign stands between the steps of a path.
const PathSign = " › "

// PathOf is the cell of some steps, nothing for none.
func PathOf(steps []string) Cell {
	if len(steps) == 0 {
		return nil
	}
	return Path(strings.Join(steps, PathSign))
}

// Word is a word that the files have for what people read: "running". Words of
// one field stand in the order of their ranks, which is the format's, then of
// what they say.
type Word struct {
	Key  string
	Says words.Sentence
	Rank int
}

// In implements Cell.
func (p Path) In(words.Lang) string { return string(p) }

// In implements Cell.
func (n Name) In(words.Lang) string { return string(n) }

// In implements Cell.
func (s Label) In(lang words.Lang) string { return words.Sentence(s).In(lang) }

// In implements Cell.
func (t Ref) In(words.Lang) string { return t.Label }

// Long is the short name with the title behind it.
func (t Ref) Long() string {
	if strings.HasPrefix(t.Title, t.Label) {
		return t.Title
	}
	return strings.TrimSpace(t.Label + " " + t.Title)
}

// In implements Cell.
func (s List) In(words.Lang) string { return s.All }

// In implements Cell.
func (w Word) In(lang words.Lang) string { return w.Says.In(lang) }

// In implements Cell; zero is a dash, since most cells of a plan are empty.
func (c Cash) In(lang words.Lang) string {
	if c == 0 {
		return words.None
	}
	return words.Amount(budget.Cents(c), lang)
}

// In implements Cell.
func (r Ratio) In(lang words.Lang) string { return words.Share(budget.Percent(r), lang) }

// In implements Cell.
func (n Number) In(lang words.Lang) string { return words.Amount(budget.Cents(n)*100, lang) }

// In implements Cell; zero is a dash, as of amounts.
func (h Hundredths) In(lang words.Lang) string {
	if h == 0 {
		return words.None
	}
	return words.TwoPlaces(budget.Quantity(h), lang)
}

// In implements Cell.
func (d Date) In(lang words.Lang) string { return words.Date(time.Time(d), lang) }

// In implements Cell; a year has no separators.
func (p Period) In(words.Lang) string { return words.PlainYear(budget.Year(p)) }

// Phrase is a value that is said in both languages.
func Phrase(p words.Phrase) Cell { return Label(words.Said(p)) }
