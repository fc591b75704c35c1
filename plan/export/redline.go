package export

import (
	"digiplan/plan/compare"
	"digiplan/plan/report"
	"digiplan/plan/words"
)

// redline is a changed text as the council's supplements print it: struck
// old, bold new. Both can be told without colour.
func redline(value report.Redlined, lang words.Lang) entry {
	runs := value.Runs(lang)
	if len(runs) == 0 {
		return entry{}
	}
	var kept []compare.Run
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
		kept = append(kept, compare.Run{Op: run.Op, Text: text})
	}
	return entry{kind: runsEntry, runs: kept}
}

// runFonts are the fonts of struck, new and kept words.
var runFonts = map[compare.Op]string{
	compare.Struck: "<strike/>" + runSize + `<color rgb="FF` + bad + `"/>` + runName,
	compare.Added:  "<b/>" + runSize + `<color rgb="FF` + good + `"/>` + runName,
	compare.Same:   runSize + runName,
}

const (
	runSize = `<sz val="10"/>`
	runName = `<rFont val="` + fontName + `"/>`
)
