package command

import (
	"fmt"
	"io"
	"strconv"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// UnknownError says that there is no line and no measure of that name.
type UnknownError struct {
	Name  string
	Meant string // what was probably meant; "" for nothing
}

func (e *UnknownError) Error() string { return "unknown line or measure " + e.Name }

// In says it to the person who asked.
func (e *UnknownError) In(lang words.Lang) string {
	if e.Meant != "" {
		return words.Phrase{
			De: "„%s“ ist weder eine Haushaltsstelle noch eine Maßnahme des Plans, gemeint ist wohl „%s“",
			En: "%q is neither a budget line nor a measure of the plan, did you mean %q?",
		}.With(words.Clean(e.Name), words.Clean(e.Meant)).In(lang)
	}
	return words.Phrase{
		De: "„%s“ ist weder eine Haushaltsstelle noch eine Maßnahme des Plans",
		En: "%q is neither a budget line nor a measure of the plan",
	}.With(words.Clean(e.Name)).In(lang)
}

// YearError says that a text is no year.
type YearError struct{ Text string }

func (e *YearError) Error() string { return "not a year: " + e.Text }

// In says it to the person who typed it.
func (e *YearError) In(lang words.Lang) string {
	return words.Phrase{De: "„%s“ ist kein Jahr", En: "%q is not a year"}.With(words.Clean(e.Text)).In(lang)
}

// Explain prints how the figures of a line or a measure in a year come about,
// each summand with its place in the files and its decision.
func Explain(c Context, folder, id, year string) error {
	snapshot, err := c.Open(folder)
	if err != nil {
		return err
	}
	if err := sound(snapshot); err != nil {
		return err
	}
	number, err := strconv.Atoi(year)
	if err != nil || number < 1900 || number > 2199 {
		return &YearError{year}
	}
	data := snapshot.Data(c.View)
	detail, ok := data.LineDetail(budget.LineID(id), budget.Year(number))
	if !ok {
		detail, ok = data.MeasureYear(budget.MeasureID(id), budget.Year(number))
	}
	if !ok {
		return unknown(data, id)
	}
	if y := data.Years; !y.Has(budget.Year(number)) {
		fmt.Fprintln(c.Err, words.Phrase{De: "%d liegt außerhalb der Jahre des Plans (%d–%d)", En: "%d is outside the years of the plan (%d–%d)"}.
			With(number, y.From, y.To).In(c.LangOf(snapshot)))
	}
	return writeDetail(c.Out, detail, c.LangOf(snapshot))
}

func unknown(data report.Data, id string) error {
	var known []string
	for i := range data.Plan.Measures {
		known = append(known, string(data.Plan.Measures[i].ID))
	}
	for i := range data.Plan.Lines {
		known = append(known, string(data.Plan.Lines[i].ID))
	}
	meant, _ := source.Nearest(id, known)
	return &UnknownError{id, meant}
}

func writeDetail(w io.Writer, detail report.Detail, lang words.Lang) error {
	fmt.Fprintf(w, "%s   %s\n", detail.Title, detail.Place)
	for _, fact := range detail.Facts {
		fmt.Fprintf(w, "%s: %s\n", fact.Title.In(lang), fact.Value.In(lang))
	}
	for _, table := range detail.Tables {
		fmt.Fprintf(w, "\n%s (%s)\n", table.Title.In(lang), table.Note.In(lang))
		if err := writeTable(w, table, lang); err != nil {
			return err
		}
	}
	return nil
}
