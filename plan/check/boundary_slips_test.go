package check_test

import "strings"

// on2020 is plan2020 as it stands on a day.
func on2020(day string) string {
	return strings.Replace(plan2020, "title  = \"P\"", "title  = \"P\"\nas_of = "+day, 1)
}

// indicator has a value of a day in a unit.
func indicator(unit, day string) string {
	return "[[measure.indicator]]\ntitle = \"I\"\nunit = \"" + unit + "\"\nvalues = [{ date = " + day + ", value = 0 }]\n"
}

// measures are several of the same content.
func measures(says string, ids ...string) string {
	var text strings.Builder
	for _, id := range ids {
		text.WriteString(measure(id, says))
	}
	return text.String()
}

// post is a post of the measure before it.
func post(book, years string) string {
	return "\n[[measure.post]]\nbook = \"" + book + "\"\nyears = { " + years + " }\n"
}

func milestones(list string) string { return "milestones = [" + list + "]" }

// ofSlips are the boundaries of what is easily overlooked while typing.
var ofSlips = map[string]boundaries{
	"far-date": {council, map[string]boundary{
		"no day of the plan":                  clean(plan2020),
		"three years before the plan":         clean(on2020("2017-01-01")),
		"four years before the plan":          finds(on2020("2016-12-31"), "warning 31 Dec 2016 is far from the years of the plan (2020–2022)"),
		"a year after the plan":               clean(on2020("2023-12-31")),
		"two years after the plan":            finds(on2020("2024-01-01"), "warning 1 Jan 2024 is far"),
		"a paper of a generation ago":         clean(plan2020 + paper("V/1", "decision", "date = 1990-01-01")),
		"a paper before that":                 finds(plan2020+paper("V/1", "decision", "date = 1989-12-31"), "warning 31 Dec 1989 is far"),
		"a hearing ten years after":           clean(plan2020 + paper("V/1", "decision", heard("2032-12-31"))),
		"a hearing eleven years after":        finds(plan2020+paper("V/1", "decision", heard("2033-01-01")), "warning 1 Jan 2033 is far"),
		"a motion, a milestone and a booking": finds(plan2020+"[[motion]]\nnumber = \"A\"\ntitle = \"A\"\ndate = 2062-01-15\n"+measure("m", milestones(`{ date = 2062-01-01, title = "S" }`))+cityLine("a", "")+booking("a", "2020", "1")+"date = 2062-01-02\n", "warning 15 Jan 2062", "warning 1 Jan 2062", "warning 2 Jan 2062"),
		"the end of a grant":                  finds(plan2020+someLines+measure("m", "")+grant("city.land", "50", "2020 = 2", "until = 2062-12-31"), "warning 31 Dec 2062"),
	}},
	"status": {on2020("2020-06-30") + someLines, map[string]boundary{
		"done with an end":             clean(measure("m", "status = \"done\"\nterm = { from = 2018, to = 2019 }")),
		"done without an end":          finds(measure("m", "status = \"done\"\nterm = { from = 2018 }"), "notice M is done, but a permanent task by its term"),
		"done without a term":          clean(measure("m", `status = "done"`)),
		"running without an end":       clean(measure("m", "status = \"running\"\nterm = { from = 2018 }")),
		"an idea by 1":                 finds(measure("m", "status = \"idea\"\nprogress = 1"), "notice M is an idea, but its progress is 1%"),
		"an idea by 0":                 clean(measure("m", "status = \"idea\"\nprogress = 0")),
		"stopped, money of the year":   clean(measure("m", `status = "stopped"`) + gives("city.it", "2020 = 1", "")),
		"stopped, money of the next":   finds(measure("m", `status = "stopped"`)+gives("city.it", "2020 = 1, 2021 = 2", ""), "notice M is stopped but still gets €2 in 2021"),
		"stopped, money of two more":   finds(measure("m", `status = "stopped"`)+gives("city.it", "2022 = 3", "")+gives("city.it", "2021 = 2", ""), "notice M is stopped but still gets €2 in 2021 (also in 2022)"),
		"stopped, nothing of the next": clean(measure("m", `status = "stopped"`) + gives("city.it", "2021 = 0", "")),
	}},
	"report-text": {plan2020, map[string]boundary{
		"no report":       clean(""),
		"part B":          clean("[[report]]\nyear = 2020\ndevelopment = \"D\"\n"),
		"no part B":       finds("[[report]]\nyear = 2020\nsummary = \"S\"\n", "warning the report on 2020 says nothing of developing the strategy further (part B)"),
		"part B is blank": finds("[[report]]\nyear = 2020\ndevelopment = \" \"\n", "warning the report on 2020 says nothing"),
		"two years":       clean("[[report]]\nyear = 2020\ndevelopment = \"D\"\n[[report]]\nyear = 2021\ndevelopment = \"D\"\n"),
		"a year twice":    finds("[[report]]\nyear = 2020\ndevelopment = \"D\"\n[[report]]\nyear = 2020\n", "error the report on 2020 stands at plan.toml:"),
	}},
	"indicator": {on2020("2020-06-30"), map[string]boundary{
		"no measure has one":      clean(measure("m", `status = "running"`)),
		"measured on the day":     clean(measure("m", indicator("U", "2020-06-30"))),
		"measured a day after":    finds(measure("m", indicator("U", "2020-07-01")), `warning M: "I" is to have been measured on 1 Jul 2020, after the state of the data (30 Jun 2020)`),
		"aimed at ahead":          clean(measure("m", "[[measure.indicator]]\ntitle = \"I\"\nunit = \"U\"\ntarget = { date = 2021-12-31, value = 0 }\n")),
		"a baseline ahead":        finds(measure("m", "[[measure.indicator]]\ntitle = \"I\"\nunit = \"U\"\nbaseline = { date = 2020-07-01, value = 0 }\n"), "warning M"),
		"two measures, one unit":  clean(measure("m", indicator("U", "2020-01-01")) + measure("n", indicator("u", "2020-01-01"))),
		"two measures, two units": finds(measure("m", indicator("U", "2020-01-01"))+measure("n", indicator("V", "2020-01-01")), `warning N: "I" is in "V" here, but at plan.toml:`),
		"another runs without":    finds(measure("m", indicator("U", "2020-01-01"))+measure("n", `status = "running"`), "notice N runs without an indicator"),
		"two others run without": finds(measure("m", indicator("U", "2020-01-01"))+measures("status = \"running\"", "n", "o"),
			"notice 2 measures run without an indicator; nobody measures what they bring: n, o"),
		"five others run without": finds(measure("m", indicator("U", "2020-01-01"))+measures("status = \"running\"", "a", "b", "c", "d", "e"),
			"notice 5 measures run without an indicator; nobody measures what they bring: a, b, c, d, e"),
		"six others run without": finds(measure("m", indicator("U", "2020-01-01"))+measures("status = \"running\"", "a", "b", "c", "d", "e", "f"),
			"notice 6 measures run without an indicator; nobody measures what they bring: a, b, c, d, e and 1 more"),
		"another is paused without":   clean(measure("m", indicator("U", "2020-01-01")) + measure("n", `status = "paused"`)),
		"another is decided, without": clean(measure("m", indicator("U", "2020-01-01")) + measure("n", "")),
	}},
	"running": {plan2020, map[string]boundary{
		"no measure says any":       clean(measure("m", "term = { from = 2020 }\nneed = { 2020 = 2 }")),
		"as much as the need":       clean(measure("m", "need = { 2020 = 2 }\nrunning = { 2020 = 2 }")),
		"a cent more than the need": finds(measure("m", "need = { 2020 = 2 }\nrunning = { 2020 = 2.01 }"), "error M: €2.01 of 2020 are to be running costs, but the whole need is €2"),
		"a cent less than the need": clean(measure("m", "need = { 2020 = 2 }\nrunning = { 2020 = 1.99 }")),
		"more in two years":         finds(measure("m", "need = { 2020 = 0, 2021 = 1 }\nrunning = { 2020 = 1, 2021 = 2 }"), "error M: €1 of 2020 are to be running costs, but the whole need is €0 (also in 2021)"),
		"no need":                   finds(measure("m", "running = { 2020 = 0.01 }"), "error M: €0.01 of 2020 are to be running costs, but no need is given"),
		"0 without a need":          clean(measure("m", "running = { 2020 = 0 }")),
		"more outside the term":     clean(measure("m", "term = { from = 2021, to = 2021 }\nrunning = { 2020 = 1 }")),
		"a year of need without it": finds(measure("m", "need = { 2020 = 2, 2021 = 2, 2022 = 1 }\nrunning = { 2020 = 1 }"), "warning M has running costs from 2020 on, but gives none for 2021 (also in 2022)"),
		"0 is said":                 clean(measure("m", "need = { 2020 = 2, 2021 = 2 }\nrunning = { 2020 = 1, 2021 = 0 }")),
		"no need in a later year":   clean(measure("m", "need = { 2020 = 2, 2021 = 0 }\nrunning = { 2020 = 1 }")),
		"years before the first":    clean(measure("m", "need = { 2020 = 2, 2021 = 2 }\nrunning = { 2021 = 1 }")),
		"a permanent task without":  finds(measure("m", "need = { 2020 = 2 }\nrunning = { 2020 = 1 }")+measure("n", "term = { from = 2020 }\nneed = { 2020 = 0.01 }"), "notice N is a permanent task, but does not say what it costs every year"),
		"two permanent tasks without": finds(measure("m", "need = { 2020 = 2 }\nrunning = { 2020 = 1 }")+measures("term = { from = 2020 }\nneed = { 2020 = 0.01 }", "n", "o"),
			"notice 2 permanent tasks do not say what they cost every year: n, o"),
		"a permanent task that says": clean(measure("m", "term = { from = 2020 }\nneed = { 2020 = 2 }\nrunning = { 2020 = 0 }")),
		"a permanent task of no need": clean(measure("m", "need = { 2020 = 2 }\nrunning = { 2020 = 1 }") +
			measure("n", "term = { from = 2020 }\nneed = { 2020 = 0 }")),
		"an end without":            clean(measure("m", "need = { 2020 = 2 }\nrunning = { 2020 = 1 }") + measure("n", "term = { from = 2020, to = 2020 }\nneed = { 2020 = 1 }")),
		"stopped, without the rest": clean(measure("m", "status = \"stopped\"\nneed = { 2020 = 2, 2021 = 2 }\nrunning = { 2020 = 1 }")),
	}},
	"post": {plan2020 + cityLine("staff", `account = "5012"`) + cityLine("pensions", `account = "5131"`) + cityLine("other", `account = "5291"`) +
		line("it.staff", "provider", "operating", "expense", "") + measure("m", "") + post("city", "2020 = 0.5"), map[string]boundary{
		"both":                         clean(gives("staff", "2020 = 1", "")),
		"a pension":                    clean(gives("pensions", "2020 = 1", "")),
		"a post without money":         finds("", "warning M needs posts in 2020 (0.5 full-time equivalents, City), but has no staff cost for them"),
		"other money":                  finds(gives("other", "2020 = 1", ""), "warning M needs posts in 2020"),
		"money of another year":        finds(gives("staff", "2021 = 0.01", ""), "warning M needs posts in 2020", "warning M gets €0.01 of staff cost in 2021 (City), but no post"),
		"money of nothing":             finds(gives("staff", "2020 = 0", ""), "warning M needs posts in 2020"),
		"nothing in a year without":    clean(gives("staff", "2020 = 1, 2021 = 0", "")),
		"cost of two years":            finds(gives("staff", "2020 = 1, 2021 = 1, 2022 = 1", ""), "warning M gets €1 of staff cost in 2021 (City), but no post (also in 2022)"),
		"the provider's, any cost":     clean(gives("staff", "2020 = 1", "") + post("provider", "2020 = 1") + gives("it.staff", "2020 = 1", "")),
		"the provider's, no cost":      finds(gives("staff", "2020 = 1", "")+post("provider", "2020 = 1"), "warning M needs posts in 2020 (1 full-time equivalents, Provider)"),
		"a hundredth of a post":        finds(gives("staff", "2020 = 1", "")+post("provider", "2021 = 0.01"), "warning M needs posts in 2021 (0.01 full"),
		"no post at all in a year":     clean(gives("staff", "2020 = 1", "") + post("provider", "2021 = 0")),
		"another measure without one":  finds(gives("staff", "2020 = 1", "")+measure("n", "")+gives("staff", "2020 = 1", ""), "warning N gets €1 of staff cost in 2020"),
		"another that is stopped":      clean(gives("staff", "2020 = 1", "") + measure("n", `status = "stopped"`) + gives("staff", "2020 = 1", "") + post("city", "2021 = 1")),
		"an idea needs no money":       clean(gives("staff", "2020 = 1", "") + measure("n", `status = "idea"`) + post("city", "2021 = 1")),
		"more than one post of a year": finds(post("city", "2020 = 0.25"), "warning M needs posts in 2020 (0.75 full"),
	}},
	"staff": {plan2020 + measure("m", "") + post("city", "2020 = 1.5, 2021 = 1.5"), map[string]boundary{
		"no staff plan":              clean(""),
		"as many as planned":         clean("[[staff]]\nbook = \"city\"\n2020 = { planned = 1.5 }\n"),
		"a hundredth fewer planned":  finds("[[staff]]\nbook = \"city\"\n2020 = { planned = 1.49 }\n", "warning City in 2020: measures need 1.5 full-time equivalents, the staff plan has 1.49"),
		"fewer in two years":         finds("[[staff]]\nbook = \"city\"\n2020 = { planned = 1 }\n2021 = { planned = 1 }\n", "warning City in 2020: measures need 1.5 full-time equivalents, the staff plan has 1 (also in 2021)"),
		"none planned":               finds("[[staff]]\nbook = \"city\"\n2020 = { planned = 0 }\n", "warning City in 2020"),
		"as many free":               clean("[[staff]]\nbook = \"city\"\n2020 = { planned = 3, filled = 1.5 }\n"),
		"a hundredth fewer free":     finds("[[staff]]\nbook = \"city\"\n2020 = { planned = 3, filled = 1.51 }\n", "warning City in 2020: measures need 1.5 full-time equivalents, 1.49 are free (3 planned, 1.51 filled)"),
		"more filled than planned":   finds("[[staff]]\nbook = \"city\"\n2020 = { planned = 3, filled = 4 }\n", "warning City in 2020: measures need 1.5 full-time equivalents, −1 are free"),
		"filled alone":               clean("[[staff]]\nbook = \"city\"\n2020 = { filled = 4 }\n"),
		"a group without filled":     clean("[[staff]]\nbook = \"city\"\ngroup = \"A\"\n2020 = { planned = 1, filled = 1 }\n[[staff]]\nbook = \"city\"\ngroup = \"B\"\n2020 = { planned = 0.5 }\n"),
		"the other book":             clean("[[staff]]\nbook = \"provider\"\n2020 = { planned = 1 }\n"),
		"overfilled, nothing needed": clean("[[staff]]\nbook = \"city\"\n2022 = { planned = 1, filled = 2 }\n"),
		"a group twice":              finds("[[staff]]\nbook = \"city\"\ngroup = \"A\"\n2022 = { planned = 1 }\n[[staff]]\nbook = \"city\"\ngroup = \"a\"\n2022 = { planned = 1 }\n", "error the staff plan of City for 2022 (a) stands at plan.toml:"),
		"a group in two years":       clean("[[staff]]\nbook = \"city\"\ngroup = \"A\"\n2021 = { planned = 9 }\n[[staff]]\nbook = \"city\"\ngroup = \"A\"\n2022 = { planned = 9 }\n"),
		"the whole and a group":      finds("[[staff]]\nbook = \"city\"\n2022 = { planned = 1 }\n[[staff]]\nbook = \"city\"\ngroup = \"A\"\n2022 = { planned = 1 }\n", `error the whole staff plan of City for 2022 stands beside its group "A"`),
	}},
	"milestone": {on2020("2020-06-30") + measure("m", ""), map[string]boundary{
		"ninety days past":             clean(milestones(`{ date = 2020-04-01, title = "S" }`)),
		"ninety-one days past":         finds(milestones(`{ date = 2020-03-31, title = "S" }`), `notice M: "S" was due on 31 Mar 2020 and is not called reached`),
		"long past and reached":        clean(milestones(`{ date = 2019-03-31, title = "S", done = true }`)),
		"long past of what is paused":  clean("status = \"paused\"\n" + milestones(`{ date = 2019-03-31, title = "S" }`)),
		"moved, ninety days past":      clean(milestones(`{ date = 2019-03-31, due = 2020-04-01, title = "S" }`)),
		"moved, ninety-one days past":  finds(milestones(`{ date = 2019-03-31, due = 2020-03-31, title = "S" }`), `notice M: "S" was due on 31 Mar 2020 and is not called reached`),
		"reached on the day of data":   clean(milestones(`{ date = 2020-07-01, title = "S", done = 2020-06-30 }`)),
		"reached a day after the data": finds(milestones(`{ date = 2020-06-30, title = "S", done = 2020-07-01 }`), `notice M: "S" is to have been reached on 1 Jul 2020, after the state of the data (30 Jun 2020)`),
		"moved out of the term":        finds("term = { from = 2020, to = 2021 }\n"+milestones(`{ date = 2021-12-31, due = 2022-01-01, title = "S" }`), `notice M: "S" is planned for 1 Jan 2022, but the ter`),
		"long past of what is stopped": clean("status = \"stopped\"\n" + milestones(`{ date = 2019-03-31, title = "S" }`)),
		"reached on the day":           clean(milestones(`{ date = 2020-06-30, title = "S", done = true }`)),
		"reached ahead":                finds(milestones(`{ date = 2020-07-01, title = "S", done = true }`), `notice M: "S" is called reached, but its day is not until 1 Jul 2020`),
		"in the last year of the term": clean("term = { from = 2020, to = 2021 }\n" + milestones(`{ date = 2021-12-31, title = "S" }`)),
		"after the term":               finds("term = { from = 2020, to = 2021 }\n"+milestones(`{ date = 2022-01-01, title = "S" }`), `notice M: "S" is planned for 1 Jan 2022, but the term ends in 2021`),
	}},
	"line-part": {plan2020, map[string]boundary{
		"an operating account":        clean(cityLine("a", `account = "5291"`)),
		"in the capital part":         finds(line("a", "city", "capital", "expense", `account = "5291"`), `warning a: the account 5291 belongs to "operating, expense", given is "capital, payment"`),
		"on the other side":           finds(line("a", "city", "operating", "income", `account = "5291"`), "warning a: the account 5291 belongs to"),
		"an investment":               clean(line("a", "city", "capital", "expense", `account = "7831"`)),
		"the last running payment":    finds(line("a", "city", "capital", "expense", `account = "7799"`), "warning a: the account 7799 belongs to"),
		"an investment as expense":    finds(cityLine("a", `account = "7800"`), "warning a: the account 7800 belongs to"),
		"a receipt":                   clean(line("a", "city", "capital", "income", `account = "6811"`)),
		"another class":               clean(cityLine("a", `account = "3011"`)),
		"no account number":           clean(cityLine("a", `account = "78"`)),
		"the provider's own accounts": clean(line("a", "provider", "operating", "expense", `account = "4400"`)),
		"one of a group in the other": finds(cityLine("a", `cover = "g"`)+line("b", "city", "capital", "expense", `cover = "g"`), `notice b and a name the cover group "g", but stand in different parts`),
		"one of two in the other":     finds(line("a", "city", "capital", "expense", `cover = "g"`)+line("b", "city", "capital", "expense", `cover = "g"`)+cityLine("c", `cover = "g"`), `notice c and a name the cover group "g"`),
		"two of either":               clean(cityLine("a", `cover = "g"`) + cityLine("b", `cover = "g"`) + line("c", "city", "capital", "expense", `cover = "g"`) + line("d", "city", "capital", "expense", `cover = "g"`)),
		"one of the other book":       clean(cityLine("a", `cover = "g"`) + line("b", "provider", "capital", "expense", `cover = "g"`)),
	}},
	"capital-need": {plan2020 + someLines + measure("m", "term = { from = 2020 }"), map[string]boundary{
		"three years": finds(gives("city.bau", "2020 = 1, 2021 = 1, 2022 = 1", ""), "notice M is a permanent task, paid for in 3 years by capital lines alone"),
		"two years":   clean(gives("city.bau", "2020 = 1, 2021 = 1, 2022 = 0", "")),
		"three years, paid on to the provider, who spends it": finds(gives("city.bau", "2020 = 1, 2021 = 1, 2022 = 1", `to = "it.umsatz"`)+gives("it.personal", "2020 = 1, 2021 = 1, 2022 = 1", ""), "notice M is a permanent task, paid for in 3 years by capital lines alone"),
		"three years, with an operating line":                 clean(gives("city.bau", "2020 = 1, 2021 = 1, 2022 = 1", "") + gives("city.it", "2020 = 1", "")),
		"a measure with an end": clean(measure("n", "term = { from = 2020, to = 2022 }") +
			gives("city.bau", "2020 = 1, 2021 = 1, 2022 = 1", "")),
	}},
	"not-allocated": {plan2020 + someLines + measure("m", "") + gives("city.it", "2021 = 1", `to = "it.umsatz"`), map[string]boundary{
		"ordered on its line":        clean(order("city.it", "2020", "bound", "1", "0") + "measure = \"m\""),
		"ordered on another":         finds(order("city.afa", "2020", "bound", "1", "0")+"measure = \"m\"", "warning ordered for m on city.afa, of which nothing is allocated to it"),
		"ordered for no measure":     clean(order("city.afa", "2020", "bound", "1", "0")),
		"booked on its line":         clean(booking("city.it", "2020", "1") + "measure = \"m\""),
		"booked where it is paid on": clean(booking("it.umsatz", "2020", "1") + "measure = \"m\""),
		"booked on another":          finds(booking("city.afa", "2020", "1")+"measure = \"m\"", "warning booked for m on city.afa"),
		"the grant comes in": clean(measure("n", "") + grant("city.land", "50", "2020 = 2", "") +
			booking("city.land", "2020", "1") + "measure = \"n\""),
	}},
}
