package opendata

import (
	"fmt"
	"strings"
)

var sqlKinds = map[Kind]string{
	Text: "text", Number: "integer", Amount: "numeric(15,2)", Day: "date", Year: "smallint", Truth: "boolean",
}

// SQL makes the tables in a database, with the kinds, keys and references of
// the package. Comments behind them say how to load the packages and what to
// ask.
func (p Package) SQL() string {
	tables := make([]string, len(p.Tables))
	for i, t := range p.Tables {
		tables[i] = t.sql()
	}
	return strings.Join(tables, "\n") + p.use()
}

func (t Table) sql() string {
	var lines []string
	for _, field := range t.Fields {
		line := "  " + field.Name + " " + sqlKinds[field.Kind]
		if field.Needed {
			line += " not null"
		}
		lines = append(lines, line)
	}
	lines = append(lines, "  primary key ("+strings.Join(t.Key, ", ")+")")
	for _, ref := range t.Refs {
		lines = append(lines, fmt.Sprintf("  foreign key (%s) references %s", strings.Join(ref.Columns, ", "), ref.Table))
	}
	return "create table " + t.Name + " (\n" + strings.Join(lines, ",\n") + "\n);\n"
}
