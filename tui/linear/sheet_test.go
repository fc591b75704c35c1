package linear

import (
	"errors"
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// TestSheetLineByLine: the sheet of the measure of a row, also of one of its years.
func TestSheetLineByLine(t *testing.T) {
	place, err := workspace.Find("", "../../testdata/muenster")
	if err != nil {
		t.Fatal(err)
	}
	var written []string
	o := Options{Place: place, Lang: words.German, View: budget.Cash}
	o.Sheet = func(_ *workspace.Snapshot, id budget.MeasureID, lang words.Lang, path string) (string, error) {
		if path == "nix/" {
			return "", errors.New("den Ordner gibt es nicht")
		}
		written = append(written, string(id)+" "+path)
		return "~/" + string(id) + ".xlsx", nil
	}
	for _, one := range []struct{ typed, want string }{
		{"steckbrief 1", "die Nummer einer Zeile nennen"}, // no page is open
		{"2\nsteckbrief 1", "geschrieben: ~/breitbandkoordination.xlsx"},
		{"2\n/e-akte\nsheet 1 a b.html", "geschrieben: ~/e-akte.xlsx"},
		{"4\nsteckbrief 2", "geschrieben: ~/breitbandkoordination.xlsx"},
		{"2\nsteckbrief 1 nix/", "den Ordner gibt es nicht"},
		{"2\nsteckbrief 0", "die Nummer einer Zeile nennen"},
		{"7\nsteckbrief 1", "diese Zeile ist keine Maßnahme"},
	} {
		var out strings.Builder
		o.In, o.Out = strings.NewReader(one.typed+"\nq\n"), &out
		if err := Run(o); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.String(), one.want) {
			t.Errorf("%q does not say %q; said:\n%s", one.typed, one.want, out.String())
		}
	}
	if got, want := strings.Join(written, "|"), "breitbandkoordination |e-akte a b.html|breitbandkoordination "; got != want {
		t.Errorf("written: %s; want %s", got, want)
	}
}
