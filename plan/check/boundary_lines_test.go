package check_test

import (
	"fmt"
	"strings"
)

// order is an order on a line in a year, booking a booking.
func order(line, year, stage, amount, billed string) string {
	return fmt.Sprintf("[[commitment]]\nline = %q\nyear = %s\nstage = %q\namount = %s\nbilled = %s\n", line, year, stage, amount, billed)
}

func booking(line, year, amount string) string {
	return fmt.Sprintf("[[actual]]\nline = %q\nyear = %s\namount = %s\n", line, year, amount)
}

func printed(book, part, side, more string) string {
	return fmt.Sprintf("[[total]]\nbook = %q\npart = %q\nside = %q\n%s\n", book, part, side, more)
}

// ofLines are the boundaries of what is voted on a line.
var ofLines = map[string]boundaries{
	"overallocated": {plan2020 + cityLine("a", "2020 = { estimate = 100 }\n2022 = { estimate = 100 }") +
		cityLine("b", "2020 = { estimate = 100 }") +
		line("c", "city", "operating", "income", "2020 = { estimate = 100 }") +
		line("d", "provider", "operating", "income", "2020 = { estimate = 100 }") +
		cityLine("e", "2018 = { estimate = 90, actual = 100 }\n2019 = { actual = 100 }\n2020 = { actual = 100 }\n2021 = { estimate = 0 }"),
		map[string]boundary{
			"a grant of all the income": clean(measure("m", "") + grant("c", "50", "2020 = 200", "")),
			"a grant of a cent more": finds(measure("m", "")+grant("c", "50", "2020 = 200.02", ""),
				"error c: measures count on an income of €100.01 in 2020, €100.01 of it grants; the estimate is €100 – €0.01 too much"),
			"a grant beside other income": finds(measure("m", "")+gives("c", "2020 = 60", "")+grant("c", "50", "2020 = 80.02", ""),
				"error c: measures count on an income of €100.01 in 2020, €40.01 of it grants"),
			"grants of two measures": finds(measure("m", "")+grant("c", "100", "2020 = 60", "")+measure("n", "")+grant("c", "100", "2020 = 40.01", ""),
				"error c: measures count on an income of €100.01 in 2020"),
			"a grant that arrives later": finds(measure("m", "")+grant("c", "50", "2020 = 200", "received = { 2021 = 100 }"),
				"error c: measures count on an income of €100 in 2021, €100 of it grants; no estimate is given"),
			"a grant after the plan": clean(measure("m", "") + grant("c", "50", "2023 = 200", "")),
			"a grant on expense":     clean(measure("m", "") + grant("b", "50", "2020 = 400", "")),
			"all of it":              clean(measure("m", "") + gives("a", "2020 = 100", "")),
			"a cent more": finds(measure("m", "")+gives("a", "2020 = 100.01", ""),
				"error a: measures are allocated €100.01 in 2020, the estimate is €100 – €0.01 are missing"),
			"a cent less": clean(measure("m", "") + gives("a", "2020 = 99.99", "")),
			"two measures, a cent more": finds(measure("m", "")+gives("a", "2020 = 60", "")+measure("n", "")+
				gives("a", "2020 = 40.01", ""), "error a: measures are allocated €100.01"),
			"another line has it": finds(measure("m", "")+gives("a", "2020 = 150", "")+gives("b", "2020 = 50", ""),
				"error a: measures are allocated €150"),
			"another year has it": finds(measure("m", "")+gives("a", "2020 = 150, 2022 = 50", ""),
				"error a: measures are allocated €150 in 2020"),
			"two years": finds(measure("m", "")+gives("a", "2020 = 100.01, 2022 = 150", ""),
				"error a: measures are allocated €100.01 in 2020, the estimate is €100 – €0.01 are missing (also in 2022)"),
			"two years, one without an estimate": finds(measure("m", "")+gives("a", "2020 = 150, 2021 = 1", ""),
				"error a: measures are allocated €1 in 2021, no estimate is given", "error a: measures are allocated €150 in 2020, the estimate is €100 – €50 are missing"),
			"paid on to itself":              clean(measure("m", "") + gives("a", "2020 = 60", `to = "a"`)),
			"paid on to itself, a cent more": finds(measure("m", "")+gives("a", "2020 = 100.01", `to = "a"`), "error a: measures are allocated €200.02"),
			"a cent more, medium-term": finds(measure("m", "")+gives("a", "2022 = 100.01", ""),
				"error a: measures are allocated €100.01 in 2022"),
			"a cent of an estimate below zero": clean(cityLine("n", "2020 = { estimate = -1 }") + measure("m", "") + gives("n", "2020 = 0.01", "")),
			"a cent of one that is printed so": finds(cityLine("n", "source = \"S. 1\"\n2020 = { estimate = -1 }")+measure("m", "")+gives("n", "2020 = 0.01", ""),
				"error n: measures are allocated €0.01 in 2020"),
			"allocated twice, which is found as such": clean(measure("m", "") + gives("a", "2020 = 60", "") + gives("a", "2020 = 60", "")),
			"allocated twice, and too much once": finds(measure("m", "")+gives("a", "2020 = 100.01", "")+gives("a", "2020 = 100.01", ""),
				"error a: measures are allocated €200.02"),
			"a cent in a year without any": finds(measure("m", "")+gives("a", "2021 = 0.01", ""),
				"error a: measures are allocated €0.01 in 2021, no estimate is given"),
			"a cent of an estimate of 0": finds(measure("m", "")+gives("e", "2021 = 0.01", ""),
				"error e: measures are allocated €0.01 in 2021, the estimate is €0 – €0.01"),
			"all that was spent in a closed year": clean(measure("m", "") + gives("e", "2019 = 100", "")),
			"a cent more than was spent": finds(measure("m", "")+gives("e", "2019 = 100.01", ""),
				"error e: measures are allocated €100.01 in 2019, the year is closed with €100"),
			"more than the estimate of a closed year": finds(measure("m", "")+gives("e", "2018 = 90.01", ""),
				"error e: measures are allocated €90.01 in 2018, the estimate is €90"),
			"spent in an open year without an estimate": finds(measure("m", "")+gives("e", "2020 = 1", ""),
				"error e: measures are allocated €1 in 2020, no estimate is given"),

			"0 in a year without any": clean(measure("m", "") + gives("a", "2021 = 0", "")),
			"raised by a supplement": clean(adds("supplement", "a", "50", "") + measure("m", "") +
				gives("a", "2020 = 150", "")),
			"a cent above the supplement": finds(adds("supplement", "a", "50", "")+measure("m", "")+
				gives("a", "2020 = 150.01", ""),
				"error a: measures are allocated €150.01 in 2020, the estimate is €150"),
			"raised by income": clean(adds("income-cover", "a", "50", "") + measure("m", "") +
				gives("a", "2020 = 150", "")),
			"shifted to it": clean(moves("shift", "b", "a", "2020", "50") + measure("m", "") +
				gives("a", "2020 = 150", "")),
			"shifted from it": finds(moves("shift", "a", "b", "2020", "0.01")+measure("m", "")+
				gives("a", "2020 = 100", ""), "error a: measures are allocated €100 in 2020, the estimate is €99.99"),
			"carried in": clean(moves("carry", "b", "a", "2022", "50") + measure("m", "") +
				gives("a", "2022 = 150", "")),
			"carried out, which keeps it": clean(moves("carry", "a", "b", "2021", "50") + measure("m", "") +
				gives("a", "2020 = 100", "")),
			"an excess, which is no estimate": finds(adds("excess", "a", "50", "")+measure("m", "")+
				gives("a", "2020 = 100.01", ""),
				"error a: measures are allocated €100.01 in 2020, the estimate is €100"),
			"a block, which keeps it": clean(adds("block", "a", "50", "") + measure("m", "") +
				gives("a", "2020 = 100", "")),
			"below zero without measures": clean(adds("supplement", "a", "-150", "")),
			"below zero with a cent": finds(adds("supplement", "a", "-150", "")+measure("m", "")+
				gives("a", "2020 = 0.01", ""),
				"error a: measures are allocated €0.01 in 2020, the estimate is −€50 – €50.01 are missing"),
			"all income": clean(measure("m", "") + gives("c", "2020 = 100", "")),
			"a cent more income": finds(measure("m", "")+gives("c", "2020 = 100.01", ""),
				"error c: measures count on an income of €100.01 in 2020, the estimate is €100 – €0.01 too much"),
			"all paid on": clean(measure("m", "") + gives("a", "2020 = 100", `to = "d"`)),
			"a cent more arrives": finds(measure("m", "")+
				gives("a", "2020 = 100", "to = \"d\"\nreceived = { 2020 = 100.01 }"),
				"error d: measures count on an income of €100.01"),
		}},
	"overdrawn": {plan2020, map[string]boundary{
		"a contract binds all": clean(cityLine("a", "2020 = { estimate = 100 }") + load("a", "2020 = 100, 2022 = 500", "")),
		"a contract binds a cent more": finds(cityLine("a", "2020 = { estimate = 100 }")+load("a", "2020 = 100.01", ""),
			"error a is overdrawn by €0.01 in 2020"),
		"a contract binds a cent more, billed": clean(cityLine("a", "2020 = { estimate = 100 }") + load("a", "2020 = 100.01", "billed = { 2020 = 0.01 }")),
		"all spent":                            clean(cityLine("a", "2020 = { estimate = 100, actual = 100 }")),
		"a cent more": finds(cityLine("a", "2020 = { estimate = 100, actual = 100.01 }"),
			"error a is overdrawn by €0.01 in 2020"),
		"a cent more of cost accounting": clean(cityLine("a", "account = \"9711\"\ninternal = true\n2020 = { estimate = 100, actual = 100.01 }")),
		"a cent more, not internal":      finds(cityLine("a", "account = \"9711\"\n2020 = { estimate = 100, actual = 100.01 }"), "error a is overdrawn by €0.01 in 2020"),
		"a cent in a year of nothing": finds(cityLine("a", "2021 = { actual = 0.01 }"),
			"error a is overdrawn by €0.01 in 2021"),
		"spent and ordered": clean(cityLine("a", "2020 = { estimate = 100, actual = 60 }") +
			order("a", "2020", "bound", "50", "10")),
		"a cent more ordered": finds(cityLine("a", "2020 = { estimate = 100, actual = 60 }")+
			order("a", "2020", "bound", "50", "9.99"), "error a is overdrawn by €0.01 in 2020"),
		"reserved, which is soft": clean(cityLine("a", "2020 = { estimate = 100, actual = 100 }") +
			order("a", "2020", "reserved", "1", "0") + order("a", "2020", "earmarked", "1", "0")),
		"planned, which is none": clean(cityLine("a", "2020 = { estimate = 100 }") + measure("m", "") +
			gives("a", "2020 = 200", "")),
		"last year of the budget": finds(cityLine("a", "2021 = { estimate = 1, actual = 2 }"),
			"error a is overdrawn by €1 in 2021"),
		"the year after it":  clean(cityLine("a", "2022 = { estimate = 1, actual = 2 }")),
		"the year before it": clean(cityLine("a", "2019 = { estimate = 1, actual = 2 }")),
		"income":             clean(line("a", "city", "operating", "income", "2020 = { estimate = 1, actual = 2 }")),
		"all that is not blocked": clean(cityLine("a", "2020 = { estimate = 100, actual = 90 }") +
			adds("block", "a", "10", "")),
		"a cent of what is blocked": finds(cityLine("a", "2020 = { estimate = 100, actual = 90.01 }")+
			adds("block", "a", "10", ""), "error a is overdrawn by €0.01"),
		"all of an excess": clean(cityLine("a", "2020 = { estimate = 100, actual = 110 }") +
			adds("excess", "a", "10", "")),
		"a cent of what is carried": finds(
			cityLine("a", "2020 = { estimate = 100, actual = 90.01 }\n2021 = { estimate = 0 }")+
				moves("carry", "a", "a", "2021", "10"), "error a is overdrawn by €0.01"),

		"borne by its group to the cent": finds(cityLine("a", "cover = \"g\"\n2020 = { estimate = 0, actual = 10 }")+
			cityLine("b", "cover = \"g\"\n2020 = { estimate = 10 }"),
			"notice a is overdrawn by €10 in 2020; the cover group g bears it"),
		"a cent more than its group": finds(cityLine("a", "cover = \"g\"\n2020 = { estimate = 0, actual = 10.01 }")+
			cityLine("b", "cover = \"g\"\n2020 = { estimate = 10 }"),
			"error the cover group g is overdrawn by €0.01 in 2020"),
		"two lines of a group": finds(cityLine("a", "cover = \"g\"\n2020 = { estimate = 0, actual = 1 }")+
			cityLine("b", "cover = \"g\"\n2020 = { estimate = 0, actual = 2 }"),
			"error the cover group g is overdrawn by €3 in 2020"),
		"two years of a group": finds(
			cityLine("a", "cover = \"g\"\n2020 = { estimate = 0, actual = 1 }\n2021 = { estimate = 0, actual = 2 }"),
			"error the cover group g is overdrawn by €1 in 2020 (also in 2021)"),
		"two years of a line": finds(cityLine("a", "2020 = { estimate = 0, actual = 1 }\n2021 = { estimate = 0, actual = 2 }"),
			"error a is overdrawn by €1 in 2020 (also in 2021)"),
		"below zero by its own estimate":   clean(cityLine("a", "2020 = { estimate = -1 }")),
		"below zero by a printed estimate": finds(cityLine("a", "source = \"S. 1\"\n2020 = { estimate = -1 }"), "error a is overdrawn by €1 in 2020"),
		"a group of its own":               clean(cityLine("a", "cover = \"g\"\n2020 = { estimate = 10, actual = 10 }")),
		"another group": finds(cityLine("a", "cover = \"g\"\n2020 = { estimate = 0, actual = 1 }")+
			cityLine("b", "cover = \"h\"\n2020 = { estimate = 10 }"), "error the cover group g"),
		"the group of another year": finds(
			cityLine("a", "cover = \"g\"\n2020 = { estimate = 0, actual = 1 }\n2021 = { estimate = 10 }"),
			"error the cover group g"),
		"the group of another part": finds(cityLine("a", "cover = \"g\"\n2020 = { estimate = 0, actual = 1 }")+
			line("b", "city", "capital", "expense", "cover = \"g\"\n2020 = { estimate = 10 }"),
			"error the cover group g"),
		"the group of another book": finds(cityLine("a", "cover = \"g\"\n2020 = { estimate = 0, actual = 1 }")+
			line("b", "provider", "operating", "expense", "cover = \"g\"\n2020 = { estimate = 10 }"),
			"error the cover group g"),
		"the group of the income": finds(cityLine("a", "cover = \"g\"\n2020 = { estimate = 0, actual = 1 }")+
			line("b", "city", "operating", "income", "cover = \"g\"\n2020 = { estimate = 10 }"),
			"error the cover group g"),
		"two lines without a group": finds(cityLine("a", "2020 = { estimate = 0, actual = 1 }")+
			cityLine("b", "2020 = { estimate = 10 }"), "error a is overdrawn by €1"),
	}},
	"path": {plan2020 + cityLine("a", "path = [\"01\", \"0102\"]\n2020 = { estimate = 1 }"), map[string]boundary{
		"the same":             clean(cityLine("b", "path = [\"01\", \"0102\"]\n2020 = { estimate = 1 }")),
		"beside it":            clean(cityLine("b", "path = [\"01\", \"0103\"]\n2020 = { estimate = 1 }")),
		"within it":            clean(cityLine("b", "path = [\"01\", \"0102\", \"010202\"]\n2020 = { estimate = 1 }")),
		"none":                 clean(cityLine("b", "2020 = { estimate = 1 }")),
		"of the other book":    clean(line("b", "provider", "operating", "expense", "path = [\"02\", \"0102\"]\n2020 = { estimate = 1 }")),
		"within another":       finds(cityLine("b", "path = [\"02\", \"0102\"]\n2020 = { estimate = 1 }"), "error \"0102\" stands in two places: 01 › 0102 and 02 › 0102"),
		"at the top":           finds(cityLine("b", "path = [\"0102\"]\n2020 = { estimate = 1 }"), "error \"0102\" stands in two places: 01 › 0102 and 0102"),
		"an empty step":        finds(cityLine("b", "path = [\"03\", \" \"]\n2020 = { estimate = 1 }"), "error the path has an empty step"),
		"its group in between": clean(cityLine("b", "group = \"03\"\npath = [\"03\", \"0301\"]\n2020 = { estimate = 1 }")),
		"another group":        finds(cityLine("b", "group = \"04\"\npath = [\"03\", \"0301\"]\n2020 = { estimate = 1 }"), "error the group \"04\" is no step"),
		"six steps":            clean(cityLine("b", "path = [\"3\", \"31\", \"32\", \"33\", \"34\", \"35\"]\n2020 = { estimate = 1 }")),
		"seven steps":          finds(cityLine("b", "path = [\"3\", \"31\", \"32\", \"33\", \"34\", \"35\", \"36\"]\n2020 = { estimate = 1 }"), "error the path has 7 steps"),
	}},
	"line-id": {plan2020 + cityLine("a1", "2020 = { estimate = 1 }"), map[string]boundary{
		"another":        clean(cityLine("A2", "2020 = { estimate = 1 }")),
		"a capital":      finds(cityLine("A1", "2020 = { estimate = 1 }"), "warning a1 and A1 differ in capital"),
		"exact, a third": finds(cityLine("A1", "2020 = { estimate = 1 }")+cityLine("b", "2020 = { estimate = 1 }"), "warning a1 and A1"),
	}},
	"internal-charges": {plan2020 + cityLine("paid", "account = \"5811\"\ninternal = true\n2020 = { estimate = 100, actual = 7 }"), map[string]boundary{
		"equal": clean(line("received", "city", "operating", "income", "internal = true\n2020 = { estimate = 100, actual = 7 }")),
		"a cent under": finds(line("received", "city", "operating", "income", "internal = true\n2020 = { estimate = 99.99, actual = 7 }"),
			"warning internal charges of 2020 do not net to zero (estimates): €100 are charged, €99.99 received"),
		"a cent over in the actuals": finds(line("received", "city", "operating", "income", "internal = true\n2020 = { estimate = 100, actual = 7.01 }"),
			"warning internal charges of 2020 do not net to zero (actuals): €7 are charged, €7.01 received"),
		"cost accounting, which has no other side": clean(line("received", "city", "operating", "income", "internal = true\n2020 = { estimate = 100, actual = 7 }") +
			cityLine("cost", "account = \"9711\"\ninternal = true\n2020 = { estimate = 5 }")),
		"of another year": finds(line("received", "city", "operating", "income", "internal = true\n2020 = { estimate = 100, actual = 7 }\n2021 = { estimate = 0.01 }"),
			"warning internal charges of 2021"),
		"not internal":      finds(line("received", "city", "operating", "income", "2020 = { estimate = 100, actual = 7 }"), "warning internal charges of 2020 do not net to zero (estimates)", "warning internal charges of 2020 do not net to zero (actuals)"),
		"of the provider":   finds(line("received", "provider", "operating", "income", "internal = true\n2020 = { estimate = 100, actual = 7 }"), "warning internal charges of 2020 do not net to zero (estimates)", "warning internal charges of 2020 do not net to zero (actuals)"),
		"0 in another year": clean(line("received", "city", "operating", "income", "internal = true\n2020 = { estimate = 100, actual = 7 }\n2021 = { estimate = 0 }")),
	}},
	"total": {plan2020 +
		cityLine("a", "group = \"01\"\n2020 = { estimate = 60, actual = 7 }\n2021 = { estimate = 5 }") +
		cityLine("b", "group = \"02\"\n2020 = { estimate = 40 }") +
		line("c", "city", "operating", "income", "group = \"01\"\n2020 = { estimate = 3 }") +
		line("d", "city", "capital", "expense", "2020 = { estimate = 2 }") +
		line("e", "provider", "operating", "expense", "2020 = { estimate = 1 }"),
		map[string]boundary{
			"equal": clean(printed("city", "operating", "expense", "2020 = 100\n2021 = 5")),
			"a cent over": finds(printed("city", "operating", "expense", "2020 = 100.01"),
				"error operating, expense: printed for 2020 are €100.01, the lines add up to €100 – a difference of €0.01"),
			"a cent under": finds(printed("city", "operating", "expense", "2020 = 99.99"),
				"error operating, expense: printed for 2020 are €99.99, the lines add up to €100 – a difference of €0.01"),
			"over by the rounding": clean(printed("city", "operating", "expense", "2020 = 101\ntolerance = 1")),
			"over by a cent more": finds(printed("city", "operating", "expense", "2020 = 101.01\ntolerance = 1"),
				"error operating, expense: printed for 2020 are €101.01"),
			"under by the rounding": clean(printed("city", "operating", "expense", "2020 = 99\ntolerance = 1")),
			"under by a cent more": finds(printed("city", "operating", "expense", "2020 = 98.99\ntolerance = 1"),
				"error operating, expense: printed for 2020 are €98.99"),
			"a year without estimates": finds(printed("city", "operating", "expense", "2022 = 0.01"),
				"error operating, expense: printed for 2022 are €0.01, the lines add up to €0"),
			"0 in a year without any":    clean(printed("city", "operating", "expense", "2022 = 0")),
			"a year that is not printed": clean(printed("city", "operating", "expense", "2021 = 5")),
			"a group":                    clean(printed("city", "operating", "expense", "group = \"01\"\n2020 = 60")),
			"a group, a cent over": finds(printed("city", "operating", "expense", "group = \"01\"\n2020 = 60.01"),
				"error operating, expense, 01: printed for 2020 are €60.01, the lines add up to €60"),
			"a group that is not there": finds(printed("city", "operating", "expense", "group = \"03\"\n2020 = 1"),
				"error operating, expense, 03: printed for 2020 are €1, the lines add up to €0"),
			"the other side": clean(printed("city", "operating", "income", "2020 = 3")),
			"the other part": clean(printed("city", "capital", "expense", "2020 = 2")),
			"the other book": clean(printed("provider", "operating", "expense", "2020 = 1")),
			"two sums, the second differs": finds(printed("city", "operating", "income", "2020 = 3")+
				printed("city", "capital", "expense", "2020 = 3"), "error capital, payment: printed for 2020 are €3"),
		}},
	"booked-twice": {plan2020 + cityLine("a", "") + cityLine("b", ""), map[string]boundary{
		"once": clean(documented("4711", "a", "2020", "100")),
		"twice": finds(documented("4711", "a", "2020", "100")+documented("4711", "a", "2020", "100"),
			"warning document 4711 is booked with €100 on a in 2020 already: plan.toml:"),
		"three times": finds(documented("4711", "a", "2020", "100")+documented("4711", "a", "2020", "100")+documented("4711", "a", "2020", "100"),
			"warning document 4711", "warning document 4711"),
		"a cent more":       clean(documented("4711", "a", "2020", "100") + documented("4711", "a", "2020", "100.01")),
		"reversed":          clean(documented("4711", "a", "2020", "100") + documented("4711", "a", "2020", "-100")),
		"another document":  clean(documented("4711", "a", "2020", "100") + documented("4712", "a", "2020", "100")),
		"another line":      clean(documented("4711", "a", "2020", "100") + documented("4711", "b", "2020", "100")),
		"another year":      clean(documented("4711", "a", "2020", "100") + documented("4711", "a", "2021", "100")),
		"without documents": clean(booking("a", "2020", "100") + booking("a", "2020", "100")),
	}},
	"overbilled": {plan2020 + cityLine("a", "2020 = { estimate = 1000 }"), map[string]boundary{
		"all of it":                clean(billed("100", "100")),
		"a cent over":              finds(billed("100", "100.01"), "warning a: €100.01 are billed, €100 were ordered"),
		"a cent under":             clean(billed("100", "99.99")),
		"of nothing":               finds(billed("0", "0.01"), "warning a: €0.01 are billed, €0 were ordered"),
		"nothing":                  clean(billed("100", "0")),
		"all of a contract's year": clean(load("a", "2020 = 10", "billed = { 2020 = 10 }")),
		"a cent over it":           finds(load("a", "2020 = 10", "billed = { 2020 = 10.01 }"), "warning a: €10.01 are billed, €10 were ordered"),
		"a year without any":       finds(load("a", "2020 = 10", "billed = { 2021 = 0.01 }"), "warning a: €0.01 are billed, €0 were ordered"),
	}},
	"booking-date": {strings.Replace(plan2020, "title  = \"P\"", "title  = \"P\"\nas_of = 2020-06-30", 1) + cityLine("a", ""), map[string]boundary{
		"an actual of the year":  clean(cityLine("b", "2020 = { actual = 1 }")),
		"an actual of the next":  finds(cityLine("b", "2021 = { actual = 0.01 }"), "warning b: an actual of 2021 is given, the plan is of 30 Jun 2020"),
		"nothing in the next":    clean(cityLine("b", "2021 = { actual = 0 }")),
		"on the day of the plan": clean(booking("a", "2020", "1") + "date = 2020-06-30"),
		"the day after":          finds(booking("a", "2020", "1")+"date = 2020-07-01", "warning a: booked on 1 Jul 2020, the plan is of 30 Jun 2020"),
		"without a date":         clean(booking("a", "2021", "1")),
		"the last day of a year": clean(booking("a", "2019", "1") + "date = 2019-12-31"),
		"the first of the next":  finds(booking("a", "2019", "1")+"date = 2020-01-01", "warning a: booked for 2019 on 1 Jan 2020"),
		"a year before the plan": clean(booking("a", "2018", "1")),
		"a medium-term year":     finds(booking("a", "2022", "1"), "warning a: booked for 2022, a medium-term year"),
		"a year after the plan":  clean(booking("a", "2023", "1")), // the rule "years" has it
	}},
	"actual-twice": {plan2020, map[string]boundary{
		"equal": clean(cityLine("a", "2020 = { actual = 100 }") + booking("a", "2020", "60") +
			booking("a", "2020", "40")),
		"a cent over": finds(cityLine("a", "2020 = { actual = 100 }")+booking("a", "2020", "60")+
			booking("a", "2020", "40.01"), "warning a: the actual of 2020 is €100, the bookings add up to €100.01"),
		"a cent under": finds(cityLine("a", "2020 = { actual = 100 }")+booking("a", "2020", "99.99"),
			"warning a: the actual of 2020 is €100, the bookings add up to €99.99"),
		"bookings that cancel": finds(cityLine("a", "2020 = { actual = 100 }")+booking("a", "2020", "5")+
			booking("a", "2020", "-5"), "warning a: the actual of 2020 is €100, the bookings add up to €0"),
		"an actual of 0": finds(cityLine("a", "2020 = { actual = 0 }")+booking("a", "2020", "0.01"),
			"warning a: the actual of 2020 is €0, the bookings add up to €0.01"),
		"no bookings":     clean(cityLine("a", "2020 = { actual = 100 }")),
		"no actual":       clean(cityLine("a", "2020 = { estimate = 1 }") + booking("a", "2020", "100")),
		"in another year": clean(cityLine("a", "2020 = { actual = 100 }") + booking("a", "2021", "1")),
		"on another line": clean(cityLine("a", "2020 = { actual = 100 }") + cityLine("b", "") +
			booking("b", "2020", "1")),
	}},
}

// documented is a booking with a document.
func documented(document, line, year, amount string) string {
	return booking(line, year, amount) + "document = \"" + document + "\"\n"
}

// billed is an order on line a of which some is billed.
func billed(amount, billed string) string {
	return "[[commitment]]\nline = \"a\"\nyear = 2020\nstage = \"bound\"\namount = " + amount + "\nbilled = " + billed + "\n"
}
