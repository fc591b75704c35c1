package check_test

import "fmt"

// may is a committee with its competences and more.
func may(id, decides, more string) string {
	return fmt.Sprintf("[[committee]]\nid = %q\nname = %[1]q\ndecides = [%s]\n%s\n", id, decides, more)
}

// decidedBy is the paper V/1 of a theme, which a committee decides, with money that
// stands on it.
func decidedBy(committee, theme, amount string) string {
	about := ""
	if theme != "" {
		about = fmt.Sprintf("theme = %q\n", theme)
	}
	return paper("V/1", "decision", about+fmt.Sprintf("hearings = [{ committee = %q, role = \"decision\" }]", committee)) +
		measure("m", "decided_by = [\"V/1\"]") + gives("a", "2020 = "+amount, "")
}

const (
	// the board decides more than 50 up to 300, the council more than that
	boardAndCouncil = `[[theme]]
id = "x"
number = "2.1"
title = "Open Data"
[[committee]]
id = "board"
name = "board"
decides = [{ from = 50, to = 300 }, { to = 1000, kind = "notice" }]
[[committee]]
id = "rat"
name = "rat"
decides = [{ from = 300 }]
`
	boardOnly = "[[committee]]\nid = \"rat\"\nname = \"rat\"\n[[committee]]\nid = \"board\"\nname = \"board\"\ndecides = [{ from = 50, to = 300 }]\n"
)

// upcoming is a paper that the council hears on the 12th of December 2020.
func upcoming(more, hearing string) string {
	return "[[paper]]\nid = \"v\"\ntitle = \"V\"\nkind = \"decision\"\n" + more + "\nhearings = [{ committee = \"rat\", date = 2020-12-12, role = \"decision\"" + hearing + " }]\n"
}

const noticed = "\n[[committee]]\nid = \"rat\"\nname = \"rat\"\nnotice_days = 21\n"

// ofCommittees are the boundaries of who decides what, and of when it must be out.
var ofCommittees = map[string]boundaries{
	"competence": {plan2020 + cityLine("a", "2020 = { estimate = 1000 }"), map[string]boundary{
		"no competence":              clean(council + decidedBy("rat", "", "1000")),
		"exactly at the least":       clean(boardAndCouncil + decidedBy("board", "", "50")), // nobody is named
		"at the least, the other":    clean(boardOnly + decidedBy("rat", "", "50")),
		"a cent above the least":     clean(boardAndCouncil + decidedBy("board", "", "50.01")),
		"by the other":               finds(boardAndCouncil+decidedBy("rat", "", "50.01"), "warning V/1: rat decides on €50.01, competent is board (more than €50 up to €300)"),
		"exactly at the greatest":    clean(boardAndCouncil + decidedBy("board", "", "300")),
		"a cent above the greatest":  finds(boardAndCouncil+decidedBy("board", "", "300.01"), "warning V/1: board decides on €300.01, competent is rat (more than €300)"),
		"above, by the council":      clean(boardAndCouncil + decidedBy("rat", "", "300.01")),
		"nothing hangs on it":        clean(boardAndCouncil + decidedBy("rat", "", "0")),
		"nobody decides":             clean(boardAndCouncil + paper("V/1", "decision", `hearings = [{ committee = "rat", role = "advice" }]`) + measure("m", `decided_by = ["V/1"]`) + gives("a", "2020 = 100", "")),
		"above all that is named":    finds(boardOnly+decidedBy("board", "", "300.01"), "warning V/1: board decides on €300.01, but may only: more than €50 up to €300"),
		"above, by one without":      clean(boardOnly + decidedBy("rat", "", "300.01")),
		"the council's by law":       clean(boardAndCouncil + paper("W", "business-plan", `hearings = [{ committee = "rat", role = "decision" }]`) + measure("m", `decided_by = ["W"]`) + gives("a", "2020 = 100", "")),
		"of two years":               finds(boardAndCouncil+decidedBy("board", "", "200, 2021 = 100.01"), "warning V/1: board decides on €300.01"),
		"what is struck":             clean(boardAndCouncil + paper("V/1", "decision", `hearings = [{ committee = "rat", role = "decision" }]`) + measure("m", `decided_by = ["V/1"]`) + gives("a", "2020 = 100", `by = "V/2"`) + paper("V/2", "decision", rejected)),
		"its theme's own":            clean(boardAndCouncil + may("x", `{ to = 500, subject = "x" }`, "") + decidedBy("x", "x", "400")),
		"its theme's own, elsewhere": finds(boardAndCouncil+may("x", `{ to = 500, subject = "2.1" }`, "")+decidedBy("rat", "x", "400"), "warning V/1: rat decides on €400, competent is x (up to €500)"),
		"another theme's":            clean(boardAndCouncil + may("x", `{ to = 500, subject = "open data" }`, "") + decidedBy("rat", "", "400")),
		"words to be read":           clean(boardAndCouncil + may("x", `{ to = 500, subject = "Vergaben" }`, "") + decidedBy("rat", "x", "400")),

		"limits turned round": finds(may("one", "{ from = 2, to = 1 }", ""), "error one: no amount is more than €2 and at most €1"),
		"limits of one":       finds(may("one", "{ from = 1, to = 1 }", ""), "error one: no amount is more than €1 and at most €1"),
		"a cent between":      clean(may("one", "{ from = 1, to = 1.01 }", "")),
		"up to nothing":       finds(may("one", "{ to = 0 }", ""), "error one: no amount is more than €0 and at most €0"),
		"side by side":        clean(may("one", "{ to = 1 }", "") + may("two", "{ from = 1 }", "")),
		"a cent of both":      finds(may("two", "{ from = 1, to = 3 }", "")+may("one", "{ to = 1.01 }", ""), "warning one and two both decide: more than €1 up to €1.01"),
		"a cent of none":      finds(may("one", "{ to = 1 }", "")+may("two", "{ from = 1.01 }", ""), "warning more than €1 up to €1.01: no committee decides that"),
		"all of both":         finds(may("one", "{ }", "")+may("two", "{ }", ""), "warning one and two both decide: every amount"),
		"without an end":      finds(may("one", "{ from = 1 }", "")+may("two", "{ from = 2 }", ""), "warning one and two both decide: more than €2"),
		"behind a wide one":   clean(may("one", "{ to = 9 }", "") + may("two", "{ from = 9 }", "")),
		"within a wide one":   finds(may("one", "{ to = 9 }", "")+may("two", "{ from = 2, to = 3 }", "")+may("three", "{ from = 9 }", ""), "warning one and two both decide: more than €2 up to €3"),
		"of two subjects":     clean(may("one", `{ to = 9, subject = "x" }`, "") + may("two", "{ to = 9 }", "")),
		"told and deciding":   clean(may("one", `{ to = 9, kind = "notice" }`, "") + may("two", "{ to = 9 }", "")),
	}},
	"notice-days": {"", map[string]boundary{ // 12 December less 21 days is 21 November
		"long before":        finds(asOf("2020-06-30")+noticed+upcoming("", ""), "notice v misses rat on 12 Dec 2020 unless the paper is out by 21 Nov 2020"),
		"on the day":         finds(asOf("2020-11-21")+noticed+upcoming("", ""), "notice v misses rat on 12 Dec 2020 unless the paper is out by 21 Nov 2020"),
		"a day after":        finds(asOf("2020-11-22")+noticed+upcoming("", ""), "warning v misses rat on 12 Dec 2020: the paper had to be out by 21 Nov 2020"),
		"on the meeting":     finds(asOf("2020-12-12")+noticed+upcoming("", ""), "warning v misses rat"),
		"after the meeting":  clean(asOf("2020-12-13") + noticed + upcoming("", "")),
		"out on the day":     clean(asOf("2020-11-22") + noticed + upcoming("date = 2020-11-21", "")),
		"out a day later":    finds(asOf("2020-11-30")+noticed+upcoming("date = 2020-11-22", ""), "warning v misses rat on 12 Dec 2020: the paper is of 22 Nov 2020 and must be out by 21 Nov 2020"),
		"out with a number":  clean(asOf("2020-11-22") + noticed + upcoming(`number = "V/1"`, "")),
		"no day of the data": clean(plan2020 + noticed + upcoming("", "")),
		"decided":            clean(asOf("2020-11-22") + noticed + upcoming("", `, outcome = "adopted"`)),
		"put off":            clean(asOf("2020-11-22") + noticed + upcoming("", `, outcome = "postponed"`)),
		"no notice asked":    clean(asOf("2020-11-22") + "\n" + council + upcoming("", "")),
		"a notice of 0":      clean(asOf("2020-11-22") + "\n" + council + "notice_days = 0\n" + upcoming("", "")),
	}},
}
