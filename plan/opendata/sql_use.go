package opendata

import (
	"strings"

	"digiplan/plan/words"
)

// use says in comments behind the tables what is done with them: how the
// packages of all cities are loaded, and what can be asked then.
func (p Package) use() string {
	names := make([]string, len(p.Tables))
	for i, t := range p.Tables {
		names[i] = t.Name
	}
	var all strings.Builder
	for _, part := range []struct {
		says words.Phrase
		text string
	}{
		{loading, strings.Replace(load, "TABLES", strings.Join(names, " "), 1)},
		{asking, questions},
		{withoutDatabase, duckDB},
	} {
		all.WriteString("\n" + commented(part.says.In(p.Lang)+"\n\n"+part.text))
	}
	return all.String()
}

// commented is a text in lines that databases pass over.
func commented(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight("-- "+line, " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

var (
	loading = words.Phrase{
		De: "Laden in PostgreSQL, wo jedes Paket in einem eigenen Ordner neben den anderen liegt:",
		En: "To load into PostgreSQL, where each package is in a folder of its own beside the others:",
	}
	asking = words.Phrase{
		De: "Fragen: Was ist beschlossen, jeder Euro einmal gezählt? Was ist zu mehr als 90 % belegt? Welche Maßnahme steht auf keinem Beschluss?",
		En: "To ask: what is decided, each euro counted once? What is more than 90 % full? Which measure rests on no decision?",
	}
	withoutDatabase = words.Phrase{
		De: "DuckDB liest die Dateien ohne Datenbank, alle Städte auf einmal:",
		En: "DuckDB reads the files without a database, all cities at once:",
	}
)

const load = `for table in TABLES; do
  for file in */$table.csv; do
    psql --quiet -v ON_ERROR_STOP=1 -c "\copy $table from '$file' with (format csv, header)" || exit 1
  done
done`

const questions = `-- What the provider gets counts where it spends it; the tax on it stays cost of the city.
select a.city, c.name, a.coverage,
  sum(case when l.book = 'city' and a.paid_to is not null then a.amount - a.received else a.amount end) as euro
from allocations a
join plans c using (city)
join lines l on l.city = a.city and l.id = a.line
where l.side = 'expense' and not l.internal and (l.part = 'capital' or l.part = 'operating' and not l.noncash)
  and (l.book = 'provider' or a.paid_to is null or a.cause = 'vat')
group by a.city, c.name, a.coverage
order by a.city, a.coverage;

select p.city, p.line, p.year, round(100 * p.allocated / p.updated, 2) as percent
from positions p
join lines l on l.city = p.city and l.id = p.line
where l.side = 'expense' and p.updated > 0 and p.allocated > 0.9 * p.updated
order by percent desc, p.city, p.line, p.year;

select m.city, m.id, m.title
from measures m
where not exists (select from decisions d where d.city = m.city and d.measure = m.id)
order by m.city, m.id;`

const duckDB = `select city, year, sum(amount) as euro
from read_csv('*/needs.csv', header = true, types = {'amount': 'decimal(15,2)'})
group by city, year
order by city, year;`
