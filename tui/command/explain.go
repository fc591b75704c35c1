package command

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// Explain prints how the figures of a line or a measure in a year come about,
// each summand with its place in the files and its decision.
func Explain(c Context, args Args) error {
	id, year, folder := args.At(0), args.At(1), args.At(2)
	number, err := c.yearOf(folder, year)
	if err != nil {
		return err
	}
	snapshot, err := c.openWhole(folder, false)
	if err != nil {
		return err
	}
	src := snapshot.Source(c.View)
	detail, ok := money.LineDetail(src, budget.LineID(id), number)
	if !ok {
		detail, ok = measures.Year(src, budget.MeasureID(id), number)
	}
	if !ok {
		return unknown(src, id)
	}
	if err := within(src.Years, number); err != nil {
		return err
	}
	return writeDetail(c.Out, detail, c.LangOf(snapshot))
}

// yearOf reads the year, and sees that it was forgotten where a plan stands in
// its place.
func (c Context) yearOf(folder, text string) (budget.Year, error) {
	number, err := strconv.Atoi(text)
	if err == nil && number >= 1900 && number <= 2199 {
		return budget.Year(number), nil
	}
	how := words.Phrase{De: "digiplan explain ID JAHR [PLAN]", En: "digiplan explain ID YEAR [PLAN]"}
	if folder == "" && err != nil && c.isPlan(text) {
		return 0, usageSaid(words.Phrase{De: "vor dem Plan „%s“ fehlt das Jahr – %s", En: "the year is missing before the plan %q – %s"}.With(words.Clean(text), how))
	}
	return 0, usageSaid(words.Phrase{De: "„%s“ ist kein Jahr – %s", En: "%q is not a year – %s"}.With(words.Clean(text), how))
}

// isPlan tells whether a text is the name of a plan, or looks like one.
func (c Context) isPlan(name string) bool {
	_, err := workspace.Find(c.Folder, name)
	return err == nil || strings.ContainsAny(name, `/\`) || strings.HasSuffix(name, ".toml")
}

// within demands that a year is one of a plan's.
func within(years budget.Years, year budget.Year) error {
	if years.Has(year) {
		return nil
	}
	return usageSaid(words.Phrase{De: "%d liegt außerhalb der Jahre des Plans (%d–%d)", En: "%d is outside the years of the plan (%d–%d)"}.With(year, years.From, years.To))
}

func unknown(src report.Source, id string) error {
	var known []string
	for _, m := range src.Plan.Measures {
		known = append(known, string(m.ID))
	}
	for i := range src.Plan.Lines {
		known = append(known, string(src.Plan.Lines[i].ID))
	}
	return usageSaid(meaning(words.Phrase{
		De: "„%s“ ist weder eine Haushaltsstelle noch eine Maßnahme des Plans",
		En: "%q is neither a budget line nor a measure of the plan",
	}.With(words.Clean(id)), id, known))
}

func writeDetail(w io.Writer, detail report.Detail, lang words.Lang) error {
	fmt.Fprintf(w, "%s   %s\n", detail.Title, detail.Place.String())
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
