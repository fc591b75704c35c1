package linear

import (
	"strconv"
	"strings"

	"digiplan/budget"
	"digiplan/plan/query"
	"digiplan/plan/report"
	"digiplan/plan/report/overview"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/page"
)

// atOnce is how many rows are read at once.
const atOnce = 10

// answer does what a line asks for and tells whether it asks to end.
func (t *talk) answer(text string) (quit bool) {
	word, rest, _ := strings.Cut(text, " ")
	if filter, ok := strings.CutPrefix(text, "/"); ok {
		word, rest = "/", filter
	}
	if t.choice != nil {
		t.chosen(text)
		return false
	}
	if number, err := strconv.Atoi(text); err == nil {
		t.choose(number)
		return false
	}
	if number, ok := strings.CutPrefix(text, "."); ok {
		t.follow(number)
		return false
	}
	if len(t.trail) > 0 && (word == "z" || word == "b") {
		t.back()
		return false
	}
	if t.press(word, strings.TrimSpace(rest)) {
		return false
	}
	return t.command(strings.ToLower(word), strings.TrimSpace(rest))
}

// command does what a word says, wherever it is typed, and tells whether it asks to end.
func (t *talk) command(word, rest string) (quit bool) {
	switch word {
	case "q":
		return true
	case "h", "?":
		t.help()
	case "m":
		t.menu()
	case "r":
		t.reload()
	case "l":
		t.Lang = map[words.Lang]words.Lang{words.German: words.English, words.English: words.German}[t.lang]
		t.load(t.snapshot)
		t.menu()
	case "u":
		t.undo()
	case "c":
		t.change(rest)
	case "n":
		t.newMeasure(rest)
	case "export", "ausgeben":
		t.export(rest)
	case "view", "ansicht":
		t.recall(rest)
	case "keep", "merken":
		t.keepView(rest)
	case "sheet", "steckbrief":
		t.sheet(rest)
	case "import", "importieren":
		t.importing(rest)
	case "":
		t.move(+atOnce)
	case "z", "b":
		t.move(-atOnce)
	case "/":
		t.query(func() *query.Mistake { t.asked.Filter = rest; return nil })
	case "s":
		t.query(func() (mistake *query.Mistake) { t.asked.Sort, mistake = t.index.Orders(rest); return mistake })
	default:
		t.say(words.Phrase{De: "„%s“ ist kein Befehl; h sagt, welche es gibt", En: "%q is no command; h says which there are"}.With(words.Clean(word)))
	}
	return false
}

func (t *talk) help() {
	t.say(
		words.Text("Im Menü öffnet eine Zahl die Seite; auf einer Seite liest eine Zahl alles zu dieser Zeile", "In the menu a number opens the page; on a page a number reads all about that row"),
		words.Text("Ein Punkt und eine Zahl, etwa .2, öffnet, woraus sich der Betrag mit dieser Nummer ergibt; z führt von dort zurück", "A point and a number, like .2, opens what the amount of that number is made of; b leads back from there"),
		words.Text("Eingabetaste: weiter, z: zurück, m: Menü", "Enter: go on, b: back, m: menu"),
		words.Text("/ und ein Filter, etwa /status:läuft gap>0; / allein zeigt wieder alle", "/ and a filter, like /status:running gap>0; / alone shows all again"),
		words.Text("s und eine Spalte sortiert, etwa s -Bedarf für absteigend; s allein stellt die Ordnung wieder her", "s and a column sorts, like s -need from high to low; s alone brings the order back"),
		words.Text("steckbrief und eine Zeile, etwa steckbrief 3 oder steckbrief 3 wlan.html: diese Maßnahme auf einer Seite ausgeben", "sheet and a row, like sheet 3 or sheet 3 wlan.html: write this measure on one page"),
		words.Text("c und eine Zeile, etwa c 3: ihre Werte nennen und ändern, eine Maßnahme verschieben; u nimmt es zurück", "c and a row, like c 3: name and change its values, postpone a measure; u takes it back"),
		words.Text("n und eine Kennung, etwa n wlan-bad: eine Maßnahme beginnen; bei mehreren Dateien wird erst gefragt, in welcher", "n and an id, like n wlan-pool: begin a measure; where there are several files it first asks in which"),
		words.Text("ansicht: eine Ansicht zeigen, etwa „Verspätet“; merken und ein Name: Filter und Ordnung der Seite als Ansicht behalten", "view: show a view, like \"Late\"; keep and a name: keep filter and order of the page as a view"),
		words.Text("export und eine Datei, etwa export rat.xlsx: alles ausgeben", "export and a file, like export council.xlsx: export all"),
		words.Text("import und eine Datei, etwa import export.csv: aus dem Finanzsystem übernehmen; erst wird gezeigt, was sich ändert", "import and a file, like import export.csv: take over from the finance system; first it says what would change"),
		words.Text("r: neu laden, l: English, q: beenden", "r: reload, l: Deutsch, q: quit"),
	)
	t.keys()
}

// choose opens a page, or reads a row.
func (t *talk) choose(number int) {
	switch {
	case !t.sound():
		t.broken()
	case t.open != nil && number >= 1 && number <= len(t.rows):
		t.start(func() { t.row(t.rows[number-1]) })
	case t.open == nil && t.numbered(number) >= 0:
		t.page(t.pages[t.numbered(number)])
	default:
		t.say(words.Phrase{De: "%d gibt es hier nicht", En: "there is no %d here"}.With(number))
	}
}

// numbered is the place of the page of a number, -1 if there is none.
func (t *talk) numbered(number int) int {
	for i := range t.pages {
		if page.Number(t.pages, i) == number {
			return i
		}
	}
	return -1
}

// page begins a page from its first row.
func (t *talk) page(p page.Page) {
	t.say(words.Said(p.Title()))
	r, ok := p.(page.Reader)
	if !ok {
		t.start(t.overview)
		return
	}
	if !t.snapshot.Sound {
		t.say(stale)
	}
	t.open, t.asked = r, query.Question{}
	t.all = query.New(r.Read(t.data), t.lang)
	t.index = t.all
	if note := t.index.Table.Note.In(t.lang); note != "" {
		t.line(pauses.Replace(note))
	}
	t.again()
}

// query asks the page anew; a mistake leaves what was asked before.
func (t *talk) query(change func() *query.Mistake) {
	if t.open == nil {
		t.say(words.Text("erst eine Seite öffnen", "open a page first"))
		return
	}
	before := t.asked
	mistake := change()
	if _, mistakes := t.all.Conditions(t.asked.Filter); mistake == nil && len(mistakes) > 0 {
		mistake = &mistakes[0]
	}
	if mistake != nil {
		t.asked = before
		t.line(mistake.In(t.lang))
		return
	}
	t.again()
}

// again reads the first rows of what was asked for.
func (t *talk) again() {
	t.find()
	t.say(words.Phrase{De: "%d von %d Zeilen", En: "%d of %d rows"}.With(len(t.rows), len(t.index.Body)))
	t.read()
}

// find takes the rows of what was asked for from the data as they are now; in the menu
// there are none.
func (t *talk) find() {
	if t.open == nil {
		return
	}
	t.all = query.New(t.open.Read(t.data), t.lang)
	t.trail, t.leads = nil, nil
	t.index = t.all.During(t.asked.Filter)
	terms, _ := t.index.Conditions(t.asked.Filter)
	sorted := t.index.Body
	if len(t.asked.Sort) > 0 {
		sorted = t.index.Sorted(t.asked.Sort...)
	}
	t.rows, t.from = t.index.Matching(sorted, terms), 0
}

// move reads the rows behind or before those just read.
func (t *talk) move(by int) {
	switch from := t.from + by; {
	case t.open == nil:
		t.menu()
	case from < 0:
		t.say(words.Text("Das war der Anfang.", "That was the beginning."))
	case from >= len(t.rows):
		t.say(words.Text("Das war das Ende; m führt zum Menü.", "That was the end; m leads to the menu."))
	default:
		t.from = from
		t.read()
	}
}

func (t *talk) read() {
	to := min(t.from+atOnce, len(t.rows))
	for i := t.from; i < to; i++ {
		t.line(strconv.Itoa(i+1) + ": " + sentence(t.index.Table, t.rows[i], t.lang, 4))
	}
	if rest := len(t.rows) - to; rest > 0 {
		t.say(words.Phrase{De: "Noch %d; Eingabetaste liest weiter.", En: "%d more; Enter reads on."}.With(rest))
	}
}

// row reads all that is known of a row.
func (t *talk) row(row *table.Row) {
	t.line(sentence(t.index.Table, row, t.lang, 0))
	detail, ok := t.open.About(t.data, row.ID)
	if !ok {
		t.line(row.Place.String())
		return
	}
	t.detail(detail)
}

// detail reads all of a detail.
func (t *talk) detail(d report.Detail) {
	for _, fact := range d.Facts {
		if text := spoken(fact.Value, t.lang); text != "" {
			t.leading(fact.Title.In(t.lang)+": "+text, fact.Opens)
		}
	}
	for _, table := range d.Tables {
		t.table(table)
	}
	t.leading(d.Place.String(), table.Link{Place: d.Place})
}

// table reads a small table, each row with the titles of its columns.
func (t *talk) table(table *table.Table) {
	if len(table.Rows) == 0 {
		return
	}
	t.say(words.Said(table.Title))
	rows := table.Rows
	if table.Total != nil {
		rows = append(rows[:len(rows):len(rows)], *table.Total)
	}
	for i := range rows {
		if text := sentence(table, &rows[i], t.lang, 0); strings.Contains(text, ". ") { // more than a name
			t.leading(text, rows[i].Link())
		}
	}
}

// overview reads the figures of the plan, then its small tables.
func (t *talk) overview() {
	o := overview.Of(t.data)
	t.say(words.Said(words.View(t.data.View)))
	for _, figure := range o.Figures {
		value := words.Euros(figure.Value, t.lang)
		if figure.Key == "gap" && t.data.View != budget.Cash {
			value = "–"
		}
		opens := report.ToFigure(figure.Key, 0, "")
		if figure.Value == 0 || value == "–" {
			opens = table.Link{}
		}
		t.leading(figure.Title.In(t.lang)+": "+value, opens)
	}
	for _, table := range []*table.Table{o.Years, o.Fullest, o.Coverage, o.Statuses, o.Hearings} {
		t.table(table)
	}
	t.say(o.Due)
}

// reload reads the files again and stays where it was.
func (t *talk) reload() {
	t.load(t.snapshot.Reread())
	if !t.snapshot.Sound {
		t.broken()
		return
	}
	t.say(words.Text("Neu geladen.", "Reloaded."))
	if t.open != nil {
		t.again()
	}
}
