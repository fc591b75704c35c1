package check_test

import (
	"fmt"
	"strings"
)

// hearing is one of the board or the council; nothing else of it is given.
func hearing(role, more string) string {
	return fmt.Sprintf("{ committee = \"rat\", role = %q%s }", role, more)
}

// heard are hearings on days, "" where the day is not known; the last one decides.
func heard(days ...string) string {
	list := make([]string, len(days))
	for i, day := range days {
		role, when := "advice", ""
		if i == len(days)-1 {
			role = "decision"
		}
		if day != "" {
			when = ", date = " + day
		}
		list[i] = hearing(role, when)
	}
	return hearings(strings.Join(list, ","))
}

func outcome(word string) string  { return fmt.Sprintf(", outcome = %q", word) }
func hearings(list string) string { return "hearings = [" + list + "]" }

func item(id string) string { return fmt.Sprintf("[[paper.item]]\nid = %q\n", id) }

// adopted and rejected are hearings that decided.
var (
	adopted  = hearings(hearing("decision", outcome("adopted")))
	rejected = hearings(hearing("decision", outcome("rejected")))
)

const council = "[[committee]]\nid = \"rat\"\nname = \"Rat\"\n"

// duty is a plan as it stands on a day, with the duty to report from 2019 to 2020.
func duty(day string) string {
	return asOf(day) + "\nreport = { to = \"rat\", from = 2019, until = 2020 }"
}

// ofPapers are the boundaries of papers, motions and what rests on them.
var ofPapers = map[string]boundaries{
	"hearing-order": {plan2020 + council, map[string]boundary{
		"a day later": clean(
			paper("V/1", "decision", heard("2020-03-01", "2020-03-02"))),
		"the same day": clean(
			paper("V/1", "decision", heard("2020-03-01", "2020-03-01"))),
		"a day earlier": finds(
			paper("V/1", "decision", heard("2020-03-02", "2020-03-01")),
			"error V/1: the hearing on 1 Mar 2020 stands behind the one on 2 Mar 2020"),
		"no day between": finds(
			paper("V/1", "decision", heard("2020-03-02", "", "2020-03-01")),
			"error V/1: the hearing on 1 Mar 2020 stands behind the one on 2 Mar 2020"),
		"no days": clean(paper("V/1", "decision", heard("", ""))),
		"two days earlier": finds(
			paper("V/1", "decision", heard("2020-03-03", "2020-03-01", "2020-03-02")),
			"error V/1: the hearing on 1 Mar 2020 stands behind the one on 3 Mar 2020",
			"error V/1: the hearing on 2 Mar 2020 stands behind the one on 3 Mar 2020"),
		"on the paper's date": clean(paper("V/1", "decision", "date = 2020-03-01\n"+heard("2020-03-01"))),
		"before the paper's date": finds(paper("V/1", "decision", "date = 2020-03-02\n"+heard("2020-03-01", "2020-03-02")),
			"warning V/1: the hearing on 1 Mar 2020 is before the date of the paper (2 Mar 2020)"),
		"of two papers": clean(paper("V/1", "decision", heard("2020-03-02")) +
			paper("V/2", "decision", heard("2020-03-01"))),
		"one hearing": clean(paper("V/1", "decision", heard("2020-03-01"))),
	}},
	"outcome": {asOf("2020-03-10") + "\n" + council, map[string]boundary{
		"ahead":                            clean(paper("V/1", "decision", heard("2020-03-11"))),
		"in part, the items named":         clean(partly("adopted-in-part", "decision", `items = ["a"]`)),
		"in part, none named":              finds(partly("adopted-in-part", "decision", ""), "warning V/1 is adopted in part, but the items adopted are not named"),
		"in part, an empty list":           finds(partly("adopted-in-part", "decision", "items = []"), "warning V/1 is adopted in part, but the items adopted are not named"),
		"in part, by advice":               clean(partly("adopted-in-part", "advice", "")),
		"in part, one named that is not":   finds(partly("adopted-in-part", "decision", `items = ["a", "c"]`), `error V/1 has no item "c"`),
		"in part, one named by its number": finds(partly("adopted-in-part", "decision", `items = ["a", "2"]`), `error V/1 has no item "2"`),
		"adopted, with items":              finds(partly("adopted", "decision", `items = ["a"]`), `warning V/1: "items" names what was adopted in part`),
		"on the day":                       clean(paper("V/1", "decision", heard("2020-03-10"))),
		"the day before": finds(paper("V/1", "decision", heard("2020-03-09")),
			"warning V/1: the hearing is over (9 Mar 2020), but no outcome is recorded"),
		"two days": finds(paper("V/1", "decision", heard("2020-03-08", "2020-03-09")),
			"warning V/1: the hearing is over (8 Mar 2020, 9 Mar 2020), but no outcome"),
		"advice alone": finds(paper("V/1", "decision", heard("2020-03-09", "2020-03-20")),
			"notice V/1: the hearing is over (9 Mar 2020), but no outcome"),
		"advice before a decision": clean(paper("V/1", "decision",
			hearings(hearing("advice", ", date = 2020-03-01")+","+hearing("decision", ", date = 2020-03-09"+outcome("adopted"))))),
		"recommended by who decides": finds(paper("V/1", "decision", hearings(hearing("decision", outcome("recommended")))),
			"warning V/1: the committee decides, but only a recommendation is recorded"),
		"recommended by who advises": clean(paper("V/1", "decision",
			hearings(hearing("advice", outcome("recommended"))+","+hearing("decision", outcome("adopted"))))),
		"open":    finds(paper("V/1", "decision", hearings(hearing("decision", ", date = 2020-03-09"+outcome("open")))), "warning V/1"),
		"put off": clean(paper("V/1", "decision", hearings(hearing("decision", ", date = 2020-03-09"+outcome("postponed"))+","+hearing("decision", "")))),
		"cancelled, then ahead": clean(paper("V/1", "decision",
			hearings(hearing("decision", ", date = 2020-03-09"+outcome("cancelled"))+","+hearing("decision", "")))),
		"no day":           clean(paper("V/1", "decision", heard(""))),
		"replaced":         clean(paper("V/1", "decision", heard("2020-03-01")) + paper("V/1/1", "supplement", "amends = \"V/1\"\n"+adopted)),
		"known on the day": clean(paper("V/1", "decision", hearings(hearing("decision", ", date = 2020-03-10"+outcome("adopted"))))),
		"known the day before": finds(paper("V/1", "decision", hearings(hearing("decision", ", date = 2020-03-11"+outcome("adopted")))),
			"warning V/1: the outcome is given already, but the hearing is not until 11 Mar 2020 (state of the data: 10 Mar 2020)"),
		"cancelled beforehand": clean(paper("V/1", "decision",
			hearings(hearing("advice", ", date = 2020-03-11"+outcome("cancelled"))+","+hearing("decision", "")))),
	}},
	"deciding-hearing": {plan2020 + council, map[string]boundary{
		"no hearings":          clean(paper("V/1", "decision", "")),
		"the only one decides": clean(paper("V/1", "decision", hearings(hearing("decision", "")))),
		"the last one decides": clean(
			paper("V/1", "decision", hearings(hearing("advice", "")+","+hearing("decision", "")))),
		"nobody decides": finds(paper("V/1", "decision", hearings(hearing("advice", ""))),
			"error V/1: no committee decides"),
		"two decide": finds(paper("V/1", "decision", hearings(hearing("decision", "")+","+hearing("decision", ""))),
			"error V/1: it is decided more than once"),
		"heard afterwards": finds(
			paper("V/1", "decision", hearings(hearing("decision", "")+","+hearing("notice", ""))),
			"error V/1: hearings follow after the decision"),
		"put off, then decided": clean(
			paper("V/1", "decision", hearings(hearing("decision", outcome("postponed"))+","+hearing("decision", "")))),
		"referred, then decided": clean(
			paper("V/1", "decision", hearings(hearing("decision", outcome("referred"))+","+hearing("decision", "")))),
		"put off, and nothing else": finds(
			paper("V/1", "decision", hearings(hearing("decision", outcome("postponed")))),
			"error V/1: no committee decides"),
		"cancelled, and nothing else": finds(
			paper("V/1", "decision", hearings(hearing("decision", outcome("cancelled")))),
			"error V/1: no committee decides"),
		"withdrawn in the end": clean(paper("V/1", "decision", hearings(hearing("advice", outcome("withdrawn"))))),
		"withdrawn, and to be decided": finds(
			paper("V/1", "decision", hearings(hearing("advice", outcome("withdrawn"))+","+hearing("decision", ""))),
			`error V/1: hearings follow after "withdrawn"`),
		"settled, and to be decided": finds(
			paper("V/1", "decision", hearings(hearing("advice", outcome("settled"))+","+hearing("decision", ""))),
			`error V/1: hearings follow after "settled"`),
		"rejected in advice, and to be decided": clean(
			paper("V/1", "decision", hearings(hearing("advice", outcome("rejected"))+","+hearing("decision", "")))),
		"a report for notice":  clean(paper("V/1", "report", hearings(hearing("notice", "")))),
		"an answer for notice": clean(paper("V/1", "inquiry", hearings(hearing("notice", "")))),
		"a supplement for notice": finds(paper("V/1", "supplement", hearings(hearing("notice", ""))),
			"error V/1: no committee decides"),
		"a report decided twice": finds(
			paper("V/1", "report", hearings(hearing("decision", "")+","+hearing("decision", ""))),
			"error V/1: it is decided more than once"),
	}},
	"amends": {plan2020 + council, map[string]boundary{
		"an earlier paper": clean(paper("V/1", "decision", "") + paper("V/2", "supplement", `amends = "V/1"`)),
		"no paper":         finds(paper("V/1", "supplement", ""), "warning V/1 is a supplement but names no paper that it changes"),
		"itself":           finds(paper("V/1", "supplement", `amends = "V/1"`), `error V/1 names itself in "amends"`),
		"each other": finds(paper("V/1", "decision", `amends = "V/2"`)+paper("V/2", "supplement", `amends = "V/1"`),
			"error V/1, V/2 amend each other in a circle; none is the first version"),
		"three, and one that amends them": finds(paper("V/0", "supplement", `amends = "V/1"`)+paper("V/1", "decision", `amends = "V/2"`)+
			paper("V/2", "supplement", `amends = "V/3"`)+paper("V/3", "supplement", `amends = "V/1"`),
			"error V/1, V/2, V/3 amend each other in a circle"),
		"two circles": finds(paper("V/1", "supplement", `amends = "V/1"`)+paper("V/2", "supplement", `amends = "V/2"`),
			"error V/1 names", "error V/2 names"),
	}},
	"number-missing": {council + "[[paper]]\nid = \"v\"\nkind = \"decision\"\ntitle = \"V\"\n", map[string]boundary{
		"thirty days": clean(heard("2020-03-01") + "\n" + asOf("2020-03-31")),
		"thirty-one days": finds(heard("2020-03-01")+"\n"+asOf("2020-04-01"),
			`notice the paper "V" was first heard on 1 Mar 2020 and has no number yet`),
		"the first of two": finds(
			heard("2020-03-01", "2020-04-01")+"\n"+
				asOf("2020-04-01"), `notice the paper "V" was first heard on 1 Mar 2020`),
		"the first in the file": finds(
			heard("2020-03-15", "2020-03-01")+"\n"+
				asOf("2020-04-01"), `notice the paper "V" was first heard on 1 Mar 2020`),
		"a day behind none": finds(heard("", "2020-03-01")+"\n"+
			asOf("2020-04-01"), `notice the paper "V" was first heard on 1 Mar 2020`),
		"a day in front of none": finds(heard("2020-03-01", "")+
			"\n"+asOf("2020-04-01"), `notice the paper "V" was first heard on 1 Mar 2020`),
		"no day":     clean(heard("") + "\n" + asOf("2022-04-01")),
		"no hearing": clean(asOf("2022-04-01")),
		"a number": clean("number = \"V/1\"\n" + heard("2020-03-01") + "\n" +
			asOf("2022-04-01")),
		"still to be heard":    clean(heard("2020-03-01") + "\n" + asOf("2020-01-01")),
		"no state of the data": clean(heard("2020-03-01") + "\n" + plan2020),
	}},
	"motion-open": {plan2020 + council + paper("V/1", "decision", rejected) +
		"[[motion]]\nnumber = \"A/1\"\ntitle = \"A\"\n", map[string]boundary{
		"no paper": finds("", `notice the motion A/1 "A" names no paper that answers it`),
		"a paper":  clean(`settled_by = "V/1"`),
		"rejected": clean(`outcome = "rejected"`),
	}},
	"report-due": {council, map[string]boundary{
		"the last day":            clean(duty("2019-12-31")),
		"the day after":           finds(duty("2020-01-01"), "warning the yearly report 2019 has been overdue since 31 Dec 2019"),
		"a day far from the plan": clean(duty("2030-01-01")), // which is all that is said
		"the first and last year": finds(duty("2023-12-31"), "warning the yearly report 2019",
			"warning the yearly report 2020"),
		"no duty":                clean(asOf("2030-01-01")),
		"no state of the data":   clean(plan2020 + `report = { to = "rat", from = 2019, until = 2020 }`),
		"written, with a number": clean(paper("V/1", "report", "year = 2019") + duty("2020-01-01")),
		"written, with a day": clean(
			"[[paper]]\nid = \"v\"\nkind = \"report\"\ntitle = \"V\"\ndate = 2020-01-01\nyear = 2019\n" +
				duty("2020-01-01")),
		"with neither": finds("[[paper]]\nid = \"v\"\nkind = \"report\"\ntitle = \"V\"\nyear = 2019\n"+
			duty("2020-01-01"), "warning the yearly report 2019"),
		"written of another year": finds(paper("V/1", "report", "year = 2020")+duty("2020-01-01"),
			"warning the yearly report 2019"),
		"no report":           finds(paper("V/1", "inquiry", "year = 2019")+duty("2020-01-01"), "warning the yearly report 2019"),
		"results not yet due": clean(measure("m", "status = \"running\"\nterm = { from = 2019 }") + duty("2019-12-31")),
		"results due": finds(measure("m", "status = \"running\"\nlead = \"L\"\nterm = { from = 2019, to = 2019 }")+
			duty("2020-01-01"), "notice M: the results for the yearly report 2019 are missing (L)",
			"warning the yearly report 2019"),
		"results given": finds(measure("m", "status = \"running\"\nterm = { from = 2019 }\nresults = \"R\"")+
			duty("2020-01-01"), "warning the yearly report 2019"),
		"results of what began later": finds(measure("m", "status = \"running\"\nterm = { from = 2020 }")+
			duty("2020-01-01"), "warning the yearly report 2019"),
		"results of what had ended": finds(measure("m", "status = \"running\"\nterm = { from = 2018, to = 2018 }")+
			duty("2020-01-01"), "warning the yearly report 2019"),
		"results of what is done": finds(measure("m", "status = \"done\"\nterm = { from = 2019 }")+duty("2020-01-01"),
			"warning the yearly report 2019"),
		"results of what is decided": finds(measure("m", "status = \"decided\"\nterm = { from = 2019 }")+
			duty("2020-01-01"), "warning the yearly report 2019"),
		"results reported": clean(measure("m", "status = \"running\"\nterm = { from = 2019 }") +
			paper("V/1", "report", "year = 2019") + duty("2020-01-01")),
	}},
	"struck": {plan2020 + council + cityLine("a", "") + paper("V/1", "decision", adopted) + item("old") +
		item("kept") +
		paper("V/1/1", "supplement", "amends = \"V/1\"\n"+adopted) + item("kept") + item("new") +
		paper("V/2", "decision", rejected) + item("x") + paper("V/3", "decision", "") + item("x"),
		map[string]boundary{
			"a paper in force":           clean(measure("m", `decided_by = ["V/1"]`)),
			"an item of both versions":   clean(measure("m", `decided_by = ["V/1#kept"]`)),
			"an item of the new version": clean(measure("m", `decided_by = ["V/1/1#new"]`)),
			"an item of the old version": finds(measure("m", `decided_by = ["V/1#old"]`),
				"warning M: the decision V/1#old is no longer in force, V/1/1 does not contain the item; its money is undecided"),
			"a rejected paper": finds(measure("m", `decided_by = ["V/2"]`),
				"warning M: V/2 was not adopted; its money is undecided"),
			"an item of a rejected paper": finds(measure("m", `decided_by = ["V/2#x"]`),
				"warning M: V/2#x was not adopted"),
			"a paper not yet heard": clean(measure("m", `decided_by = ["V/3", "V/3#x"]`)),
			"another one in force": finds(measure("m", `decided_by = ["V/1#old", "V/1#kept"]`),
				"warning M: the decision V/1#old is no longer in force, V/1/1 does not contain the item; another decision bears its money"),
			"another one not yet heard": finds(measure("m", `decided_by = ["V/2", "V/3"]`),
				"warning M: V/2 was not adopted; another decision bears its money"),
			"another one struck": finds(measure("m", `decided_by = ["V/1#old", "V/2"]`),
				"warning M: the decision V/1#old is no longer in force, V/1/1 does not contain the item; its money is undecided",
				"warning M: V/2 was not adopted; its money is undecided"),
			"money on a struck item": finds(measure("m", "")+gives("a", "2020 = 1", `by = "V/1#old"`),
				"warning M: the decision V/1#old is no longer in force"),
			"money on its own": finds(measure("m", `decided_by = ["V/1"]`)+gives("a", "2020 = 1", `by = "V/2"`),
				"warning M: V/2 was not adopted; its money is undecided"),
			"money on an item in force":    clean(measure("m", "") + gives("a", "2020 = 1", `by = "V/1#kept"`)),
			"money on that of the measure": clean(measure("m", `decided_by = ["V/1"]`) + gives("a", "2020 = 1", "")),
		}},
}

// partly is a paper of two items with one hearing.
func partly(outcome, role, items string) string {
	if items != "" {
		items = ", " + items
	}
	return paper("V/1", "decision", "hearings = [{ committee = \"rat\", role = \""+role+"\", outcome = \""+outcome+"\""+items+" }]") +
		"[[paper.item]]\nid = \"a\"\n[[paper.item]]\nid = \"b\"\nnumber = \"2\"\n"
}
