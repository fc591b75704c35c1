package command

import (
	"strings"

	"digiplan/budget"
	"digiplan/plan/export"
	"digiplan/plan/report"
	"digiplan/plan/words"
)

// tables are the tables that can be printed, by name.
var tables = []struct {
	name string
	make func(report.Data) *report.Table
}{
	{"measures", report.Data.Measures},
	{"allocation", report.Data.Allocation},
	{"budget", report.Data.Positions},
	{"groups", report.Data.Groups},
	{"both", report.Data.Both},
	{"transfers", report.Data.Transfers},
	{"movements", report.Data.Movements},
	{"forward", report.Data.Forward},
	{"grants", report.Data.Grants},
	{"coverage", report.Data.Coverage},
	{"coverage-years", report.Data.CoverageYears},
	{"derivations", report.Data.Derivations},
	{"calendar", report.Data.Calendar},
	{"papers", report.Data.Matters},
	{"motions", report.Data.MotionStates},
	{"timeline", report.Data.Timeline},
	{"city", func(d report.Data) *report.Table { return d.Lines(budget.City) }},
	{"provider", func(d report.Data) *report.Table { return d.Lines(budget.Provider) }},
	{"findings", report.Data.Findings},
}

// TableNames lists the names of all tables.
func TableNames() string {
	names := make([]string, len(tables))
	for i, table := range tables {
		names[i] = table.name
	}
	return strings.Join(names, ", ")
}

// ShowOptions say how a table is printed.
type ShowOptions struct {
	Format string // "table", or one of the formats of the export
}

// Show prints one table.
func Show(c Context, table, plan string, o ShowOptions) error {
	for _, t := range tables {
		if t.name == table {
			return c.show(t.make, plan, o)
		}
	}
	names := TableNames()
	return usage(words.Phrase{De: "diese Tabelle gibt es nicht; möglich sind " + names, En: "there is no such table; possible are " + names})
}

func (c Context) show(makeTable func(report.Data) *report.Table, plan string, o ShowOptions) error {
	snapshot, err := c.Open(plan)
	if err != nil {
		return err
	}
	lang := c.LangOf(snapshot)
	t := makeTable(snapshot.Data(c.View))
	if o.Format == "table" {
		return writeTable(c.Out, t, lang)
	}
	format, err := export.FormatOf(o.Format)
	if err != nil || format.Name == "xlsx" {
		return usage(words.Phrase{De: "--format kennt table, csv, json und md", En: "--format takes table, csv, json and md"})
	}
	book := export.Workbook{Lang: lang, City: snapshot.Plan.City, Title: snapshot.Plan.Title, State: snapshot.Plan.AsOf, Sheets: []export.Sheet{{Table: t, Name: t.Title}}}
	return export.Write(format, book, c.Out)
}
