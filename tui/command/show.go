package command

import (
	"context"
	"fmt"

	"github.com/spf13/pflag"

	"digiplan/budget"
	"digiplan/plan/export"
	"digiplan/plan/export/workbook"
	"digiplan/plan/query"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// ShowOptions say what of a table is wanted, and how it is printed.
type ShowOptions struct {
	Filter   string
	Sort     string // columns, "-" before those from high to low
	Group    string // columns
	Columns  string
	Format   string // "table", or one of the formats of the export
	FullCost bool   // count internal charges, too
	Totals   bool   // sums among the rows, where the format has data only
	Compared        // what changes are counted from
}

// ShowFlags are the flags of a table.
func ShowFlags(flags *pflag.FlagSet, lang words.Lang, o *ShowOptions) {
	say := in(lang)
	flags.StringVar(&o.Filter, "filter", "", say(`nur diese Zeilen, wie / auf dem Bildschirm: 'status:läuft gap>0 !lead:"Amt 10"'`, `these rows only, as / on the screen: 'status:running gap>0 !lead:"Amt 10"'`))
	flags.StringVar(&o.Sort, "sort", "", say("sortieren nach SPALTE[,-SPALTE]; - heißt absteigend", "sort by COLUMN[,-COLUMN]; - means from high to low"))
	flags.StringVar(&o.Group, "group", "", say("gruppieren nach SPALTE[,SPALTE], mit Zwischensummen, wo die Zeilen sich addieren lassen", "group by COLUMN[,COLUMN], with subtotals where the rows add up"))
	flags.StringVar(&o.Columns, "columns", "", say("nur diese Spalten, in dieser Reihenfolge", "these columns only, in this order"))
	formats := printed()
	o.Format = formats[0]
	flags.Var(choice[string]{&o.Format, formats}, "format", say("wie die Tabelle ausgegeben wird", "how the table is printed"))
	flags.BoolVar(&o.Totals, "totals", false, say("CSV auch mit Summen; sonst nur Daten", "sums in CSV, too; else data only"))
	flags.BoolVar(&o.FullCost, "full-cost", false, say("Vollkosten: mit internen Verrechnungen, wie --view full-cost", "full cost: with internal charges, as --view full-cost"))
	comparedFlags(flags, lang, &o.Compared)
}

// Show prints one table; without a name it lists the tables.
func Show(ctx context.Context, c Context, args Args, o ShowOptions) error {
	name, plan := args.At(0), args.At(1)
	if err := o.wrong(); err != nil {
		return err
	}
	format, err := showFormat(o.Format)
	if err != nil {
		return err
	}
	if o.Totals && (format == nil || !format.DataOnly()) {
		return usage(words.Phrase{De: "--totals gilt nur, wo sonst nur Daten stehen: mit --format csv", En: "--totals goes where else are data only: with --format csv"})
	}
	if name == "" {
		return c.print(ctx, listOfTables(), workbook.Workbook{Lang: c.Lang}, format, o)
	}
	table, err := findTable(name)
	if err != nil && plan == "" && c.isPlan(name) {
		return usageSaid(words.Phrase{
			De: "vor dem Plan „%s“ fehlt die Tabelle – digiplan show TABELLE [PLAN]; welche es gibt, zeigt digiplan show",
			En: "the table is missing before the plan %q – digiplan show TABLE [PLAN]; digiplan show says which there are",
		}.With(words.Clean(name)))
	}
	if err != nil {
		return err
	}
	snapshot, err := c.Open(plan)
	if err != nil {
		return err
	}
	if err := sound(snapshot); err != nil && table.name != "findings" { // these say why
		return err
	}
	before, err := c.earlier(ctx, snapshot.Location, o.Compared)
	if err != nil {
		return err
	}
	if o.FullCost {
		c.View = budget.FullCost
	}
	src := snapshot.Source(c.View)
	t, err := table.of(src, before)
	if err != nil {
		return err
	}
	return c.print(ctx, t, workbook.Of(src, c.LangOf(snapshot)), format, o)
}

// showFormat is nil for aligned text.
func showFormat(name string) (*export.Format, error) {
	if name == "table" {
		return nil, nil
	}
	if name == "markdown" {
		name = "md"
	}
	format, err := export.Find(export.Table, name)
	return &format, err
}

// print asks a table and prints the answer.
func (c Context) print(ctx context.Context, t *table.Table, book workbook.Workbook, format *export.Format, o ShowOptions) error {
	t, why, err := ask(t, book.Lang, o)
	if err != nil {
		return err
	}
	if o.Totals {
		t = t.WithSums()
	}
	if len(t.Rows) == 0 {
		fmt.Fprintln(c.Err, nothingIn(t, why).In(book.Lang))
	}
	switch {
	case format == nil && len(t.Rows) == 0:
		return nil
	case format == nil:
		return writeTable(c.Out, t, book.Lang)
	}
	book.Sheets = []workbook.Sheet{{Table: t, Name: t.Title}}
	return export.Write(ctx, *format, book, c.Out)
}

func nothingIn(t *table.Table, why words.Sentence) words.Sentence {
	if t.Query.Filter == "" {
		return words.Text("die Tabelle hat keine Zeilen", "the table has no rows")
	}
	none := words.Phrase{De: "kein Treffer für %s", En: "no match for %s"}.With(words.Clean(t.Query.Filter))
	if why.Empty() {
		return none
	}
	return words.Phrase{De: "%s: %s", En: "%s: %s"}.With(none, why)
}

// ask reads what is wanted of a table and answers it; where no row is left it
// says why, if that is known.
func ask(t *table.Table, lang words.Lang, o ShowOptions) (answer *table.Table, why words.Sentence, err error) {
	if o.Filter+o.Sort+o.Group+o.Columns == "" {
		return t, why, nil
	}
	x := query.New(t, lang).During(o.Filter)
	q := query.Question{Filter: o.Filter}
	var mistake *query.Mistake
	if q.Sort, mistake = x.Orders(o.Sort); mistake != nil {
		return nil, why, wrongly("--sort", *mistake)
	}
	if q.Group, mistake = x.Keys(o.Group); mistake != nil {
		return nil, why, wrongly("--group", *mistake)
	}
	if q.Columns, mistake = x.Keys(o.Columns); mistake != nil {
		return nil, why, wrongly("--columns", *mistake)
	}
	answer, mistakes := x.Ask(q)
	if len(mistakes) > 0 {
		return nil, why, wrongly("--filter", mistakes[0])
	}
	if len(answer.Rows) == 0 {
		terms, _ := x.Conditions(q.Filter)
		why = x.Nothing(terms)
	}
	return answer, why, nil
}
