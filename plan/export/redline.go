package export

import (
	"github.com/xuri/excelize/v2"

	"digiplan/plan/compare"
	"digiplan/plan/report"
	"digiplan/plan/words"
)

// redline is a changed text as the council's supplements print it: struck
// old, bold new. Both can be told without colour.
func redline(value report.Redlined, lang words.Lang) any {
	fonts := map[compare.Op]*excelize.Font{
		compare.Struck: {Strike: true, Color: bad, Family: fontName, Size: fontSize},
		compare.Added:  {Bold: true, Color: good, Family: fontName, Size: fontSize},
		compare.Same:   {Family: fontName, Size: fontSize},
	}
	runs := value.Runs(lang)
	if len(runs) == 0 {
		return nil
	}
	var rich []excelize.RichTextRun
	room := maxText
	for i, run := range runs {
		text := run.Text
		if i > 0 && run.Op == compare.Added && runs[i-1].Op == compare.Struck {
			text = " " + text
		}
		text = cellText(text, lang)
		if len(text) > room {
			break
		}
		room -= len(text)
		rich = append(rich, excelize.RichTextRun{Font: fonts[run.Op], Text: text})
	}
	return rich
}
