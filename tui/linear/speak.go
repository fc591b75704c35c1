package linear

import (
	"regexp"
	"strings"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

// signs say by their look what the words behind them say again; those between
// words are pauses.
var (
	signs  = regexp.MustCompile(`[✓◐○✗●▲▼!•∙─█▏▎▍▌▋▊▉▒]+ *`)
	pauses = strings.NewReplacer(" · ", ", ", " → ", ", ", "│", ",", words.Minus, "minus ")
)

// spoken is a value in words: amounts with their unit, no signs. Nothing and
// zero are "".
func spoken(value table.Cell, lang words.Lang) string {
	if value == nil {
		return ""
	}
	text := value.In(lang)
	if text == words.None {
		return ""
	}
	if _, ok := value.(table.Cash); ok {
		text += words.Phrase{De: " Euro", En: " euros"}.In(lang)
	}
	return spokenText(text)
}

// spokenText is a text without its signs.
func spokenText(text string) string {
	return strings.TrimSpace(pauses.Replace(signs.ReplaceAllString(text, "")))
}

// sentence reads a row aloud: its first words, then every column that has
// something to say, with its title. Columns of a lower priority are for those
// who ask for the whole row.
func sentence(t *table.Table, row *table.Row, lang words.Lang, priority int) string {
	var parts []string
	for i, column := range t.Columns {
		text := ""
		if !column.Helper && (column.Priority <= priority || priority == 0) {
			text = spoken(row.Cells[i], lang)
		}
		switch {
		case text == "":
		case len(parts) == 0:
			parts = append(parts, text)
		default:
			parts = append(parts, column.Title.In(lang)+": "+text)
		}
	}
	return strings.Join(parts, ". ")
}
