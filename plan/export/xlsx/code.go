package xlsx

import "digiplan/plan/table"

// code is a number format, in the form that files store: US separators, which
// a program shows in its user's own. The minus is that of all texts, zero a dash. Negative amounts are red
// by a rule of the sheet, since the red of formats is too light to read.
type code string

const (
	textCode   code = ""
	euroCode   code = `#,##0;\−#,##0;\–`
	centCode   code = `#,##0.00;\−#,##0.00;\–`
	euroDelta  code = `+#,##0;\−#,##0;\–`
	centDelta  code = `+#,##0.00;\−#,##0.00;\–`
	shareCode  code = `0.0\ %`
	wholeShare code = `0\ %`
	countCode  code = `#,##0;\−#,##0;\–`
	dayCode    code = `dd\.mm\.yyyy`
	yearCode   code = `0`
)

// codeOf is the number format of a column in a table with or without cents. The
// unit is said once, in the subtitle.
func codeOf(column table.Column, cents bool) code {
	switch column.Kind {
	case table.Money:
		switch {
		case cents && column.Signed:
			return centDelta
		case column.Signed:
			return euroDelta
		case cents:
			return centCode
		}
		return euroCode
	case table.Share:
		return shareCode
	case table.Decimal:
		return centCode
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
	case table.Hundredths:
		return centCode
	case table.Number:
		return countCode
	case table.Period:
		return yearCode
	}
	return textCode
}

// hasCents tells a table in which any amount has cents; then all of it shows
// them.
func hasCents(t *table.Table) bool {
	for _, row := range t.All() {
		for _, value := range row.Cells {
			if cash, ok := value.(table.Cash); ok && cash%100 != 0 {
				return true
			}
		}
	}
	return false
}
