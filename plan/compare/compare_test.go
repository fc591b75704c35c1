package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/council"
	"digiplan/plan/source"
	"digiplan/plan/workspace"
)

func sample(t testing.TB, name string) compare.Version {
	t.Helper()
	place, err := workspace.Find("../../testdata", name)
	if err != nil {
		t.Fatal(err)
	}
	s := place.Read()
	return compare.Version{Plan: s.Plan, Ledger: s.Ledger, Council: s.Council}
}

// version reads a plan from a text; a frame is put before it.
func version(text string) compare.Version {
	return load("[plan]\ntitle = \"Plan\"\nyears = { from = 2018, to = 2020 }\n" + text)
}

// load reads a whole plan from a text.
func load(text string) compare.Version {
	files, _, _ := source.Read(folder(text), "", "plan.toml")
	p, _ := plan.Load(files)
	return compare.Version{Plan: p, Ledger: budget.NewLedger(p.Accounts(council.New(p).Effective)), Council: council.New(p)}
}

var samples = []string{"muenster-2017", "muenster", "citeq-2026"}

func TestEqualVersionsDoNotDiffer(t *testing.T) {
	for _, name := range samples {
		c := compare.Compare(sample(t, name), sample(t, name))
		if !c.Empty() || len(c.Papers) > 0 || len(c.FundingMoves) > 0 {
			t.Errorf("%s differs from itself: %+v", name, c.List)
		}
		for _, sum := range c.Sums {
			if sum.Delta() != 0 {
				t.Errorf("%s: sum %+v differs from itself", name, sum)
			}
		}
	}
}

// All differences listed of a figure, account and year are the difference of
// the totals, which are taken here from the ledgers, not from compare.
func TestDifferencesAddUp(t *testing.T) {
	for _, old := range samples {
		for _, new := range samples {
			checkSums(t, old+" → "+new, sample(t, old), sample(t, new))
		}
	}
}

func checkSums(t testing.TB, name string, old, new compare.Version) {
	t.Helper()
	c := compare.Compare(old, new)
	type key struct {
		figure  compare.Figure
		account compare.Account
		year    budget.Year
	}
	listed := make(map[key]budget.Cents)
	for _, change := range c.List {
		if change.Figure != compare.NoFigure {
			listed[key{change.Figure, change.Account, change.Year}] += change.Delta
		}
	}
	told := make(map[key]budget.Cents)
	for _, sum := range c.Sums {
		told[key{sum.Figure, sum.Account, sum.Year}] = sum.Delta()
	}
	for year := budget.Year(2000); year < 2040; year++ {
		for _, figure := range compare.Figures() {
			for _, account := range append([]compare.Account{{}}, compare.Accounts()...) {
				k := key{figure, account, year}
				want := total(new, figure, account, year) - total(old, figure, account, year)
				if listed[k] != want || told[k] != want {
					t.Errorf("%s: %+v: listed %s, told %s; want %s", name, k, listed[k], told[k], want)
				}
			}
		}
	}
}

func total(v compare.Version, figure compare.Figure, account compare.Account, year budget.Year) budget.Cents {
	if figure == compare.Need {
		var sum budget.Cents
		for _, m := range v.Plan.Measures {
			if account == (compare.Account{}) {
				sum += m.Need.At(year)
			}
		}
		return sum
	}
	p := v.Ledger.Sum(year, func(line *budget.Line) bool {
		return compare.Account{Book: line.Book, Part: line.Part, Side: line.Side} == account
	})
	return map[compare.Figure]budget.Cents{
		compare.Allocated: p.Of(budget.Allocated), compare.Updated: p.Updated(), compare.Granted: p.Of(budget.ExcessGranted),
		compare.Blocked: p.Of(budget.Blocked), compare.CarriedOut: p.Of(budget.CarriedOut), compare.Lent: p.Of(budget.Lent), compare.Booked: p.Of(budget.Actual),
		compare.Open: p.Of(budget.Open), compare.Reserved: p.Of(budget.Reserved),
	}[figure]
}

// What is new in one direction is gone in the other.
func TestDirectionsMirror(t *testing.T) {
	for _, old := range samples {
		for _, new := range samples {
			checkMirror(t, old+" → "+new, sample(t, old), sample(t, new))
		}
	}
}

func checkMirror(t testing.TB, name string, old, new compare.Version) {
	t.Helper()
	forth, back := compare.Compare(old, new), compare.Compare(new, old)
	there, here := told(forth, false), told(back, true)
	for i := range max(len(there), len(here)) {
		if i >= len(there) || i >= len(here) || there[i] != here[i] {
			t.Fatalf("%s: change %d of %d and %d: %s\nback: %s", name, i, len(there), len(here), at(there, i), at(here, i))
		}
	}
	if len(forth.FundingMoves) != len(back.FundingMoves) || len(forth.Papers) != len(back.Papers) {
		t.Errorf("%s: %d and %d handovers, %d and %d papers", name, len(forth.FundingMoves), len(back.FundingMoves), len(forth.Papers), len(back.Papers))
	}
}

func at(texts []string, i int) string {
	if i < len(texts) {
		return texts[i]
	}
	return "nothing"
}

// told lists changes in one order, turned round if wanted. Ids and references
// are those of the newer version, so renamed things are left to their own test.
func told(c compare.Changes, turned bool) []string {
	var texts []string
	for _, change := range c.List {
		id, was, old, new, delta, fate := change.ID, change.Was, change.Old, change.New, change.Delta, change.ChangeKind
		if turned {
			old, new, delta = new, old, -delta
			fate = map[compare.ChangeKind]compare.ChangeKind{compare.New: compare.Gone, compare.Gone: compare.New}[fate]
			if change.ChangeKind == compare.Renamed {
				id, was, fate = was, id, compare.Renamed
			}
		}
		texts = append(texts, fmt.Sprint(change.Kind, "|", id, "|", was, "|", fate, "|", change.Field, "|", change.Of, "|", change.Figure, "|",
			change.Account, "|", change.Year, "|", old, "→", new, "|", delta))
	}
	slices.Sort(texts)
	return texts
}

func TestMotionsAreOpenAgain(t *testing.T) {
	c := compare.Compare(sample(t, "muenster-2017"), sample(t, "muenster"))
	var motions []string
	for _, change := range c.Papers[0].Motions {
		if change.Old != council.Pending || change.New != council.Struck || change.Reason.Item != "6" {
			t.Errorf("motion %s: %v → %v because of item %q; want pending → struck because of 6", change.ID, change.Old, change.New, change.Reason.Item)
		}
		motions = append(motions, change.ID)
	}
	if want := []string{"A-R/0045/2016", "A-R/0002/2015", "A-R/0046/2016", "A-R/0050/2016"}; !slices.Equal(motions, want) {
		t.Errorf("motions %v; want %v", motions, want)
	}
}

// The model case of the council: citeq was to pay, from 2019 the city pays.
func TestMoneyChangesHands(t *testing.T) {
	c := compare.Compare(sample(t, "muenster-2017"), sample(t, "muenster"))
	const amount = 119_000_00
	want := budget.Series{{Year: 2019, Amount: amount}, {Year: 2020, Amount: amount}, {Year: 2021, Amount: amount}, {Year: 2022, Amount: amount}}
	if len(c.FundingMoves) != 1 {
		t.Fatalf("handovers %+v; want one", c.FundingMoves)
	}
	h := c.FundingMoves[0]
	if h.Measure != "open-data" || h.From != budget.Provider || h.To != budget.City || !slices.Equal(h.Amounts, want) || !slices.Equal(h.Decisions, []string{"V/0154/2018"}) {
		t.Errorf("handover %+v; want open-data from citeq to the city, %v", h, want)
	}
}

const twoLines = `
[[committee]]
id = "rat"
name = "Rat"
[[paper]]
id = "b"
kind = "budget"
title = "B"
hearings = [{ committee = "rat", role = "decision", outcome = "adopted" }]
[[line]]
id = "a"
book = "city"
part = "operating"
side = "expense"
name = "A"
2018 = { estimate = 100 }
[[line]]
id = "b"
book = "provider"
part = "operating"
side = "expense"
name = "B"
2018 = { estimate = 50 }
`

func TestChanges(t *testing.T) {
	tests := map[string]struct{ old, new, want string }{
		"renamed line": {
			twoLines + "[[measure]]\nid = \"m\"\ntitle = \"M\"\n[[measure.allocation]]\nline = \"a\"\namounts = { 2018 = 7 }\n",
			strings.ReplaceAll(twoLines, `"a"`, `"z"`) + "[[measure]]\nid = \"m\"\ntitle = \"M\"\n[[measure.allocation]]\nline = \"z\"\namounts = { 2018 = 7 }\n",
			"line z renamed, was a",
		},
		"renamed with another amount": {
			twoLines, strings.ReplaceAll(strings.ReplaceAll(twoLines, `"a"`, `"z"`), "100", "90"),
			"line z renamed, was a\nline z updated 2018: 100.00 → 90.00",
		},
		"renamed with another title and amount is another line": {
			twoLines, strings.NewReplacer(`"a"`, `"z"`, `"A"`, `"Z"`, "100", "90").Replace(twoLines),
			"line a gone\nline a updated 2018: 100.00 → 0.00\nline z new\nline z updated 2018: 0.00 → 90.00",
		},
		"two of the same title, one of them renamed": {
			"[[measure]]\nid = \"m\"\ntitle = \"M\"\nlead = \"A\"\nstatus = \"idea\"\n",
			strings.Repeat("[[measure]]\nid = \"n\"\ntitle = \"M\"\nlead = \"A\"\nstatus = \"running\"\n", 1) +
				"[[measure]]\nid = \"o\"\ntitle = \"M\"\nlead = \"A\"\nstatus = \"done\"\n",
			"measure m gone\nmeasure n new\nmeasure o new",
		},
		"half of it agrees": {
			"[[measure]]\nid = \"m\"\ntitle = \"M\"\nlead = \"A\"\n", "[[measure]]\nid = \"n\"\ntitle = \"M\"\nlead = \"B\"\n",
			"measure m gone\nmeasure n new",
		},
		"most of it agrees": {
			"[[measure]]\nid = \"m\"\ntitle = \"M\"\nlead = \"A\"\nstatus = \"idea\"\n", "[[measure]]\nid = \"n\"\ntitle = \"M\"\nlead = \"A\"\nstatus = \"running\"\n",
			"measure n renamed, was m\nmeasure n status: idea → running",
		},
		"renamed measure": {
			"[[measure]]\nid = \"m\"\ntitle = \"M\"\nneed = { 2018 = 5 }\n", "[[measure]]\nid = \"n\"\ntitle = \"M\"\nneed = { 2018 = 5 }\n",
			"measure n renamed, was m",
		},
		"paper gets its number": {
			"[[paper]]\nid = \"p\"\nkind = \"decision\"\ntitle = \"P\"\n[[measure]]\nid = \"m\"\ntitle = \"M\"\ndecided_by = [\"p\"]\n",
			"[[paper]]\nid = \"p\"\nnumber = \"V/1\"\nkind = \"decision\"\ntitle = \"P\"\n[[measure]]\nid = \"m\"\ntitle = \"M\"\ndecided_by = [\"V/1\"]\n",
			"paper V/1 renamed, was p",
		},
		"theme and all that belongs to it": {
			"[[theme]]\nid = \"t\"\ntitle = \"T\"\n[[measure]]\nid = \"m\"\ntitle = \"M\"\ntheme = \"t\"\n",
			"[[theme]]\nid = \"u\"\ntitle = \"T\"\n[[measure]]\nid = \"n\"\ntitle = \"M\"\ntheme = \"u\"\n",
			"measure n renamed, was m\ntheme u renamed, was t",
		},
		"line moved to the other book": {
			twoLines, strings.Replace(twoLines, `"provider"`, `"city"`, 1),
			"line b book: provider → city\nline b updated 2018: 0.00 → 50.00\nline b updated 2018: 50.00 → 0.00",
		},
		"estimate and supplement cancel": {
			twoLines, strings.Replace(twoLines, "100", "90", 1) + "[[movement]]\nkind = \"supplement\"\nline = \"a\"\nyear = 2018\namount = 10\nby = \"b\"\n",
			"line a estimate 2018: 100.00 → 90.00\nmovement supplement · a 2018 new",
		},
		"text broken into other lines": {
			"[[measure]]\nid = \"m\"\ntitle = \"M\"\nresults = \"\"\"der Rat\ntagt\"\"\"\n", "[[measure]]\nid = \"m\"\ntitle = \"M\"\nresults = \"der Rat tagt\"\n", "",
		},
		"order in the files": {
			"[[theme]]\nid = \"a\"\ntitle = \"A\"\n[[theme]]\nid = \"b\"\ntitle = \"B\"\n", "[[theme]]\nid = \"b\"\ntitle = \"B\"\n[[theme]]\nid = \"a\"\ntitle = \"A\"\n", "",
		},
		"hearing gets its day": {
			"[[committee]]\nid = \"rat\"\nname = \"Rat\"\n[[paper]]\nid = \"p\"\nkind = \"decision\"\ntitle = \"P\"\nhearings = [{ committee = \"rat\", role = \"decision\" }]\n",
			"[[committee]]\nid = \"rat\"\nname = \"Rat\"\n[[paper]]\nid = \"p\"\nkind = \"decision\"\ntitle = \"P\"\nhearings = [{ committee = \"rat\", role = \"decision\", date = 2018-03-14 }]\n",
			"paper p date rat decision: <nil> → 2018-03-14 00:00:00 +0000 UTC",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			old, new := version(test.old), version(test.new)
			if got := short(compare.Compare(old, new)); got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
			checkSums(t, name, old, new)
			checkSums(t, name, new, old)
			back := short(compare.Compare(new, old))
			if !strings.Contains(test.want, "renamed") {
				checkMirror(t, name, old, new)
			} else if strings.Count(back, "renamed") != strings.Count(test.want, "renamed") || strings.Count(back, "\n") != strings.Count(test.want, "\n") {
				t.Errorf("back:\n%s\nwant as many renamed things as in\n%s", back, test.want)
			}
		})
	}
}

func short(c compare.Changes) string {
	var texts []string
	for _, change := range c.List {
		text := fmt.Sprint(change.Kind, " ", change.ID)
		switch {
		case change.Field != "":
			text += " " + change.Field
			if change.Of != "" {
				text += " " + change.Of
			}
			if change.Year != 0 {
				text += fmt.Sprint(" ", change.Year)
			}
			text += fmt.Sprint(": ", change.Old, " → ", change.New)
		case change.ChangeKind == compare.Renamed:
			text += " renamed, was " + change.Was
		default:
			text += map[compare.ChangeKind]string{compare.New: " new", compare.Gone: " gone"}[change.ChangeKind]
		}
		texts = append(texts, text)
	}
	slices.Sort(texts)
	return strings.Join(texts, "\n")
}

func BenchmarkCompare(b *testing.B) {
	old, new := sample(b, "muenster-2017"), sample(b, "muenster")
	for b.Loop() {
		compare.Compare(old, new)
	}
}
