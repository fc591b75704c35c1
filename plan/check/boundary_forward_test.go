package check_test

import "fmt"

// authority is a forward authority of a year on a line.
func authority(line, year, due, more string) string {
	return fmt.Sprintf("[[forward_authority]]\nline = %q\nyear = %s\ndue = { %s }\n%s\n", line, year, due, more)
}

// load is a contract of several years on a line.
func load(line, due, more string) string {
	return fmt.Sprintf("[[forward_load]]\nline = %q\ntitle = \"Wartung\"\ndue = { %s }\n%s\n", line, due, more)
}

func bottomRow(due, more string) string {
	return fmt.Sprintf("[[forward_total]]\ndue = { %s }\n%s\n", due, more)
}

// asOf is the plan as it stands on a day; it comes last.
func asOf(day string) string { return plan2020 + "as_of = " + day }

// ofForwardAuthority are the boundaries of what binds later years.
var ofForwardAuthority = map[string]boundaries{
	"forward-authority": {line("bau", "city", "capital", "expense", "2020 = { estimate = 100 }\n2021 = { estimate = 100 }\n2022 = { estimate = 100 }") +
		line("leer", "city", "capital", "expense", "") +
		line("ein", "city", "capital", "income", "2021 = { estimate = 100 }") +
		cityLine("it", "2021 = { estimate = 100 }"),
		map[string]boundary{
			"due the next year": clean(authority("bau", "2020", "2021 = 1", "") + plan2020),
			"due in its own year": finds(authority("bau", "2020", "2020 = 1", "")+plan2020,
				"error the forward authority of 2020 falls due in 2020; it is for later years"),
			"due before": finds(authority("bau", "2021", "2020 = 1", "")+plan2020,
				"error the forward authority of 2021 falls due in 2020"),
			"on capital income": finds(authority("ein", "2020", "2021 = 1", "")+plan2020,
				"error ein is no capital payment and bears no forward authority"),
			"on operating expense": finds(authority("it", "2020", "2021 = 1", "")+plan2020,
				"error it is no capital payment"),
			"all used": clean(authority("bau", "2020", "2021 = 100", "used = { 2021 = 100 }") + plan2020),
			"a cent more used": finds(authority("bau", "2020", "2021 = 100", "used = { 2021 = 100.01 }")+plan2020,
				"error for 2021 €100 fall due, €100.01 are used"),
			"a cent less used": clean(authority("bau", "2020", "2021 = 100", "used = { 2021 = 99.99 }") + plan2020),
			"used of another year": finds(authority("bau", "2020", "2021 = 100, 2022 = 1", "used = { 2022 = 2 }")+
				plan2020, "error for 2022 €1 fall due, €2 are used"),
			"a cent used of nothing": finds(authority("bau", "2020", "2021 = 100", "used = { 2022 = 0.01 }")+plan2020,
				"error for 2022 €0 fall due, €0.01 are used"),
			"on the last day of the next": clean(authority("bau", "2020", "2022 = 100", "used = { 2022 = 99.99 }") +
				asOf("2021-12-31")),
			"a cent lapsed the day after": finds(authority("bau", "2020", "2022 = 100", "used = { 2022 = 99.99 }")+
				asOf("2022-01-01"),
				"notice the forward authority of 2020 lapsed at the end of 2021; €0.01 were not used"),
			"all used, so nothing lapsed": clean(authority("bau", "2020", "2022 = 100", "used = { 2022 = 100 }") +
				asOf("2022-01-01")),
			"nothing used, all lapsed": finds(authority("bau", "2020", "2022 = 100", "used = { 2022 = 0 }")+
				asOf("2022-01-01"),
				"notice the forward authority of 2020 lapsed at the end of 2021; €100 were not used"),
			"nothing said about its use": finds(authority("bau", "2020", "2022 = 100", "")+asOf("2022-01-01"),
				"notice the forward authority of 2020 lapsed at the end of 2021; the plan does not say how much of €100 was used"),
			"nothing said, a cent more due": finds(authority("bau", "2020", "2022 = 100.01", "")+asOf("2022-01-01"),
				"notice the forward authority of 2020 lapsed", "warning bau: €100.01 fall due in 2022"),
			"nothing said of the printed matrix": clean(authority("leer", "2020", "2022 = 100", "") + asOf("2022-01-01")),
			"used = {}, all lapsed": finds(authority("bau", "2020", "2022 = 100", "used = {}")+asOf("2022-01-01"),
				"notice the forward authority of 2020 lapsed at the end of 2021; €100 were not used"),
			"prolonged": clean(authority("bau", "2020", "2022 = 100", "used = {}\nuntil = 2022") + asOf("2022-12-31")),
			"prolonged, the day after": finds(authority("bau", "2020", "2022 = 100", "used = {}\nuntil = 2022")+asOf("2023-01-01"),
				"notice the forward authority of 2020 lapsed at the end of 2022; €100 were not used"),
			"prolonged to what the law gives": clean(authority("bau", "2020", "2022 = 100", "until = 2021") + plan2020),
			"ends in its own year": finds(authority("bau", "2020", "2022 = 100", "until = 2020")+plan2020,
				"error the forward authority of 2020 is to end with 2020; it lasts until the end of 2021 at least"),
			"all of the estimate due": clean(authority("bau", "2020", "2021 = 100", "") + plan2020),
			"a cent more due": finds(authority("bau", "2020", "2021 = 100.01", "")+plan2020,
				"warning bau: €100.01 fall due in 2021, the estimate is €100"),
			"two, a cent more due": finds(authority("bau", "2019", "2021 = 60", "")+
				authority("bau", "2020", "2021 = 40.01", "")+plan2020, "warning bau: €100.01 fall due in 2021"),
			"two, the first all of it": finds(authority("bau", "2019", "2021 = 100", "")+
				authority("bau", "2020", "2021 = 0.01", "")+plan2020, "warning bau: €100.01 fall due in 2021"),
			"two, the first too much": finds(authority("bau", "2019", "2021 = 100.01", "")+
				authority("bau", "2020", "2021 = 1", "")+plan2020, "warning bau: €100.01 fall due in 2021"),
			"raised by a supplement": clean(authority("bau", "2019", "2020 = 110", "") +
				adds("supplement", "bau", "10", "") + plan2020),
			"the last year of the plan": finds(authority("bau", "2020", "2022 = 100.01", "")+plan2020,
				"warning bau: €100.01 fall due in 2022"),
			"the year after the plan":  clean(authority("bau", "2020", "2023 = 500", "") + plan2020),
			"the year before the plan": clean(authority("bau", "2018", "2019 = 500", "") + plan2020),
			"a line without figures":   clean(authority("leer", "2020", "2021 = 500", "") + plan2020),
			"lapsed, used to the estimate": finds(authority("bau", "2018", "2021 = 500", "used = { 2021 = 100 }")+
				asOf("2020-01-01"), "notice the forward authority of 2018 lapsed"),
			"lapsed, used a cent beyond it": finds(authority("bau", "2018", "2021 = 500", "used = { 2021 = 100.01 }")+
				asOf("2020-01-01"), "notice the forward authority of 2018 lapsed",
				"warning bau: €100.01 fall due in 2021"),
			"not lapsed, due beyond it": finds(authority("bau", "2019", "2021 = 500", "used = { 2021 = 100 }")+
				asOf("2020-12-31"), "warning bau: €500 fall due in 2021"),
		}},
	"forward-load": {plan2020 + cityLine("it", "2021 = { estimate = 100 }\n2022 = { estimate = 100 }") + cityLine("leer", "2022 = {}") +
		line("bau", "city", "capital", "expense", "2022 = { estimate = 100 }") + line("ein", "city", "operating", "income", "2022 = { estimate = 100 }"),
		map[string]boundary{
			"all that is planned": clean(load("it", "2022 = 100", "")),
			"a cent more":         finds(load("it", "2022 = 100.01", ""), "warning it: contracts bind €100.01 in 2022, planned are €100"),
			"a cent less":         clean(load("it", "2022 = 99.99", "")),
			"two, a cent more": finds(load("it", "2022 = 60", "")+load("it", "2022 = 40.01", ""),
				"warning it: contracts bind €100.01 in 2022, planned are €100"),
			"two, the first all of it": finds(load("it", "2022 = 100", "")+load("it", "2022 = 0.01", ""),
				"warning it: contracts bind €100.01 in 2022"),
			"two, both too much": finds(load("it", "2022 = 101", "")+load("it", "2022 = 1", ""),
				"warning it: contracts bind €101 in 2022"),
			"nothing planned": finds(load("leer", "2022 = 0.01", ""),
				"warning leer: contracts bind €0.01 in 2022, nothing is planned for that year yet"),
			"nothing due":         clean(load("leer", "2022 = 0", "")),
			"in force":            clean(load("it", "2021 = 150", "")),
			"after the plan":      clean(load("it", "2023 = 150", "")),
			"more, but billed":    clean(load("it", "2022 = 150", "billed = { 2022 = 50 }")),
			"a cent more, billed": finds(load("it", "2022 = 150.01", "billed = { 2022 = 50 }"), "warning it: contracts bind €100.01 in 2022"),
			"on a capital line":   finds(load("bau", "2022 = 1", ""), "error bau is no operating expense"),
			"on an income line":   finds(load("ein", "2022 = 1", ""), "error ein is no operating expense"),
		}},
	"forward-total": {plan2020 + line("bau", "city", "capital", "expense", ""), map[string]boundary{
		"row equal": clean(authority("bau", "2020", "2021 = 60, 2022 = 40", "total = 100")),
		"row a cent over": finds(authority("bau", "2020", "2021 = 60, 2022 = 40", "total = 100.01"),
			"error row 2020: printed are €100.01, the forward authorities add up to €100 – a difference of €0.01"),
		"row a cent under": finds(authority("bau", "2020", "2021 = 60, 2022 = 40", "total = 99.99"),
			"error row 2020: printed are €99.99, the forward authorities add up to €100 – a difference of €0.01"),
		"row printed as 0": finds(authority("bau", "2020", "2021 = 0.01", "total = 0"),
			"error row 2020: printed are €0"),
		"row not printed": clean(authority("bau", "2020", "2021 = 60", "")),
		"column equal": clean(authority("bau", "2019", "2021 = 60", "") + authority("bau", "2020", "2021 = 40", "") +
			bottomRow("2021 = 100", "")),
		"column a cent over": finds(authority("bau", "2020", "2021 = 100", "")+bottomRow("2021 = 100.01", ""),
			"error column 2021: printed are €100.01, the forward authorities add up to €100"),
		"column a cent under": finds(authority("bau", "2020", "2021 = 100", "")+bottomRow("2021 = 99.99", ""),
			"error column 2021: printed are €99.99"),
		"column of another year": finds(authority("bau", "2020", "2021 = 100", "")+bottomRow("2022 = 100", ""),
			"error column 2022: printed are €100, the forward authorities add up to €0"),
		"column within rounding": clean(authority("bau", "2020", "2021 = 100", "") +
			bottomRow("2021 = 101", "tolerance = 1")),
		"column a cent beyond it": finds(authority("bau", "2020", "2021 = 100", "")+
			bottomRow("2021 = 101.01", "tolerance = 1"), "error column 2021: printed are €101.01"),
		"all equal": clean(authority("bau", "2020", "2021 = 60, 2022 = 40", "") +
			bottomRow("2021 = 60, 2022 = 40", "total = 100")),
		"all a cent over": finds(authority("bau", "2020", "2021 = 60, 2022 = 40", "")+
			bottomRow("2021 = 60", "total = 100.01"),
			"error grand total: printed are €100.01, the forward authorities add up to €100"),
		"all within rounding": clean(authority("bau", "2020", "2021 = 60", "") +
			bottomRow("2021 = 60", "total = 59\ntolerance = 1")),
		"all a cent beyond it": finds(authority("bau", "2020", "2021 = 60", "")+
			bottomRow("2021 = 60", "total = 58.99\ntolerance = 1"), "error grand total: printed are €58.99"),
		"all printed as 0": finds(authority("bau", "2020", "2021 = 60", "")+bottomRow("2021 = 60", "total = 0"),
			"error grand total: printed are €0"),
		"all not printed": clean(authority("bau", "2020", "2021 = 60", "") + bottomRow("2021 = 60", "")),
		"no rounding for rows": finds(authority("bau", "2020", "2021 = 60", "total = 61")+
			bottomRow("2021 = 60", "tolerance = 1"), "error row 2020: printed are €61"),
	}},
}
