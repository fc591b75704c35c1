package xlsx

import (
	"digiplan/budget"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// code is a number format, in the form that files store: US separators, which
// a program shows in its user's own. Zero is a dash. Negative amounts are red
// by a rule of the sheet, since the red of formats is too light to read.
type code string

const (
	textCode   code = ""
	euroCode   code = `#,##0;\-#,##0;\–`
	centCode   code = `#,##0.00;\-#,##0.00;\–`
	euroDelta  code = `+#,##0;\-#,##0;\–`
	centDelta  code = `+#,##0.00;\-#,##0.00;\–`
	euroSign   code = `#,##0\ "€";\-#,##0\ "€";\–\ "€"`
	centSign   code = `#,##0.00\ "€";\-#,##0.00\ "€";\–\ "€"`
	millions   code = `#,##0.00,,\ "Mio. €";\-#,##0.00,,\ "Mio. €";\–\ "€"`
	millionsEn code = `#,##0.00,,\ "€m";\-#,##0.00,,\ "€m";\–\ "€"`
	shareCode  code = `0.0\ %`
	wholeShare code = `0\ %`
	countCode  code = `#,##0;\-#,##0;\–`
	dayCode    code = `dd\.mm\.yyyy`
	yearCode   code = `0`
)

// codeOf is the number format of a column: cents only where any of its
// amounts has cents.
func codeOf(t *table.Table, i int, withSign bool) code {
	switch t.Columns[i].Kind {
	case table.Money:
		switch cents := hasCents(t, i); {
		case cents && t.Columns[i].Signed:
			return centDelta
		case t.Columns[i].Signed:
			return euroDelta
		case cents && withSign:
			return centSign
		case cents:
			return centCode
		case withSign:
			return euroSign
		}
		return euroCode
	case table.Share:
		return shareCode
	case table.Count:
		return countCode
	case table.Day:
		return dayCode
	case table.Year:
		return yearCode
	}
	return textCode
}

// ownCode is the number format of a value in a column of texts, where figures
// of many kinds may stand: each shows as it would in a column of its own.
func ownCode(value table.Cell) code {
	switch value := value.(type) {
	case table.Cash:
		if value%100 != 0 {
			return centCode
		}
		return euroCode
	case table.Ratio:
		if value%100 != 0 {
			return shareCode
		}
		return wholeShare
	case table.Number:
		return countCode
	case table.Period:
		return yearCode
	}
	return textCode
}

func hasCents(t *table.Table, i int) bool {
	for _, row := range t.All() {
		if cash, ok := row.At(i).(table.Cash); ok && cash%100 != 0 {
			return true
		}
	}
	return false
}

// headlineCode shows large amounts in millions.
func headlineCode(amount budget.Cents, lang words.Lang) code {
	switch {
	case amount.Abs() < 100_000_00:
		return euroSign
	case lang == words.English:
		return millionsEn
	}
	return millions
}
