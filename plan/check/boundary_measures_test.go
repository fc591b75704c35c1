package check_test

// whole is all that a measure may not leave out.
const whole = "theme = \"x\"\narea = \"group\"\nprinciples = [\"p\"]\n"

// ofMeasures are the boundaries of what a measure says of itself and gets.
var ofMeasures = map[string]boundaries{
	"incomplete": {
		plan2020 + "[[theme]]\nid = \"x\"\ntitle = \"X\"\n[[principle]]\nid = \"p\"\ntitle = \"P\"\n" +
			measure("m", ""),
		map[string]boundary{
			"all three":    clean(whole),
			"no theme":     finds("area = \"group\"\nprinciples = [\"p\"]", "warning M names no theme"),
			"no area":      finds("theme = \"x\"\nprinciples = [\"p\"]", "warning M names no area"),
			"no principle": finds("theme = \"x\"\narea = \"group\"", "warning M names no principle"),
			"list of principles": finds("theme = \"x\"\narea = \"group\"\nprinciples = []",
				"warning M names no principle"),
			"nothing":                 finds("", "warning M names no theme", "warning M names no area", "warning M names no principle"),
			"money without a need":    finds(whole+gives("a", "2020 = 1, 2021 = 2", "")+cityLine("a", "2020 = { estimate = 1 }"), "warning M gets €3 but names no need"),
			"money of nothing":        clean(whole + gives("a", "2020 = 0", "") + cityLine("a", "2020 = { estimate = 1 }")),
			"money with a need of 0":  clean(whole + "need = { 2020 = 0 }\n" + gives("a", "2020 = 1", "") + cityLine("a", "2020 = { estimate = 1 }")),
			"a line without any year": finds(whole+cityLine("a", ""), "warning a gives an estimate of no year"),
			"a line without a year in the middle": finds(whole+cityLine("a", "2020 = { estimate = 1 }\n2022 = { estimate = 1 }"),
				"notice a gives no estimate of 2021, but before and after it"),
			"a line with 0 in the middle":                clean(whole + cityLine("a", "2020 = { estimate = 1 }\n2021 = { estimate = 0 }\n2022 = { estimate = 1 }")),
			"a line with an actual in the middle":        clean(whole + cityLine("a", "2020 = { estimate = 1 }\n2021 = { actual = 1 }\n2022 = { estimate = 1 }")),
			"a line of the last year":                    clean(whole + cityLine("a", "2022 = { estimate = 1 }")),
			"a line of the year before and of the first": clean(whole + cityLine("a", "2018 = { estimate = 1 }\n2020 = { estimate = 1 }")),
			"a line with a year":                         clean(whole + cityLine("a", "2020 = { estimate = 0 }")),
			"a line with money and without any year": finds(whole+"need = { 2020 = 1 }\n"+gives("a", "2020 = 1, 2021 = 2", "")+cityLine("a", ""),
				"error a gives an estimate of no year, but measures are allocated €3"),
			"a line with an excess alone": clean(whole + cityLine("a", "") + adds("excess", "a", "1", "")),
			"a line that carries forward authority alone": clean(whole + line("a", "city", "capital", "expense", "") +
				"[[forward_authority]]\nline = \"a\"\nyear = 2020\ndue = { 2021 = 1 }"),
		},
	},
	"progress": {plan2020, map[string]boundary{
		"done by 100":     clean(measure("m", "status = \"done\"\nprogress = 100")),
		"done by 99":      finds(measure("m", "status = \"done\"\nprogress = 99"), "warning M is done, but its progress is 99%"),
		"done by 0":       finds(measure("m", "status = \"done\"\nprogress = 0"), "warning M is done, but its progress is 0%"),
		"nothing given":   clean(measure("m", `status = "done"`)),
		"running by 99":   clean(measure("m", "status = \"running\"\nprogress = 99")),
		"stopped halfway": clean(measure("m", "status = \"stopped\"\nprogress = 50")),
	}},
	"sign": {plan2020 + someLines + measure("m", ""), map[string]boundary{
		"estimate of 0":        clean(cityLine("a", "2020 = { estimate = 0 }")),
		"estimate below 0":     finds(cityLine("a", "2020 = { estimate = -0.01 }"), "warning sign? The amount is −€0.01"),
		"estimates below 0":    finds(cityLine("a", "2020 = { estimate = -1 }\n2022 = { estimate = -2 }"), "warning sign? The amount is −€1 (also in 2022)"),
		"a line with a source": clean(cityLine("a", "source = \"S\"\n2020 = { estimate = -1 }")),
		"a year with a source": clean(cityLine("a", "2020 = { estimate = -1, source = \"S\" }")),
		"a refund":             clean(cityLine("a", "2020 = { estimate = 1, actual = -1 }")),
		"money below 0":        finds(gives("city.it", "2020 = -1", ""), "error sign? The amount is −€1"),
		"money of 0":           clean(gives("city.it", "2020 = 0", "")),
		"received below 0":     finds(gives("city.it", "2020 = 1", "to = \"it.umsatz\"\nreceived = { 2020 = -1 }"), "error sign? The amount is −€1"),
		"a transfer below 0":   finds(transfer("service-charge", "2020 = { city = 1, provider = -1 }"), "warning sign? The amount is −€1"),
		"a block below 0":      finds(adds("block", "city.it", "-1", ""), "error sign? The amount is −€1"),
		"an excess below 0":    finds(adds("excess", "city.it", "-1", ""), "error sign?"),
		"a shift below 0":      finds(moves("shift", "city.it", "city.afa", "2020", "-1"), "error sign?"),
		"a carry below 0":      finds(moves("carry", "city.it", "city.it", "2021", "-1"), "error sign?"),
		"a supplement below 0": clean(adds("supplement", "city.it", "-1", "")),
		"income cover below 0": clean(adds("income-cover", "city.it", "-1", "")),
	}},
	"gap": {plan2020 + someLines, map[string]boundary{
		"paid on and spent in part": finds(measure("m", "need = { 2020 = 2 }")+gives("city.it", "2020 = 2", `to = "it.umsatz"`)+
			gives("it.personal", "2020 = 1.99", ""), "notice M: in 2020 the city pays €2 to Provider, where €1.99 of it are planned to be spent"),
		"paid on and spent": clean(measure("m", "need = { 2020 = 2 }") + gives("city.it", "2020 = 2", `to = "it.umsatz"`) +
			gives("it.personal", "2020 = 2", "")),
		"paid on too little": finds(measure("m", "need = { 2020 = 3 }")+gives("city.it", "2020 = 2", `to = "it.umsatz"`)+
			gives("it.personal", "2020 = 2", ""), "notice M: of €3 needed in 2020 €2 are paid – €1 are open"),
		"paid to the cent": clean(measure("m", "need = { 2020 = 100 }") + gives("city.it", "2020 = 100", "")),
		"a cent over":      clean(measure("m", "need = { 2020 = 100 }") + gives("city.it", "2020 = 100.01", "")),
		"a cent under": finds(measure("m", "need = { 2020 = 100 }")+gives("city.it", "2020 = 99.99", ""),
			"notice M: of €100 needed in 2020 €99.99 are paid – €0.01 are open"),
		"paid by both books": clean(measure("m", "need = { 2020 = 100 }") + gives("city.it", "2020 = 60", "") +
			gives("it.personal", "2020 = 40", "")),
		"a cent under in both books": finds(measure("m", "need = { 2020 = 100 }")+gives("city.it", "2020 = 60", "")+
			gives("it.personal", "2020 = 39.99", ""), "notice M: of €100 needed in 2020 €99.99 are paid – €0.01 are open"),
		"paid on counts once": finds(measure("m", "need = { 2020 = 100 }")+
			gives("city.it", "2020 = 60", `to = "it.umsatz"`)+gives("it.personal", "2020 = 60", ""),
			"notice M: of €100 needed in 2020 €60 are paid – €40 are open"),
		"half without a payment": finds(measure("m", "need = { 2020 = 100 }")+gives("city.it", "2020 = 50", "")+
			gives("city.afa", "2020 = 50", ""), "notice M: of €100 needed in 2020 €50 are paid – €50 are open"),
		"a surplus fills no other year": finds(measure("m", "need = { 2020 = 100, 2021 = 100 }")+
			gives("city.it", "2020 = 150, 2021 = 50", ""), "notice M: of €100 needed in 2021 €50"),
		"nothing paid":   clean(measure("m", "need = { 2020 = 100 }")),
		"nothing needed": clean(measure("m", "need = { 2020 = 0 }") + gives("city.it", "2020 = 1", "")),
		"stopped":        clean(measure("m", "status = \"stopped\"\nneed = { 2020 = 100 }") + gives("city.it", "2020 = 1", "")),
		"the first and the last year": finds(measure("m", "need = { 2020 = 2, 2022 = 2 }")+
			gives("city.it", "2020 = 1, 2022 = 1", ""), "notice M: of €2 needed in 2020 €1 are paid – €1 are open (also in 2022)"),
		"years before and after the plan": clean(measure("m", "need = { 2019 = 2, 2023 = 2 }") +
			gives("city.it", "2019 = 1, 2023 = 1", "")),
	}},
	"overfunded": {plan2020 + someLines, map[string]boundary{
		"paid to the cent": clean(measure("m", "need = { 2020 = 100 }") + gives("city.it", "2020 = 100", "")),
		"a cent under":     clean(measure("m", "need = { 2020 = 100 }") + gives("city.it", "2020 = 99.99", "")),
		"a cent over": finds(measure("m", "need = { 2020 = 100 }")+gives("city.it", "2020 = 100.01", ""),
			"warning M: €100.01 are allocated in 2020, €100 are needed"),
		"a need of nothing": finds(measure("m", "need = { 2020 = 0 }")+gives("city.it", "2020 = 0.01", ""),
			"warning M: €0.01 are allocated in 2020, €0 are needed"),
		"no need for the year": finds(measure("m", "need = { 2020 = 100 }")+gives("city.it", "2020 = 100, 2021 = 0.01", ""),
			"warning M: €0.01 are allocated in 2021, for which no need is given"),
		"no need at all":      clean(measure("m", "") + gives("city.it", "2020 = 100", "")),
		"depreciation beside": clean(measure("m", "need = { 2020 = 100 }") + gives("city.it", "2020 = 100", "") + gives("city.afa", "2020 = 50", "")),
		"the first and the last year": finds(measure("m", "need = { 2020 = 1, 2021 = 1, 2022 = 1 }")+gives("city.it", "2020 = 2, 2021 = 1, 2022 = 3", ""),
			"warning M: €2 are allocated in 2020, €1 are needed (also in 2022)"),
		"years before and after the plan": clean(measure("m", "need = { 2020 = 1 }") + gives("city.it", "2019 = 2, 2020 = 1, 2023 = 2", "")),
		"both books share it":             clean(measure("m", "need = { 2020 = 100 }") + gives("city.it", "2020 = 60", "") + gives("it.personal", "2020 = 40", "")),
		"paid on":                         clean(measure("m", "need = { 2020 = 100 }") + gives("city.it", "2020 = 100", `to = "it.umsatz"`) + gives("it.personal", "2020 = 100", "")),
		"the provider alone, a cent too much": finds(measure("m", "need = { 2020 = 100 }")+gives("it.personal", "2020 = 100.01", ""),
			"warning M: €100.01 are allocated in 2020, €100 are needed"),
		"paid on, a cent too much spent": finds(measure("m", "need = { 2020 = 100 }")+gives("city.it", "2020 = 100", `to = "it.umsatz"`)+gives("it.personal", "2020 = 100.01", ""),
			"warning M: €100.01 are allocated in 2020"),
		"paid on to the wrong line": clean(measure("m", "need = { 2020 = 100 }") +
			gives("it.personal", "2020 = 100", `to = "it.umsatz"`) + gives("city.it", "2020 = 100", "")),
		"not paid on": finds(measure("m", "need = { 2020 = 100, 2021 = 50 }")+gives("city.it", "2020 = 100, 2021 = 50", "")+gives("it.personal", "2020 = 100, 2021 = 50", ""),
			"error M: €200 are allocated in 2020, €100 are needed (also in 2021) – the same amount seems to stand in both books"),
		"not paid on in one year, too much in another": finds(measure("m", "need = { 2020 = 100, 2021 = 50 }")+gives("city.it", "2020 = 100, 2021 = 51", "")+gives("it.personal", "2020 = 100", ""),
			"error M: €200 are allocated in 2020, €100 are needed – the same", "warning M: €51 are allocated in 2021, €50 are needed"),
	}},
	"undecided": {plan2020 + someLines + paper("V/1", "decision", ""), map[string]boundary{
		"no decision": finds(measure("m", "")+gives("city.it", "2020 = 0.01, 2021 = 2", ""),
			"warning M: no decision is named for €2.01 on city.it"),
		"amounts that cancel out": finds(measure("m", "")+gives("city.it", "2020 = -1, 2021 = 1", ""),
			"warning M: no decision is named for amounts that cancel out on city.it"),
		"no money":            clean(measure("m", "") + gives("city.it", "2020 = 0", "")),
		"one of its own":      clean(measure("m", "") + gives("city.it", "2020 = 1", `by = "V/1"`)),
		"that of the measure": clean(measure("m", `decided_by = ["V/1"]`) + gives("city.it", "2020 = 1", "")),
		"an empty list": finds(measure("m", "decided_by = []")+gives("city.it", "2020 = 1", ""),
			"warning M: no decision is named for €1 on city.it"),
		"decided without any": clean(measure("m", `status = "decided"`) + gives("city.it", "2020 = 1", "")),
		"decided with one": finds(measure("m", `status = "decided"`)+gives("city.it", "2020 = 1", `by = "V/1"`)+
			gives("city.bau", "2020 = 2", ""), "warning M: no decision is named for €2 on city.bau"),
		"another allocation has one": finds(measure("m", "")+gives("city.it", "2020 = 1", `by = "V/1"`)+
			gives("city.bau", "2020 = 2", ""), "warning M: no decision is named for €2 on city.bau"),
	}},
	"unbacked": {plan2020 + someLines + paper("V/1", "decision", ""), map[string]boundary{
		"an idea":  clean(measure("m", `status = "idea"`)),
		"prepared": clean(measure("m", `status = "prepared"`)),
		"decided": finds(measure("m", `status = "decided"`),
			"warning M is called decided or running, but no paper has decided it"),
		"running":            finds(measure("m", `status = "running"`), "warning M is called decided or running"),
		"done":               clean(measure("m", `status = "done"`)),
		"stopped":            clean(measure("m", `status = "stopped"`)),
		"no status":          clean(measure("m", "")),
		"running by a paper": clean(measure("m", "status = \"running\"\ndecided_by = [\"V/1\"]")),
		"decided by an empty list": finds(measure("m", "status = \"decided\"\ndecided_by = []"),
			"warning M is called decided or running"),
		"money by a paper": clean(measure("m", `status = "running"`) + gives("city.it", "2020 = 1", "") +
			gives("city.it", "2021 = 1", `by = "V/1"`)),
		"money by no paper": finds(measure("m", `status = "running"`)+gives("city.it", "2020 = 1", ""),
			"warning M is called decided or running"),
	}},
	"offline": {plan2020, map[string]boundary{
		"serves citizens": finds(measure("m", `serves = ["citizens"]`),
			"warning M serves citizens but does not say how it stays reachable without a computer"),
		"serves citizens last": finds(measure("m", `serves = ["business", "citizens"]`),
			"warning M serves citizens"),
		"says how": clean(measure("m", "serves = [\"citizens\"]\noffline = \"O\"")),
		"says nothing about it": finds(measure("m", "serves = [\"citizens\"]\noffline = \" \""),
			"warning M serves citizens"),
		"serves others":     clean(measure("m", `serves = ["business", "science", "administration"]`)),
		"serves nobody":     clean(measure("m", "serves = []")),
		"does not say whom": clean(measure("m", "")),
	}},
	"theme-money": {plan2020 +
		"strategy = \"V/1\"\n[[theme]]\nid = \"x\"\ntitle = \"X\"\n[[theme]]\nid = \"y\"\ntitle = \"Y\"\n" +
		paper("V/1", "decision", `theme = "y"`) + paper("V/2", "decision", `theme = "x"`), map[string]boundary{
		"no measures at all": clean(""),
		"a need":             clean(measure("m", "theme = \"x\"\nneed = { 2020 = 1 }")),
		"a need of 0":        clean(measure("m", "theme = \"x\"\nneed = { 2020 = 0 }")),
		"an empty need": finds(measure("m", "theme = \"x\"\nneed = {}"),
			`warning no measure of theme x "X" states a need`),
		"no need":                finds(measure("m", `theme = "x"`), "warning no measure of theme x"),
		"a need of another":      finds(measure("m", "theme = \"y\"\nneed = { 2020 = 1 }"), "warning no measure of theme x"),
		"a need without a theme": finds(measure("m", "need = { 2020 = 1 }"), "warning no measure of theme x"),
	}},
}
