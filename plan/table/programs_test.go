package table_test

import (
	"testing"
	"time"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

func TestForPrograms(t *testing.T) {
	march := table.Date(time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC))
	for name, c := range map[string]struct {
		value  table.Cell
		de, en string
	}{
		"nothing": {nil, "", ""}, "amount": {table.Cash(-1_234_567_05), "-1234567,05", "-1234567.05"}, "zero": {table.Cash(0), "0,00", "0.00"},
		"share": {table.Ratio(8571), "0,8571", "0.8571"}, "small share": {table.Ratio(-5), "-0,0005", "-0.0005"}, "large share": {table.Ratio(123_45_67), "123,4567", "123.4567"},
		"posts": {table.Hundredths(-1_50), "-1,50", "-1.50"}, "count": {table.Number(-3), "-3", "-3"}, "year": {table.Period(2026), "2026", "2026"}, "day": {march, "01.03.2026", "2026-03-01"},
		"formula": {table.Name("=1+1"), "'=1+1", "'=1+1"}, "minus": {table.Name("-5"), "'-5", "'-5"}, "at": {table.Name("@SUM(A1)"), "'@SUM(A1)", "'@SUM(A1)"},
		"plus": {table.Name("+49 251"), "'+49 251", "'+49 251"}, "tab": {table.Name("\t=1"), "' =1", "' =1"}, "return": {table.Name("\r=1"), "' =1", "' =1"},
		"sum":  {table.LabelOf(words.Phrase{De: "= Frei", En: "= free"}), "Frei", "free"},
		"step": {table.Label(words.Same("− %s").With("=1+1")), "'=1+1", "'=1+1"}, "label": {table.Label(words.Same("%s fehlt").With("+49")), "'+49 fehlt", "'+49 fehlt"},
		"dash": {table.Name("– keine"), "– keine", "– keine"}, "wide": {table.Name("＝1"), "'＝1", "'＝1"},
	} {
		if de, en := table.ForPrograms(c.value, words.German), table.ForPrograms(c.value, words.English); de != c.de || en != c.en {
			t.Errorf("%s is %q and %q; want %q and %q", name, de, en, c.de, c.en)
		}
	}
}
