package edit_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"digiplan/budget"
	"digiplan/plan/edit"
	"digiplan/plan/save"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// small is a small plan in a folder of its own.
const small = `[plan]
title = "Plan"
years = { from = 2018, to = 2020 }

[[committee]]
id = "rat"
name = "Rat"

[[paper]]
number = "V/1"
kind = "decision"
title = "Vorlage"
hearings = [
  { committee = "rat", date = 2018-03-14, role = "decision" }, # Sitzung
]

[[line]]
id = "stadt.it"
book = "city"
part = "operating"
side = "expense"
name = "IT"
2018 = { estimate = 100_000 }
2019 = { estimate = "1.000,50", actual = 7 }

[[measure]]
id = "wlan"
title = "WLAN \u001b[2J überall"
status = "idea" # noch
term = { from = 2018, to = 2019 }
progress = 5
next = """
Zwei
Zeilen"""
need = { 2018 = 59_500, 2019 = 1 }
milestones = [ { date = 2020-02-29, title = "Start" }, { date = 2019-01-01, title = "Start" } ]

  [[measure.allocation]]
  line = "stadt.it"
  amounts.2018 = 10000
  amounts.2019 = 5
  by = "V/1"

  [[measure.grant]]
  giver = "Land"
  rate = 80
  eligible = { 2018 = 5 }
  until = 2019-12-31
`

// opened is the plan with one file of this text.
func opened(t testing.TB, text string) *workspace.Snapshot {
	t.Helper()
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "plan.toml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	s := workspace.Location{Files: os.DirFS(folder), Folder: folder}.Read()
	if !s.Sound {
		t.Fatal(s.Problems[0].Text(words.English))
	}
	return s
}

func find(t testing.TB, s *workspace.Snapshot, at source.Place, year budget.Year) edit.Entry {
	t.Helper()
	entry, ok := edit.Find(s, at, year)
	if !ok {
		t.Fatal("no entry")
	}
	return entry
}

func listed(entry edit.Entry) string {
	var lines []string
	for _, v := range entry.Fields {
		lines = append(lines, v.Name().In(words.German)+": "+v.Text().In(words.German))
	}
	return strings.Join(lines, "\n")
}

func TestValuesOfAMeasure(t *testing.T) {
	s := opened(t, small)
	entry := find(t, s, s.Plan.Measures[0].At, 0)
	want := strings.TrimSpace(`
Bereich: –
Stand: Idee
Laufzeit von: 2018
Laufzeit bis: 2019
Priorität: –
Aufgabe: –
Gebunden: –
Vorbehalt: –
Fortschritt: 5
Bedarf 2018: 59.500 €
Bedarf 2019: 1 €
Bedarf 2020: –
Folgekosten 2018: –
Folgekosten 2019: –
Folgekosten 2020: –
Termin (Start): 29.02.2020
Verschoben auf (Start): –
Erreicht (Start): –
Termin (Start, 2.): 01.01.2019
Verschoben auf (Start, 2.): –
Erreicht (Start, 2.): –
Betrag 2018 (stadt.it): 10.000 €
Betrag 2019 (stadt.it): 5 €
Betrag 2020 (stadt.it): –
Grund der Abweichung (stadt.it): –
Herkunft (stadt.it): –
Fördersatz (Land): 80 %
Zuwendungsfähig 2018 (Land): 5 €
Zuwendungsfähig 2019 (Land): –
Zuwendungsfähig 2020 (Land): –
Stand (Land): –
Frist (Land): 31.12.2019
Annahme: –
Bezeichnung: WLAN ␛[2J überall
Beschreibung: –
Thema: –
Federführung: –
Verantwortlich: –
Auskunft: –
Ohne Computer: –
Ergebnisse: –
Bezeichnung (Start): Start
Bezeichnung (Start, 2.): Start
Haushaltsstelle (stadt.it): stadt.it
Beschluss (stadt.it): V/1
Zuwendungsgeber (Land): Land
Bemerkung: –
Quelle: –`)
	if got := listed(entry); got != want {
		t.Errorf("values\n%s\nwant\n%s", got, want)
	}
	if got := entry.Title.In(words.German); got != "WLAN ␛[2J überall" {
		t.Errorf("the title is %q", got)
	}
}

func TestNearValuesComeFirst(t *testing.T) {
	s := opened(t, small)
	for name, c := range map[string]struct {
		at    source.Place
		year  budget.Year
		first string
	}{
		"year of a line":    {s.Plan.Lines[0].At, 2019, "Ansatz 2019: 1.000,50 €\nIst 2019: 7 €\n"},
		"place of a year":   {s.Plan.Lines[0].At.Year(2020), 0, "Ansatz 2020: –\nIst 2020: –\n"},
		"hearing":           {s.Plan.Papers[0].Hearings[0].At, 0, "Termin (rat, Entscheidung): 14.03.2018\nRolle (rat, Entscheidung): Entscheidung\nErgebnis (rat, Entscheidung): –\nAbstimmung (rat, Entscheidung): –\n"},
		"year of a measure": {s.Plan.Measures[0].At, 2019, "Bedarf 2019: 1 €\nFolgekosten 2019: –\nBetrag 2019 (stadt.it): 5 €\n"},
		"plan":              {s.Plan.At, 0, "Sprache: –\nJahre von: 2018\nJahre bis: 2020\n"},
	} {
		if got := listed(find(t, s, c.at, c.year)); !strings.HasPrefix(got, c.first) {
			t.Errorf("%s: values\n%s\nwant first\n%s", name, got, c.first)
		}
	}
	if _, ok := edit.Find(s, opened(t, small).Plan.At, 0); ok {
		t.Error("a place of another reading is found")
	}
}

func value(t testing.TB, entry edit.Entry, name string) edit.Field {
	t.Helper()
	for _, v := range entry.Fields {
		if v.Name().In(words.German) == name {
			return v
		}
	}
	t.Fatalf("no value %q among\n%s", name, listed(entry))
	return edit.Field{}
}

func TestSetAndUndo(t *testing.T) {
	for name, c := range map[string]struct{ value, typed, before, now, said string }{
		"amount":           {"Bedarf 2018", "120.000", "2018 = 59_500", "2018 = 120_000", "Bedarf 2018 von WLAN ␛[2J überall: 59.500 € → 120.000 €"},
		"amount with k":    {"Betrag 2018 (stadt.it)", "1,5k", "amounts.2018 = 10000", "amounts.2018 = 1500", "Betrag 2018 (stadt.it) von WLAN ␛[2J überall: 10.000 € → 1.500 €"},
		"year of a line":   {"Ansatz 2019", "-3,5", `"1.000,50"`, "-3.50", "Ansatz 2019 von IT: 1.000,50 € → −3,50 €"},
		"new year":         {"Bedarf 2020", "7", "2019 = 1 }", "2019 = 1, 2020 = 7 }", "Bedarf 2020 von WLAN ␛[2J überall: – → 7 €"},
		"new year, dotted": {"Betrag 2020 (stadt.it)", "7", "amounts.2019 = 5\n", "amounts.2019 = 5\n  amounts.2020 = 7\n", "Betrag 2020 (stadt.it) von WLAN ␛[2J überall: – → 7 €"},
		"new year, line":   {"Ansatz 2020", "7", "actual = 7 }\n", "actual = 7 }\n2020 = { estimate = 7 }\n", "Ansatz 2020 von IT: – → 7 €"},
		"number":           {"Fortschritt", "50 %", "progress = 5\n", "progress = 50\n", "Fortschritt von WLAN ␛[2J überall: 5 → 50"},
		"day":              {"Termin (Start)", "1.3.2020", "2020-02-29", "2020-03-01", "Termin (Start) von WLAN ␛[2J überall: 29.02.2020 → 01.03.2020"},
		"day moved to":     {"Verschoben auf (Start)", "1.3.2020", "title = \"Start\" }", "title = \"Start\", due = 2020-03-01 }", "Verschoben auf (Start) von WLAN ␛[2J überall: – → 01.03.2020"},
		"reached":          {"Erreicht (Start)", "ja", "title = \"Start\" }", "title = \"Start\", done = true }", "Erreicht (Start) von WLAN ␛[2J überall: – → ja"},
		"reached on a day": {"Erreicht (Start)", "1.3.2020", "title = \"Start\" }", "title = \"Start\", done = 2020-03-01 }", "Erreicht (Start) von WLAN ␛[2J überall: – → 01.03.2020"},
		"end":              {"Laufzeit bis", "", ", to = 2019", "", "Laufzeit bis von WLAN ␛[2J überall: 2019 → –"},
		"percentage":       {"Fördersatz (Land)", "12,5", "rate = 80\n", "rate = 12.50\n", "Fördersatz (Land) von WLAN ␛[2J überall: 80 % → 12,5 %"},
		"text":             {"Bezeichnung", `a "b"`, `"WLAN \u001b[2J überall"`, `"a \"b\""`, `Bezeichnung von WLAN ␛[2J überall: WLAN ␛[2J überall → a "b"`},
	} {
		t.Run(name, func(t *testing.T) {
			s := opened(t, small)
			at := s.Plan.Measures[0].At
			if strings.HasPrefix(c.value, "Ansatz") {
				at = s.Plan.Lines[0].At
			}
			entry := find(t, s, at, 0)
			v := value(t, entry, c.value)
			typed, problem := v.Read(c.typed, words.German)
			if problem != nil {
				t.Fatal(problem.Text(words.German))
			}
			step, problem := entry.Set(v, typed)
			if problem != nil {
				t.Fatal(problem.Text(words.German))
			}
			if got := step.Said.In(words.German); got != c.said {
				t.Errorf("said is %q; want %q", got, c.said)
			}
			if err := step.Do(s.Location); err != nil {
				t.Fatal(err)
			}
			if want := strings.Replace(small, c.before, c.now, 1); text(t, s) != want {
				t.Errorf("the file says\n%s\nwant\n%s", text(t, s), want)
			}
			if err := step.Undo(s.Location); err != nil || text(t, s) != small {
				t.Errorf("undone: %v\n%s", err, text(t, s))
			}
		})
	}
}

func text(t testing.TB, s *workspace.Snapshot) string {
	t.Helper()
	text, err := os.ReadFile(s.Location.Path("plan.toml"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestRefusals: a wrong value is refused with the sentence of the rule that it
// breaks, and nothing is written.
func TestRefusals(t *testing.T) {
	for name, c := range map[string]struct{ value, typed, says, hint string }{
		"no amount":      {"Bedarf 2018", "viel", "„viel“ ist kein Betrag", "etwa 120.000"},
		"too fine":       {"Bedarf 2018", "0,125", "mehr als zwei Nachkommastellen", "etwa 120.000"},
		"negative need":  {"Bedarf 2018", "-5", "−5 € ist negativ", "ohne Minus"},
		"no date":        {"Termin (Start)", "morgen", "„morgen“ ist kein Datum", "14.03.2018"},
		"not reached":    {"Erreicht (Start)", "vielleicht", "„vielleicht“ ist kein Datum", "14.03.2018"},
		"no number":      {"Fortschritt", "1,5", "„1,5“ ist keine ganze Zahl", "Ziffern"},
		"out of range":   {"Fortschritt", "120", "120 liegt nicht zwischen 0 und 100", ""},
		"end before":     {"Laufzeit bis", "2017", "das Ende 2017 liegt vor dem Anfang 2018", ""},
		"unknown id":     {"Haushaltsstelle (stadt.it)", "stadt.itt", "„stadt.itt“ gibt es nicht", "gemeint ist wohl „stadt.it“"},
		"title needed":   {"Bezeichnung", "", "„title“ fehlt", "Bezeichnung"},
		"unknown word":   {"Stand", "fertig", "„fertig“ ist hier nicht vorgesehen", "möglich sind"},
		"decision lost":  {"Beschluss (stadt.it)", "V/2", "Beschluss „V/2“ gibt es nicht", ""},
		"ancient date":   {"Termin (Start)", "1.1.1000", "hat die falsche Form", ""},
		"percentage 120": {"Fördersatz (Land)", "120", "nicht zwischen 0 und 100", ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := opened(t, small)
			entry := find(t, s, s.Plan.Measures[0].At, 0)
			v := value(t, entry, c.value)
			typed, problem := v.Read(c.typed, words.German)
			if problem == nil {
				_, problem = entry.Set(v, typed)
			}
			if problem == nil {
				t.Fatal("it is allowed")
			}
			if say, hint := problem.Message.In(words.German), problem.Hint.In(words.German); !strings.Contains(say, c.says) || !strings.Contains(hint, c.hint) {
				t.Errorf("it says %q, %q; want %q, %q", say, hint, c.says, c.hint)
			}
		})
	}
}

func TestChoices(t *testing.T) {
	s := opened(t, small)
	entry := find(t, s, s.Plan.Measures[0].At, 0)
	names := func(v edit.Field) string {
		var names []string
		for _, choice := range v.Choices() {
			names = append(names, choice.Name.In(words.German))
		}
		return strings.Join(names, ", ")
	}
	if got, want := names(value(t, entry, "Stand")), "Idee, in Vorbereitung, beschlossen, läuft, ruht, abgeschlossen, eingestellt, – (keine Angabe)"; got != want {
		t.Errorf("choices %s; want %s", got, want)
	}
	if got, want := names(value(t, entry, "Gebunden")), "ja, nein"; got != want {
		t.Errorf("choices %s; want %s", got, want)
	}
	if got := names(value(t, entry, "Bedarf 2018")); got != "" {
		t.Errorf("choices %s; want none", got)
	}
	step, problem := entry.Set(value(t, entry, "Stand"), "running")
	if problem != nil {
		t.Fatal(problem)
	}
	if got, want := step.Said.In(words.German), "Stand von WLAN ␛[2J überall: Idee → läuft"; got != want {
		t.Errorf("said %q; want %q", got, want)
	}
}

// TestMove: the measure of 2018 and 2019 becomes one of 2019 and 2020 in
// everything but the day that the giver of the grant has set, and the days that were
// planned at first. There is no 29 February to go back to.
func TestMove(t *testing.T) {
	s := opened(t, small)
	entry := find(t, s, s.Plan.Measures[0].At, 0)
	step, problem := entry.Move(+1)
	if problem != nil {
		t.Fatal(problem.Text(words.German))
	}
	want := strings.NewReplacer(
		"term = { from = 2018, to = 2019 }", "term = { from = 2019, to = 2020 }",
		"need = { 2018 = 59_500, 2019 = 1 }", "need = { 2019 = 59_500, 2020 = 1 }",
		`date = 2020-02-29, title = "Start"`, `date = 2020-02-29, title = "Start", due = 2021-02-28`,
		`date = 2019-01-01, title = "Start"`, `date = 2019-01-01, title = "Start", due = 2020-01-01`,
		"amounts.2018", "amounts.2019", "amounts.2019", "amounts.2020",
		"eligible = { 2018", "eligible = { 2019",
	).Replace(small)
	if got := string(step.After); got != want {
		t.Errorf("moved\n%s\nwant\n%s", got, want)
	}
	if got, want := step.Said.In(words.German), "WLAN ␛[2J überall um ein Jahr verschoben (9 Stellen)"; got != want {
		t.Errorf("said %q; want %q", got, want)
	}
	if err := step.Do(s.Location); err != nil {
		t.Fatal(err)
	}
	again := s.Reread()
	back, problem := find(t, again, again.Plan.Measures[0].At, 0).Move(-1)
	if problem != nil {
		t.Fatal(problem.Text(words.German))
	}
	if got, want := string(back.After), strings.Replace(small, `"Start" }`, `"Start", due = 2020-02-28 }`, 1); got != want {
		t.Errorf("moved back\n%s\nwant\n%s", got, want)
	}
	line := find(t, s, s.Plan.Lines[0].At, 0)
	if line.CanMove() {
		t.Error("a line can be postponed")
	}
}

// TestMoveOutOfThePlan: the need of 2018 and 2019 would leave a plan of 2018 to
// 2020 in either direction.
func TestMoveOutOfThePlan(t *testing.T) {
	s := opened(t, small)
	for years, want := range map[int]string{
		+2: "nicht verschoben: 2021 liegt außerhalb der Jahre des Plans (2018–2020)",
		-1: "nicht verschoben: 2017 liegt außerhalb der Jahre des Plans (2018–2020)",
	} {
		step, problem := find(t, s, s.Plan.Measures[0].At, 0).Move(years)
		if problem == nil || problem.Message.In(words.German) != want || problem.Hint.Empty() || step.After != nil {
			t.Errorf("moved by %d: %v; want %q", years, problem, want)
		}
	}
}

func TestMoveWithoutYears(t *testing.T) {
	s := opened(t, "[plan]\ntitle = \"P\"\nyears = { from = 2018, to = 2020 }\n[[measure]]\nid = \"a\"\ntitle = \"A\"\n")
	if _, problem := find(t, s, s.Plan.Measures[0].At, 0).Move(1); problem == nil || problem.Message.In(words.German) != "A nennt kein Jahr" {
		t.Errorf("problem %v", problem)
	}
}

// TestMoveRunningCost: it goes with the need that it is a part of.
func TestMoveRunningCost(t *testing.T) {
	const text = "[plan]\ntitle = \"P\"\nyears = { from = 2018, to = 2020 }\n[[measure]]\nid = \"a\"\ntitle = \"A\"\nneed = { 2018 = 9, 2019 = 9 }\nrunning = { 2019 = 5 }\n"
	s := opened(t, text)
	step, problem := find(t, s, s.Plan.Measures[0].At, 0).Move(1)
	if problem != nil {
		t.Fatal(problem.Text(words.German))
	}
	want := strings.NewReplacer("2018 = 9, 2019 = 9", "2019 = 9, 2020 = 9", "2019 = 5", "2020 = 5").Replace(text)
	if got := string(step.After); got != want {
		t.Errorf("moved\n%s\nwant\n%s", got, want)
	}
}

// TestDoRefuses: a file that is not as it was read is left alone.
func TestDoRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(file string) error
		want  save.Reason
	}{
		"changed":   {func(file string) error { return os.WriteFile(file, []byte(small+"# neu\n"), 0o600) }, save.Changed},
		"gone":      {os.Remove, save.Changed},
		"read-only": {func(file string) error { return os.Chmod(file, 0o400) }, save.ReadOnly},
		"a folder":  {func(file string) error { return errors.Join(os.Remove(file), os.Mkdir(file, 0o700)) }, save.IsFolder},
	} {
		t.Run(name, func(t *testing.T) {
			s := opened(t, small)
			entry := find(t, s, s.Plan.Measures[0].At, 0)
			step, problem := entry.Set(value(t, entry, "Fortschritt"), 50)
			if problem != nil {
				t.Fatal(problem)
			}
			file := s.Location.Path("plan.toml")
			if err := c.spoil(file); err != nil {
				t.Fatal(err)
			}
			before, _ := os.ReadFile(file)
			err := step.Do(s.Location)
			var known *save.Error
			if !errors.As(err, &known) || known.Why != c.want || known.Name != "plan.toml" {
				t.Errorf("Do gives %v; want reason %d", err, c.want)
			}
			if after, _ := os.ReadFile(file); string(after) != string(before) {
				t.Error("the file has changed")
			}
		})
	}
	s := opened(t, small)
	entry := find(t, s, s.Plan.Measures[0].At, 0)
	step, _ := entry.Set(value(t, entry, "Fortschritt"), 50)
	if err := step.Do(workspace.Location{Files: s.Location.Files}); err == nil {
		t.Error("a plan without a folder is written to")
	}
}

func TestDayOfTypedValues(t *testing.T) {
	s := opened(t, small)
	v := value(t, find(t, s, s.Plan.Measures[0].At, 0), "Termin (Start)")
	for _, lang := range []words.Lang{words.German, words.English} {
		typed, problem := v.Read(v.Typed(lang), lang)
		if problem != nil || !v.Same(typed) || v.Same(time.Time{}) || v.Same(nil) {
			t.Errorf("%q is read as %v, %v", v.Typed(lang), typed, problem)
		}
	}
}

// TestAlikeTablesAreToldApart: two allocations of one line go by their
// decisions, and by their order where those are the same too.
func TestAlikeTablesAreToldApart(t *testing.T) {
	const more = "\n  [[measure.allocation]]\n  line = \"stadt.it\"\n  amounts = { 2020 = 7 }\n"
	const paper = "\n[[paper]]\nid = \"entwurf\"\nkind = \"decision\"\ntitle = \"Entwurf\"\n"
	for by, want := range map[string]string{
		"  by = \"entwurf\"\n": "Betrag 2018 (stadt.it, V/1): 10.000 €\nBetrag 2020 (stadt.it, entwurf): 7 €",
		"  by = \"V/1\"\n":     "Betrag 2018 (stadt.it): 10.000 €\nBetrag 2020 (stadt.it, 2.): 7 €",
		"":                     "Betrag 2018 (stadt.it): 10.000 €\nBetrag 2020 (stadt.it, 2.): 7 €",
	} {
		s := opened(t, small+more+by+paper)
		got := listed(find(t, s, s.Plan.Measures[0].At, 0))
		for line := range strings.SplitSeq(want, "\n") {
			if !strings.Contains(got, line) {
				t.Errorf("with %q there is no %q:\n%s", by, line, got)
			}
		}
	}
}

// TestReportDutyIsNamed: its fields have names of their own.
func TestReportDutyIsNamed(t *testing.T) {
	s := opened(t, strings.Replace(small, "\n\n[[committee]]", "\nreport = { to = \"rat\", from = 2018, until = 2020 }\n\n[[committee]]", 1))
	got := listed(find(t, s, s.Plan.At, 0))
	for _, want := range []string{"Empfänger (Jahresbericht): rat", "Erstes Berichtsjahr (Jahresbericht): 2018", "Letztes Berichtsjahr (Jahresbericht): 2020"} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %q:\n%s", want, got)
		}
	}
}

// TestMovesSaysWhatItMoves, grants that have been promised too.
func TestMovesSaysWhatItMoves(t *testing.T) {
	const grant = "  eligible = { 2018 = 5 }\n"
	for text, want := range map[string]string{
		small: "Laufzeit, Meilensteine, Bedarf, Beträge, Fördermittel",
		strings.Replace(small, grant, grant+"  status = \"granted\"\n", 1): "Laufzeit, Meilensteine, Bedarf, Beträge, auch bewilligte Fördermittel",
		strings.Replace(small, grant, "", 1):                               "Laufzeit, Meilensteine, Bedarf, Beträge",
	} {
		s := opened(t, text)
		if got := find(t, s, s.Plan.Measures[0].At, 0).Moves().In(words.German); got != want {
			t.Errorf("it moves %q; want %q", got, want)
		}
	}
}
