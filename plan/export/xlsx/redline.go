package xlsx

import (
	"digiplan/plan/compare"
	"digiplan/plan/words"
)

// redlined is a value of two versions.
type redlined interface {
	Runs(words.Lang) []compare.Run
}

// redline is a changed text as the council's supplements print it: struck
// old, bold new. Both can be told without colour.
func redline(value redlined, lang words.Lang) entry {
	runs := value.Runs(lang)
	if len(runs) == 0 {
		return entry{}
	}
	kept := make([]compare.Run, len(runs))
	for i, run := range runs {
		text := run.Text
		if i > 0 && run.Op == compare.Added && runs[i-1].Op == compare.Struck {
			text = " " + text
		}
		kept[i] = compare.Run{Op: run.Op, Text: words.CleanLines(text)}
	}
	return entry{kind: runsEntry, runs: fitting(kept, lang)}
}

// fitting are the runs that a cell holds; where any are cut it says so.
func fitting(runs []compare.Run, lang words.Lang) []compare.Run {
	all := 0
	for _, run := range runs {
		all += units(run.Text)
	}
	if all <= maxText {
		return runs
	}
	mark := compare.Run{Op: compare.Same, Text: cutMark.In(lang)}
	room := maxText - units(mark.Text)
	for i, run := range runs {
		if size := units(run.Text); size <= room {
			room -= size
			continue
		}
		runs[i].Text = firstUnits(run.Text, room)
		return append(runs[:i+1:i+1], mark)
	}
	return runs
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
