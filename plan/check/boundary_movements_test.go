package check_test

import (
	"fmt"
	"strings"
)

// covers is an excess on a line with what it is paid from.
func covers(line, amount, by string) string {
	return adds("excess", line, amount, "cover_by = ["+by+"]")
}

func leg(line, year string) string { return fmt.Sprintf("{ line = %q, year = %s }", line, year) }

func cover(line, amount string) string {
	return fmt.Sprintf("{ line = %q, year = 2020, amount = %s }", line, amount)
}

// everyKey are all keys of a movement but its kind, amount and decision.
var everyKey = "line = \"a\"\nyear = 2020\nfrom = " + leg("a", "2020") + "\nto = " + leg("a", "2020") +
	"\ncover = \"g\"\nbook = \"city\"\npercent = 10\ncover_by = [" + cover("a", "1") + "]\namount = 1"

// wholeExpense is the printed sum of the city's operating expense of 2020.
const wholeExpense = "\n[[total]]\nbook = \"city\"\npart = \"operating\"\nside = \"expense\"\n2020 = 2000\n"

// linesOfYears are an expense line of the last year in force and the one behind it,
// and an income line.
var linesOfYears = cityLine("a", "2021 = { estimate = 100 }\n2022 = { estimate = 100 }") +
	line("e", "city", "operating", "income", "2020 = { estimate = 100 }")

// ofMovements are the boundaries of what changes authority after the vote.
var ofMovements = map[string]boundaries{
	"shift": {plan2020 + cityLine("a", "cover = \"g\"\n2020 = { estimate = 100 }") + cityLine("b", `cover = "g"`) + cityLine("c", `cover = "h"`) +
		cityLine("d", "") + cityLine("e", "") +
		line("f", "city", "capital", "expense", `cover = "g"`) +
		line("h", "city", "operating", "income", `cover = "g"`) +
		line("i", "provider", "operating", "expense", `cover = "g"`),
		map[string]boundary{
			"within a group and year": clean(moves("shift", "a", "b", "2020", "1")),
			"all that there is":       clean(moves("shift", "a", "b", "2020", "100")),
			"a cent more than there is": finds(moves("shift", "a", "b", "2020", "100.01"),
				"error €100.01 are shifted from a in 2020, there are €100"),
			"a cent more in two shifts": finds(moves("shift", "a", "b", "2020", "60")+moves("shift", "a", "b", "2020", "40.01"),
				"error €100.01 are shifted from a in 2020"),
			"all of it, with what came before": clean(adds("supplement", "a", "50", "") + moves("shift", "a", "b", "2020", "150")),
			"of a line without an estimate":    finds(moves("shift", "b", "a", "2020", "0.01"), "error €0.01 are shifted from b in 2020, there are €0"),
			"not decided":                      clean(strings.Replace(moves("shift", "a", "b", "2020", "200"), `by = "B"`, "", 1)),
			"to the same line":                 finds(moves("shift", "d", "d", "2020", "1"), "error the shift leads from d to d and moves nothing"),
			"to the next year": finds(moves("shift", "a", "b", "2021", "1"),
				"error the shift joins two years (2020 and 2021)"),
			"to the year before": finds(moves("shift", "a", "b", "2019", "1"),
				"error the shift joins two years (2020 and 2019)"),
			"to another group":               finds(moves("shift", "a", "c", "2020", "1"), "error a and c do not cover each other"),
			"from a group to none":           finds(moves("shift", "a", "d", "2020", "1"), "error a and d"),
			"between lines without a group":  finds(moves("shift", "d", "e", "2020", "1"), "error d and e"),
			"to the other part":              finds(moves("shift", "a", "f", "2020", "1"), "error a and f"),
			"to the other side":              finds(moves("shift", "a", "h", "2020", "1"), "error a and h"),
			"to the other book":              finds(moves("shift", "a", "i", "2020", "1"), "error a and i"),
			"to another year and group":      finds(moves("shift", "a", "c", "2021", "1"), "error the shift joins two years"),
			"carried over, which is another": clean(moves("carry", "a", "c", "2022", "1")),
		}},
	"global-reduction": {plan2020 + cityLine("a", "group = \"01\"\n2020 = { estimate = 2000 }\n2021 = { estimate = 2000 }") + cityLine("b", "2020 = { estimate = 2000 }") +
		cityLine("c", "path = [\"01\", \"0115\"]\n2020 = { estimate = 2000 }") +
		line("i", "city", "operating", "income", "group = \"01\"\n2020 = { estimate = 2000 }") +
		line("k", "city", "capital", "expense", "group = \"01\"\n2020 = { estimate = 2000 }") +
		line("p", "provider", "operating", "expense", "group = \"01\"\n2020 = { estimate = 2000 }"),
		map[string]boundary{
			"of a sub-plan":           clean(adds("global-reduction", "a", "1", "")),
			"of one by its path":      clean(adds("global-reduction", "c", "1", "")),
			"of no sub-plan":          finds(adds("global-reduction", "b", "1", ""), "warning global reduction of 2020: b names no sub-plan"),
			"of income":               finds(adds("global-reduction", "i", "1", ""), "error global reduction of 2020: i is no operating expense"),
			"of an investment":        finds(adds("global-reduction", "k", "1", ""), "error global reduction of 2020: k is no operating expense"),
			"of the provider":         finds(adds("global-reduction", "p", "1", ""), "error global reduction of 2020: p is no operating expense"),
			"a block of no sub-plan":  clean(adds("block", "b", "1", "")),
			"two percent of all":      clean(wholeExpense + adds("global-reduction", "a", "40", "")),
			"a cent less":             clean(wholeExpense + adds("global-reduction", "a", "39.99", "")),
			"a cent more":             finds(wholeExpense+adds("global-reduction", "a", "40.01", ""), "warning the global reduction of 2020 is €40.01; 2 % of the expense of €2,000 are €40"),
			"a cent more in two":      finds(wholeExpense+adds("global-reduction", "a", "40", "")+adds("global-reduction", "c", "0.01", ""), "warning the global reduction of 2020 is €40.01"),
			"more, not decided":       clean(wholeExpense + undecided("global-reduction", "line = \"a\"\nyear = 2020\namount = 41")),
			"more, without a sum":     clean(adds("global-reduction", "a", "1000", "")),
			"more, in another year":   clean(wholeExpense + movement("global-reduction", "line = \"a\"\nyear = 2021\namount = 41\nby = \"B\"")),
			"more than of a sub-plan": clean(strings.Replace(wholeExpense, "2020 =", "group = \"01\"\n2020 =", 1) + adds("global-reduction", "a", "41", "")),
			"more than of income":     clean(strings.Replace(wholeExpense, "expense", "income", 1) + adds("global-reduction", "a", "41", "")),
		}},
	"no-authority": {plan2020 + cityLine("a", "cover = \"g\"\n2020 = { estimate = 100 }") + cityLine("b", `cover = "g"`) +
		paper("V/1", "decision", "") + "[[paper.item]]\nid = \"x\"\n" +
		paper("V/2", "decision", `hearings = [{ committee = "b", role = "decision", outcome = "rejected" }]`) +
		paper("V/3", "decision", "hearings = [{ committee = \"b\", role = \"decision\", outcome = \"adopted\" }]\n[[paper.item]]\nid = \"y\"") +
		paper("V/4", "supplement", "amends = \"V/3\"\nhearings = [{ committee = \"b\", role = \"decision\", outcome = \"adopted\" }]"),
		map[string]boundary{
			"by the budget": clean(adds("supplement", "a", "10", "")),
			"by no paper": finds(undecided("supplement", "line = \"a\"\nyear = 2020\namount = 10"),
				"error supplement of 2020: €10 do not count, for no decision is named"),
			"by a paper not yet heard": finds(adds("excess", "a", "10", "\nby = \"V/1\""),
				"error excess of 2020: €10 do not count, for V/1 is not decided yet"),
			"by an item not yet heard": finds(adds("excess", "a", "10", "\nby = \"V/1#x\""), "error excess of 2020: €10 do not count, for V/1#x"),
			"by a rejected paper": finds(movement("shift", "from = "+leg("a", "2020")+"\nto = "+leg("b", "2020")+"\namount = 10\nby = \"V/2\""),
				"error shift of 2020: €10 do not count, for V/2 was not adopted"),
			"by a struck item": finds(adds("income-cover", "a", "10", "\nby = \"V/3#y\""),
				"error income cover of 2020: €10 do not count, for V/3#y is no longer in force"),
			"a block of a share": finds(movement("block", "line = \"a\"\nyear = 2020\npercent = 10\nby = \"V/1\""),
				"error block of 2020: €10 do not count"),
			"a carry-over needs none": clean(undecided("carry", "from = "+leg("a", "2020")+"\nto = "+leg("a", "2021")+"\namount = 10")),
			"a carry-over by a rejected paper": finds(movement("carry", "from = "+leg("a", "2020")+"\nto = "+leg("a", "2021")+"\namount = 10\nby = \"V/2\""),
				"error carry-over of 2020: €10 do not count"),
		}},
	"carry": {plan2020 + cityLine("a", "2020 = { estimate = 100, actual = 60 }") + cityLine("b", `cover = "g"`) +
		cityLine("c", `cover = "g"`) +
		cityLine("d", "2020 = { estimate = 100 }") + cityLine("e", "2020 = { estimate = 100, actual = 120 }") + cityLine("f", "2020 = { estimate = 100, actual = 0 }"),
		map[string]boundary{
			"to the next year": clean(moves("carry", "a", "a", "2021", "1")),
			"to the same year": finds(moves("carry", "a", "a", "2020", "1"),
				"error the carry-over from 2020 arrives in 2020, not in 2021"),
			"over a year": finds(moves("carry", "a", "a", "2022", "1"),
				"error the carry-over from 2020 arrives in 2022, not in 2021"),
			"within a group": finds(moves("carry", "b", "c", "2021", "1"),
				"error the carry-over of b arrives on c; authority is carried over on its own line"),
			"to another line": finds(moves("carry", "a", "b", "2021", "1"),
				"error the carry-over of a arrives on b; authority is carried over on its own line"),
			"to another line and year": finds(moves("carry", "a", "b", "2022", "1"),
				"error the carry-over of a arrives on b", "error the carry-over from 2020 arrives in 2022"),
			"all that is left": clean(moves("carry", "a", "a", "2021", "40")),
			"a cent more": finds(moves("carry", "a", "a", "2021", "40.01"),
				"error a: €40 are left of 2020, €40.01 are carried over"),
			"a cent less": clean(moves("carry", "a", "a", "2021", "39.99")),
			"all in two":  clean(moves("carry", "a", "a", "2021", "15") + moves("carry", "a", "a", "2021", "25")),
			"a cent after all": finds(moves("carry", "a", "a", "2021", "40")+moves("carry", "a", "a", "2021", "0.01"),
				"error a: €40 are left of 2020, €40.01 are carried over"),
			"more after too much": finds(moves("carry", "a", "a", "2021", "41")+moves("carry", "a", "a", "2021", "1"),
				"error a: €40 are left of 2020, €41 are carried over"),
			"all that is not blocked": clean(adds("block", "a", "30", "") + moves("carry", "a", "a", "2021", "10")),
			"a cent of what is blocked": finds(adds("block", "a", "30", "")+moves("carry", "a", "a", "2021", "10.01"),
				"error a: €10 are left of 2020, €10.01 are carried over"),
			"all of an excess too": clean(adds("excess", "a", "5", "") + moves("carry", "a", "a", "2021", "45")),
			"a year closed at 0":   clean(moves("carry", "f", "f", "2021", "100")),
			"a cent of a year closed at 0": finds(moves("carry", "f", "f", "2021", "100.01"),
				"error f: €100 are left of 2020, €100.01 are carried over"),
			"all of a year not yet booked": clean(moves("carry", "d", "d", "2021", "100")),
			"a cent more than a year not yet booked": finds(moves("carry", "d", "d", "2021", "100.01"),
				"error d: €100 are left of 2020, €100.01 are carried over"),
			"of a year of which nothing is known": clean(moves("carry", "b", "b", "2021", "200")),
			"a cent of an overdrawn line": finds(moves("carry", "e", "e", "2021", "0.01"),
				"error e: €0 are left of 2020, €0.01 are carried over"),
			"0 of an overdrawn line":    clean(moves("carry", "e", "e", "2021", "0")),
			"a shift, which is another": clean(moves("shift", "a", "b", "2022", "1")),
			"a shift does not count": clean(moves("shift", "a", "a", "2020", "1") +
				moves("carry", "a", "a", "2021", "40")),
		}},
	"no-budget": {plan2020, map[string]boundary{
		"a block in the last year in force": clean(linesOfYears + movement("block", "line = \"a\"\nyear = 2021\namount = 1")),
		"a block the year after": finds(linesOfYears+movement("block", "line = \"a\"\nyear = 2022\namount = 1"),
			"warning block of 2022: no budget is in force for that year"),
		"a block of a book the year after":     finds(linesOfYears+movement("block", "book = \"city\"\nyear = 2022\npercent = 1"), "warning block of 2022: no budget"),
		"an excess the year after":             finds(linesOfYears+movement("excess", "line = \"a\"\nyear = 2022\namount = 1"), "warning excess of 2022: no budget"),
		"a block after the plan":               clean(linesOfYears + movement("block", "line = \"a\"\nyear = 2023\namount = 1")),
		"a supplement the year after":          finds(linesOfYears+movement("supplement", "line = \"a\"\nyear = 2022\namount = 1"), "warning supplement of 2022: the year is medium-term"),
		"a supplement of the last year":        clean(linesOfYears + movement("supplement", "line = \"a\"\nyear = 2021\namount = 1")),
		"a shift the year after":               finds(linesOfYears+cityLine("b", "2022 = { estimate = 1 }")+movement("shift", "from = { line = \"a\", year = 2022 }\nto = { line = \"b\", year = 2022 }\namount = 1"), "warning shift of 2022: the year is medium-term"),
		"an income cover the year after":       finds(linesOfYears+movement("income-cover", "line = \"a\"\nyear = 2022\namount = 1\nfrom = "+leg("e", "2022")), "warning income cover of 2022: the year is medium-term"),
		"a carry-over into the year after":     clean(linesOfYears + movement("carry", "from = { line = \"a\", year = 2021 }\nto = { line = \"a\", year = 2022 }\namount = 1")),
		"a block before the budget":            clean(linesOfYears + movement("block", "line = \"a\"\nyear = 2019\namount = 1")),
		"a block of income":                    finds(linesOfYears+adds("block", "e", "1", ""), "warning block of 2020: e is a line for income and gives no authority"),
		"an excess of income":                  finds(linesOfYears+adds("excess", "e", "1", ""), "warning excess of 2020: e is a line for income"),
		"an order on income":                   finds(linesOfYears+order("e", "2020", "bound", "0.01", "0"), "warning e is a line for income; nothing can be ordered on it in 2020"),
		"an order":                             clean(linesOfYears + order("a", "2021", "bound", "0.01", "0")),
		"an order of a later year":             clean(linesOfYears + order("a", "2022", "bound", "0.01", "0")),
		"an actual of the year after":          finds(linesOfYears+cityLine("b", "2022 = { actual = 0.01 }"), "warning b: an actual of €0.01 is given for 2022, but no budget is in force"),
		"0 of the year after":                  clean(linesOfYears + cityLine("b", "2022 = { actual = 0 }")),
		"an actual of the last year in force":  clean(linesOfYears + cityLine("b", "2021 = { estimate = 1, actual = 1 }")),
		"income of the year after":             clean(linesOfYears + line("f", "city", "operating", "income", "2022 = { actual = 1 }")),
		"the day is in the last year in force": clean("as_of = 2021-12-31\n"),
		"the day is in the year after":         finds("as_of = 2022-01-01\n", "notice provisional budget: on 1 Jan 2022 no budget is in force for 2022"),
		"the day is after the plan":            clean("as_of = 2023-01-01\n"),
	}},
	"income-cover": {plan2020 + cityLine("a", "2020 = { estimate = 100 }") +
		line("e", "city", "operating", "income", "2020 = { estimate = 100, actual = 110 }") +
		line("f", "city", "operating", "income", "2020 = { estimate = 100 }") +
		line("g", "city", "operating", "income", "2020 = { estimate = 100, actual = 90 }") +
		line("h", "city", "capital", "income", "2020 = { estimate = 100, actual = 110 }") +
		line("i", "provider", "operating", "income", "2020 = { estimate = 100, actual = 110 }"), map[string]boundary{
		"all that comes in beyond the estimate": clean(adds("income-cover", "a", "10", "from = "+leg("e", "2020"))),
		"a cent more": finds(adds("income-cover", "a", "10.01", "from = "+leg("e", "2020")),
			"error e has received €10 more than estimated in 2020, €10.01 of it are to cover expense"),
		"a cent more in two": finds(adds("income-cover", "a", "6", "from = "+leg("e", "2020"))+adds("income-cover", "a", "4.01", "from = "+leg("e", "2020")),
			"error e has received €10 more than estimated in 2020, €10.01 of it"),
		"beside an excess that it covers": finds(covers("a", "4", cover("e", "4"))+adds("income-cover", "a", "6.01", "from = "+leg("e", "2020")),
			"error e has received €10 more than estimated in 2020, €10.01 of it"),
		"nothing is booked yet": clean(adds("income-cover", "a", "10", "from = "+leg("f", "2020"))),
		"less came in": finds(adds("income-cover", "a", "0.01", "from = "+leg("g", "2020")),
			"error g has received €0 more than estimated in 2020, €0.01 of it"),
		"lowered by less income":  clean(adds("income-cover", "a", "-10", "from = "+leg("g", "2020"))),
		"not in force":            clean(paper("V/1", "decision", "") + adds("income-cover", "a", "99", "from = "+leg("e", "2020")+"\nby = \"V/1\"\n")),
		"no income named":         finds(adds("income-cover", "a", "1", ""), "error the income cover of a in 2020 does not say which additional income bears it"),
		"covered by expense":      finds(adds("income-cover", "a", "1", "from = "+leg("a", "2020")), "error a is no line for income"),
		"covered by investments":  finds(adds("income-cover", "a", "1", "from = "+leg("h", "2020")), "error h and a do not stand in the same part"),
		"covered by the provider": finds(adds("income-cover", "a", "1", "from = "+leg("i", "2020")), "error i and a do not stand in the same part"),
		"of another year":         finds(adds("income-cover", "a", "1", "from = "+leg("e", "2021")), "error the additional income is of 2021, the expense of 2020"),
		"another movement":        clean(adds("supplement", "a", "99", "")),
	}},
	"excess-cover": {plan2020 + cityLine("a", "2020 = { estimate = 100 }") + cityLine("b", "2020 = { estimate = 10 }") +
		cityLine("c", "2020 = { estimate = 6 }") + cityLine("d", "2020 = { estimate = 100, actual = 60 }\n2021 = { estimate = 100 }") +
		line("e", "city", "operating", "income", "2020 = { estimate = 100, actual = 110 }"), map[string]boundary{
		"covered to the cent": clean(covers("a", "10", cover("b", "10"))),
		"a cent short": finds(covers("a", "10", cover("b", "9.99")),
			"error a: €10 are granted beyond the estimate of 2020, €9.99 are covered"),
		"a cent too much": finds(covers("a", "10", cover("d", "10.01")),
			"error a: €10 are granted beyond the estimate of 2020, €10.01 are covered"),
		"by itself": finds(covers("a", "10", cover("a", "10")), "error a is to cover its own excess"),
		"from the next year": finds(covers("a", "10", `{ line = "d", year = 2021, amount = 10 }`),
			"error the excess of 2020 is covered from 2021, not from the same year"),
		"all that a line has": clean(covers("a", "40", cover("d", "40"))),
		"a cent more than it has": finds(covers("a", "40.01", cover("d", "40.01")),
			"error d is to give €40.01 as cover in 2020, but has only €40 left"),
		"more than it has in two": finds(covers("a", "40", cover("d", "40"))+covers("b", "0.01", cover("d", "0.01")),
			"error d is to give €40.01 as cover in 2020, but has only €40 left"),
		"what is blocked cannot be given": finds(adds("block", "d", "30", "")+covers("a", "10.01", cover("d", "10.01")),
			"error d is to give €10.01 as cover in 2020, but has only €10 left"),
		"from an excess that is not decided": clean(adds("excess", "a", "50", "cover_by = ["+cover("d", "50")+"]\nby = \"V/1\"") + paper("V/1", "decision", "")),
		"by more income":                     clean(covers("a", "10", cover("e", "10"))),
		"by a cent that has not come in": finds(covers("a", "10.01", cover("e", "10.01")),
			"error e is to give €10.01 as cover in 2020, but has only €10 left"),
		"covered by two lines": clean(covers("a", "10", cover("b", "4")+","+cover("c", "6"))),
		"two lines, a cent short": finds(covers("a", "10", cover("b", "4")+","+cover("c", "5.99")),
			"error a: €10 are granted beyond the estimate of 2020, €9.99 are covered"),
		"an empty list": finds(covers("a", "10", ""),
			"error a: €10 are granted beyond the estimate of 2020, €0 are covered"),
		"no cover":                finds(adds("excess", "a", "10", ""), "error a: €10 are granted"),
		"0 without a cover":       clean(adds("excess", "a", "0", "")),
		"a supplement needs none": clean(adds("supplement", "a", "10", "")),
	}},
	"cover-group": {plan2020 + cityLine("a", "cover = \"g\"\n2020 = { estimate = 100 }") + cityLine("b", "cover = \"g\"\n2020 = { estimate = 100 }") +
		line("bau", "city", "capital", "expense", "cover = \"g\"\n2020 = { estimate = 100 }") +
		line("ein", "city", "operating", "income", "cover = \"nur-ertrag\"\n2020 = { estimate = 100 }") +
		line("p", "provider", "operating", "expense", "cover = \"h\"\n2020 = { estimate = 100 }") +
		cityLine("c", "cover = \"h\"\n2020 = { estimate = 100 }"),
		map[string]boundary{
			"one group of two parts": finds(movement("block", "cover = \"g\"\nyear = 2020\namount = 10"),
				"error \"g\" are two cover groups, that of a and that of bau; a block is for one"),
			"one group of two books": finds(movement("block", "cover = \"h\"\nyear = 2020\namount = 10"),
				"error \"h\" are two cover groups, that of c and that of p; a block is for one"),
			"the book tells which": clean(movement("block", "cover = \"h\"\nbook = \"city\"\nyear = 2020\namount = 10")),
			"a group that nobody is": finds(movement("block", "cover = \"f\"\nyear = 2020\namount = 10"),
				"error there is no cover group \"f\" of expense; the block withholds nothing"),
			"a group of income": finds(movement("block", "cover = \"nur-ertrag\"\nyear = 2020\namount = 10"),
				"error there is no cover group \"nur-ertrag\" of expense"),
			"a whole book":              clean(movement("block", "book = \"city\"\nyear = 2020\namount = 10")),
			"a slip for a group of two": finds(cityLine("x", `cover = "haus"`)+cityLine("y", `cover = "haus"`)+cityLine("z", `cover = "hasu"`), `notice z is alone in the cover group "hasu"; "haus" is probably meant`),
			"a slip that stands first":  finds(cityLine("z", `cover = "hau"`)+cityLine("x", `cover = "haus"`)+cityLine("y", `cover = "haus"`), `notice z is alone in the cover group "hau"; "haus" is probably meant`),
			"two of one line each":      finds(cityLine("x", `cover = "haus"`)+cityLine("z", `cover = "hauss"`), `notice z is alone in the cover group "hauss"; "haus" is probably meant`),
			"capitals alone":            finds(cityLine("x", `cover = "it"`)+cityLine("y", `cover = "it"`)+cityLine("z", `cover = "IT"`), `notice z is alone in the cover group "IT"; "it" is probably meant`),
			"two letters differ":        clean(cityLine("x", `cover = "haus"`) + cityLine("y", `cover = "haus"`) + cityLine("z", `cover = "hofs"`)),
			"a digit differs":           clean(cityLine("x", `cover = "0111"`) + cityLine("y", `cover = "0111"`) + cityLine("z", `cover = "0112"`)),
			"a letter of a short name":  clean(cityLine("x", `cover = "bau"`) + cityLine("y", `cover = "bau"`) + cityLine("z", `cover = "bad"`)),
			"two lines of either":       clean(cityLine("w", `cover = "haus"`) + cityLine("x", `cover = "haus"`) + cityLine("y", `cover = "hasu"`) + cityLine("z", `cover = "hasu"`)),
			"a slip in the other book":  clean(cityLine("x", `cover = "haus"`) + cityLine("y", `cover = "haus"`) + line("z", "provider", "operating", "expense", `cover = "hasu"`)),
			"a line of such a group":    clean(adds("block", "a", "10", "")),
		}},
	"block-size": {plan2020 + cityLine("a", "2020 = { estimate = 100 }") +
		cityLine("b", "cover = \"g\"\n2020 = { estimate = 10 }") +
		cityLine("c", "cover = \"g\"\n2020 = { estimate = 30 }") + cityLine("d", ""),
		map[string]boundary{
			"all of a line": clean(adds("block", "a", "100", "")),
			"a cent more": finds(adds("block", "a", "100.01", ""),
				"error the block of 2020 asks for €100.01; with all blocks that is €0.01 more than the authority"),
			"a cent less":     clean(adds("block", "a", "99.99", "")),
			"all in per cent": clean(movement("block", "line = \"a\"\nyear = 2020\npercent = 100")),
			"a cent beside all per cent": finds(movement("block", "line = \"a\"\nyear = 2020\npercent = 100")+
				adds("block", "a", "0.01", ""),
				"error the block of 2020 asks for €0.01; with all blocks that is €0.01 more"),
			"all per cent beside a cent": finds(adds("block", "a", "0.01", "")+
				movement("block", "line = \"a\"\nyear = 2020\npercent = 100"),
				"error the block of 2020 asks for €100; with all blocks that is €0.01 more"),
			"two blocks, all of it": clean(adds("block", "a", "60", "") + adds("block", "a", "40", "")),
			"the third one all too much": finds(adds("block", "a", "60", "")+adds("block", "a", "50", "")+
				adds("block", "a", "5", ""), "error the block of 2020 asks for €50; with all blocks that is €10 more",
				"error the block of 2020 asks for €5; with all blocks that is €5 more"),
			"all of a group": clean(movement("block", "cover = \"g\"\nyear = 2020\namount = 40")),
			"a cent more of a group": finds(movement("block", "cover = \"g\"\nyear = 2020\namount = 40.01"),
				"error the block of 2020 asks for €40.01; with all blocks that is €0.01 more"),
			"all of an excess too": clean(adds("excess", "a", "10", "") + adds("block", "a", "110", "")),
			"a cent of nothing": finds(adds("block", "d", "0.01", ""),
				"error the block of 2020 asks for €0.01; with all blocks that is €0.01 more"),
			"a cent of less than nothing": finds(adds("supplement", "d", "-5", "")+adds("block", "d", "0.01", ""),
				"error the block of 2020 asks for €0.01; with all blocks that is €0.01 more"),
			"the money of another year": finds(movement("block", "line = \"a\"\nyear = 2021\namount = 1"),
				"error the block of 2021 asks for €1; with all blocks that is €1 more"),
			"spent money can be blocked":  clean(booking("a", "2020", "100") + adds("block", "a", "100", "")),
			"a shift of more is no block": clean(moves("shift", "a", "a", "2020", "200")),
			"a release from less than nothing": clean(adds("supplement", "d", "-5", "") +
				adds("block", "d", "-1", "") + adds("block", "d", "1", "")),
			"all of one line of a group": finds(adds("block", "b", "10", "")+
				movement("block", "cover = \"g\"\nyear = 2020\namount = 20"),
				"error the block of 2020 asks for €20; with all blocks that is €5 more"),
			"a release and a block of all": clean(adds("block", "a", "-20", "") + adds("block", "a", "120", "")),
		}},
	"unused-key": {plan2020 + cityLine("a", ""), map[string]boundary{
		"a cent":               clean(adds("supplement", "a", "0.01", "") + order("a", "2020", "bound", "0.01", "0") + booking("a", "2020", "0.01")),
		"nothing":              finds(adds("supplement", "a", "0", ""), "notice an amount of 0 does nothing"),
		"nothing ordered":      finds(order("a", "2020", "bound", "0", "0"), "notice an amount of 0 does nothing"),
		"nothing booked":       finds(booking("a", "2020", "0"), "notice an amount of 0 does nothing"),
		"a percentage blocked": clean(movement("block", "line = \"a\"\nyear = 2020\npercent = 10")),
		"a cause of a difference": clean(someLines + measure("m", "") +
			gives("city.it", "2020 = 1", "to = \"it.umsatz\"\nreceived = { 2020 = 0.99 }\ncause = \"vat\"")),
		"a cause of none": finds(someLines+measure("m", "")+gives("city.it", "2020 = 1", "to = \"it.umsatz\"\ncause = \"vat\""),
			`warning M: "cause" says why the books differ, which they do not`),
		"a cause of none, received": finds(someLines+measure("m", "")+gives("city.it", "2020 = 1", "to = \"it.umsatz\"\nreceived = { 2020 = 1 }\ncause = \"vat\""),
			`warning M: "cause" says`),
		"depreciation is no payment": clean(cityLine("afa", "noncash = true")),
		"an investment is one": finds(line("bau", "city", "capital", "expense", "noncash = true"),
			`warning bau: "noncash" does nothing outside the operating part`),
		"a running payment is one":           finds(line("zahlung", "city", "running", "expense", "noncash = true"), `warning zahlung: "noncash"`),
		"an investment that says so already": clean(line("bau", "city", "capital", "expense", "noncash = false")),
		"a supplement with its keys":         clean(adds("supplement", "a", "1", "")),
		"a supplement with all keys": finds(movement("supplement", everyKey),
			`warning "from" does nothing in a movement of kind "supplement"`, `warning "to"`,
			`warning "cover"`, `warning "book"`, `warning "percent"`, `warning "cover_by"`),
		"income cover with its keys": clean(adds("income-cover", "a", "1", "from = "+leg("a", "2020"))),
		"income cover with all keys": finds(movement("income-cover", everyKey), `warning "to"`, `warning "cover"`,
			`warning "book"`, `warning "percent"`, `warning "cover_by"`),
		"an excess with its keys": clean(covers("a", "1", cover("a", "1"))),
		"an excess with all keys": finds(movement("excess", everyKey), `warning "from"`, `warning "to"`,
			`warning "cover"`, `warning "book"`, `warning "percent"`),
		"a shift with its keys": clean(moves("shift", "a", "a", "2020", "1")),
		"a shift with all keys": finds(movement("shift", everyKey), `warning "line"`, `warning "year"`,
			`warning "cover"`, `warning "book"`, `warning "percent"`, `warning "cover_by"`),
		"a carry-over with its keys": clean(moves("carry", "a", "a", "2021", "1")),
		"a carry-over with all keys": finds(movement("carry", everyKey), `warning "line"`, `warning "year"`,
			`warning "cover"`, `warning "book"`, `warning "percent"`, `warning "cover_by"`),
		"a block with all keys": finds(movement("block", everyKey), `warning "from"`, `warning "to"`, `error the block says "line" and "cover"; only "line" counts`,
			`error the block says "line" and "book"; only "line" counts`, `warning "cover_by"`, `error the block says "percent" and "amount"; only "percent" counts`),
		"a block of a line":         clean(adds("block", "a", "1", "")),
		"a block of a group":        clean(movement("block", "cover = \"g\"\nyear = 2020\npercent = 1")),
		"a block of a book":         clean(movement("block", "book = \"city\"\nyear = 2020\namount = 1")),
		"a block of a book's group": clean(movement("block", "book = \"city\"\ncover = \"g\"\nyear = 2020\namount = 1")),
		"a block of 0 and per cent": clean(movement("block", "book = \"city\"\nyear = 2020\namount = 0\npercent = 1")),
		"a year of a report":        clean(paper("V/1", "report", "year = 2020")),
		"a year of no report": finds(paper("V/1", "inquiry", "year = 2020"),
			`warning "year" is the year of a yearly report; V/1 is no report`),
		"no year": clean(paper("V/1", "inquiry", "")),
	}},
}
