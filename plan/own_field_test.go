package plan_test

import (
	"fmt"
	"testing"
	"testing/fstest"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
)

// ownPlan declares a field of each kind, in another file than the measure that has them.
func ownPlan(t *testing.T, fields string) (*plan.Plan, []source.Problem) {
	t.Helper()
	declared := ""
	for _, kind := range plan.OwnKinds {
		declared += fmt.Sprintf("[[field]]\nid = \"x%s\"\ntitle = \"X\"\non = \"measure\"\nkind = %q\n", kind, kind)
		if kind == plan.OwnChoice {
			declared += "values = [\"Hoch\", \"sehr niedrig\"]\n"
		}
	}
	files, _, err := source.Read(fstest.MapFS{
		"a.toml": {Data: []byte("[plan]\ntitle = \"P\"\nyears = { from = 2020, to = 2020 }\n[[measure]]\nid = \"m\"\ntitle = \"M\"\nfields = { " + fields + " }\n[[measure]]\nid = \"n\"\ntitle = \"N\"\n")},
		"z.toml": {Data: []byte(declared)},
	}, "", "")
	if err != nil {
		t.Fatal(err)
	}
	return plan.Load(files)
}

// TestOwnValues: values are exact, and nothing is not 0.
func TestOwnValues(t *testing.T) {
	for fields, want := range map[string]any{
		`xtext = "Familien\nund Vereine"`:    "Familien\nund Vereine",
		`xtext = ""`:                         nil,
		`xchoice = "sehr niedrig"`:           "sehr niedrig",
		`xnumber = 12.5`:                     budget.Quantity(12_50),
		`xnumber = "1.234,05"`:               budget.Quantity(1234_05),
		`xnumber = -3`:                       budget.Quantity(-3_00),
		`xnumber = 0`:                        budget.Quantity(0),
		`xamount = "1.234,56"`:               budget.Cents(1234_56),
		`xamount = 0`:                        budget.Cents(0),
		`xamount = 0.1`:                      budget.Cents(10),
		`xpercent = 33.33`:                   budget.Percent(33_33),
		`xpercent = 120`:                     budget.Percent(120_00),
		`xdate = 2020-03-31`:                 time.Date(2020, 3, 31, 0, 0, 0, 0, time.UTC),
		`xlink = "https://example.org/?a=b"`: "https://example.org/?a=b",
		`xlink = "mailto:amt@example.org"`:   "mailto:amt@example.org",
	} {
		p, problems := ownPlan(t, fields)
		if len(problems) > 0 {
			t.Errorf("%s: %s", fields, problems[0].Text("en"))
			continue
		}
		var got any
		for _, f := range p.OwnFields("measure") {
			if value := p.Own(p.Measures[0].At, f); value != nil {
				got = value
			}
			if value := p.Own(p.Measures[1].At, f); value != nil {
				t.Errorf("%s: another measure says %v", fields, value)
			}
		}
		if got != want {
			t.Errorf("%s is %v; want %v", fields, got, want)
		}
	}
}

// TestOwnValuesAreChecked: what does not fit the kind is reported where it stands.
func TestOwnValuesAreChecked(t *testing.T) {
	for fields, rule := range map[string]string{
		`xtext = 3`:                     "wrong-kind",
		`xchoice = "hoch"`:              "unknown-word",
		`xnumber = 1.234`:               "wrong-kind",
		`xnumber = true`:                "wrong-kind",
		`xamount = "1.234"`:             "amount",
		`xamount = 1.005`:               "amount",
		`xpercent = "halb"`:             "wrong-kind",
		`xdate = "2020-03-31"`:          "wrong-kind",
		`xdate = 2020-03-31T10:00:00`:   "wrong-kind",
		`xlink = "javascript:alert(1)"`: "link",
		`xlink = "https://"`:            "link",
		`xlink = "https://a b"`:         "link",
		`xlink = "www.example.org"`:     "link",
		`xdat = 2020-03-31`:             "unknown-id",
		`xtext = { a = 1 }`:             "wrong-kind",
		`2020 = 1`:                      "unknown-id",
	} {
		_, problems := ownPlan(t, fields)
		if len(problems) != 1 || problems[0].Rule != rule || problems[0].Place.Pos().Line != 7 {
			t.Errorf("%s: %v; want one %s in line 7", fields, problems, rule)
		}
	}
}

// TestOwnFieldsForPublic: what is not said to be public is left out.
func TestOwnFieldsForPublic(t *testing.T) {
	p, _ := ownPlan(t, `xtext = "geheim"`)
	p.Fields[1].Public = true
	public, _ := p.ForPublic()
	if fields := public.OwnFields("measure"); len(fields) != 1 || fields[0].ID != "xchoice" {
		t.Errorf("the public plan has %d fields; want xchoice alone", len(fields))
	}
}
