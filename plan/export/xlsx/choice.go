package xlsx

import (
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

// mostChoices is how long a list of words may be, with a comma after each.
const mostChoices = 255

// choicesOf are the words of which a cell of a column holds one, where formulas look
// for some of them: another word would be counted nowhere. None where they do not fit
// a list, for numbers, and for the first column, which names the rows.
func (b *block) choicesOf(i int, looked []string) []string {
	choices := slices.DeleteFunc(slices.Clone(looked), func(word string) bool { return strings.ContainsAny(word, "*?~<>=") })
	if len(choices) == 0 || i == 0 || b.table.Columns[i].Kind != table.Text {
		return nil
	}
	length := 0
	for _, row := range b.table.Rows {
		value := row.At(i)
		if row.Level != table.Body || value == nil || slices.Contains(choices, value.In(b.sheet.book.Lang)) {
			continue
		}
		choices = append(choices, value.In(b.sheet.book.Lang))
		if length += len(choices[len(choices)-1]); length > 4*mostChoices {
			return nil
		}
	}
	list := strings.Join(choices, ",")
	if strings.Count(list, ",") != len(choices)-1 || strings.HasPrefix(list, "=") || len(utf16.Encode([]rune(list))) > mostChoices {
		return nil
	}
	return choices
}

// offerChoices lets cells take words of a list alone.
func (s *sheet) offerChoices() error {
	for _, b := range s.blocks {
		for i, choices := range b.choices {
			if len(choices) == 0 || b.last < b.first {
				continue
			}
			list := excelize.NewDataValidation(true)
			list.Sqref = b.column(i)
			if err := list.SetDropList(choices); err != nil {
				return err
			}
			list.SetError(excelize.DataValidationErrorStyleStop, refused.In(s.book.Lang), reason.In(s.book.Lang))
			if err := s.book.file.AddDataValidation(s.name, list); err != nil {
				return err
			}
		}
	}
	return nil
}

var (
	refused = words.Text("Kein Wort der Liste", "No word of the list")
	reason  = words.Text("Formeln dieser Datei zählen nach diesem Wort. Bitte eines der Liste wählen.", "Formulas of this file count by this word. Please choose one of the list.")
)
