package xlsx

import (
	"strconv"
	"strings"

	"digiplan/plan/words"
)

// uniqueNames gives every sheet a name that spreadsheet programs accept:
// at most 31 characters, none of []:*?/\, no two alike but for case.
func uniqueNames(sheets []*sheet, lang words.Lang) {
	taken := map[string]bool{"history": true} // Excel keeps this one for itself
	for _, s := range sheets {
		base := sheetName(s.Name.In(lang))
		if base == "" {
			base = sheetName(s.Table.Title.In(lang))
		}
		name := base
		for n := 2; taken[words.Fold(name)] || name == ""; n++ {
			suffix := " (" + strconv.Itoa(n) + ")"
			name = shorten(base, 31-len(suffix)) + suffix
		}
		taken[words.Fold(name)] = true
		s.name = name
	}
}

func sheetName(text string) string {
	text = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) {
			return '-'
		}
		switch r {
		case '\'': // excelize forgets to double it in the name of a filter
			return '’'
		case '"': // would end a text in the formula of a link
			return '”'
		}
		if r > 0xffff {
			return -1 // counts twice in Excel
		}
		return r
	}, words.Clean(text))
	return strings.Trim(shorten(strings.TrimSpace(text), 31), "' ")
}
