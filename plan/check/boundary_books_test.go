package check_test

import (
	"fmt"
	"strings"
)

// transfer is one from the city's expense line to the provider's income.
func transfer(kind, amounts string) string { return transferOf(kind, "city.it", "it.umsatz", amounts) }

func transferOf(kind, city, provider, amounts string) string {
	return fmt.Sprintf("[[transfer]]\nkind = %q\ncity = %q\nprovider = %q\namounts = { %s }\n", kind, city, provider, amounts)
}

// ofBothBooks are the boundaries of what goes from book to book or comes from outside.
var ofBothBooks = map[string]boundaries{
	"paid-on": {plan2020 + someLines + line("it.einlage", "provider", "capital", "income", "") +
		measure("m", ""), map[string]boundary{
		"city expense to provider income": clean(gives("city.it", "2020 = 1", `to = "it.umsatz"`)),
		"the same of the capital part":    clean(gives("city.bau", "2020 = 1", `to = "it.einlage"`)),
		"from city income": finds(gives("city.land", "2020 = 1", `to = "it.umsatz"`),
			`error M: "to" is for the city's money, but city.land is no expense line of the city`),
		"from provider expense": finds(gives("it.personal", "2020 = 1", `to = "it.umsatz"`),
			`error M: "to" is for the city's money, but it.personal`),
		"to provider expense": finds(gives("city.it", "2020 = 1", `to = "it.personal"`),
			"error M: it.personal is no income line of the provider"),
		"to city income": finds(gives("city.it", "2020 = 1", `to = "city.land"`),
			"error M: city.land is no income line of the provider"),
		"needed, and spent by the city": finds("need = { 2020 = 1, 2021 = 1 }\n"+gives("city.it", "2020 = 1, 2021 = 1", `to = "it.umsatz"`)+
			gives("city.afa2", "2020 = 1, 2021 = 1", "")+cityLine("city.afa2", ""),
			"notice M: in 2020 the city pays €1 to Provider, where €0 of it are planned to be spent (also in 2021)"),
		"needed, and spent in part by the provider": clean("need = { 2020 = 1 }\n" + gives("city.it", "2020 = 1", `to = "it.umsatz"`) +
			gives("it.personal", "2020 = 0.01", "")),
		"received and paid on": clean(
			gives("city.it", "2020 = 1", "to = \"it.umsatz\"\nreceived = { 2020 = 2 }\ncause = \"vat\"")),
		"received by nobody": finds(gives("city.it", "2020 = 1", "received = { 2020 = 1 }"),
			`warning M: "received" stands without "to"`),
		"0 received by nobody": finds(gives("city.it", "2020 = 1", "received = { 2020 = 0 }"),
			`warning M: "received" stands`),
		"an empty list received": clean(gives("city.it", "2020 = 1", "received = {}")),
		"a cause of nothing": finds(gives("city.it", "2020 = 1", `cause = "vat"`),
			`warning M: "cause" stands without "to"`),
		"both": finds(gives("city.it", "2020 = 1", "received = { 2020 = 1 }\ncause = \"vat\""),
			`warning M: "received" stands`),
		"neither": clean(gives("city.it", "2020 = 1", "")),
	}},
	"double-count": {plan2020 + someLines + line("city.laufend", "city", "running", "expense", "") +
		line("city.bund", "city", "operating", "income", "") +
		"[[theme]]\nid = \"x\"\ntitle = \"X\"\n[[theme]]\nid = \"y\"\ntitle = \"Y\"\n",
		map[string]boundary{
			"an allocation twice":               finds(measure("m", "")+gives("city.it", "2020 = 1", "")+gives("city.it", "2020 = 1", ""), "error M: the allocation of €1 on city.it stands twice"),
			"an allocation three times":         finds(measure("m", "")+gives("city.it", "2020 = 1", "")+gives("city.it", "2020 = 1", "")+gives("city.it", "2020 = 1", ""), "error M: the allocation", "error M: the allocation"),
			"an allocation, and a cent more":    clean(measure("m", "") + gives("city.it", "2020 = 1", "") + gives("city.it", "2020 = 1.01", "")),
			"an allocation by another decision": clean(measure("m", "") + gives("city.it", "2020 = 1", "") + gives("city.it", "2020 = 1", `by = "B"`)),
			"an allocation of nothing, twice":   clean(measure("m", "") + gives("city.it", "2020 = 0", "") + gives("city.it", "2020 = 0", "")),
			"an allocation of two measures":     clean(measure("m", "") + gives("city.it", "2020 = 1", "") + strings.Replace(measure("n", ""), `"M"`, `"N"`, 1) + gives("city.it", "2020 = 1", "")),
			"a committee twice":                 finds(council+strings.Replace(council, `"rat"`, `"rat2"`, 1), `warning "Rat" stands twice in the plan (rat and rat2)`),
			"a theme and a principle alike":     clean("[[theme]]\nid = \"t\"\ntitle = \"T\"\n[[principle]]\nid = \"t\"\ntitle = \"T\"\n"),
			"a theme twice":                     finds("[[theme]]\nid = \"t\"\ntitle = \"T\"\n[[theme]]\nid = \"u\"\ntitle = \"t\"\n", `warning "t" stands twice in the plan (t and u)`),
			"an item's number twice": finds(paper("V/1", "decision", "")+item("a")+"number = \"2\"\n"+item("b")+"number = \"2\"\n",
				`warning "2" stands twice in the plan (V/1#a and V/1#b)`),
			"items without a number":         clean(paper("V/1", "decision", "") + item("a") + item("b")),
			"an item's number in two papers": clean(paper("V/1", "decision", "") + item("a") + "number = \"2\"\n" + paper("V/2", "decision", "") + item("a") + "number = \"2\"\n"),
			"a line twice":                   finds(cityLine("a", "")+strings.Replace(cityLine("a", ""), `id = "a"`, `id = "b"`, 1), `warning "a" stands twice in the plan (a and b)`),
			"a line of two accounts":         clean(cityLine("a", `account = "1"`) + strings.Replace(cityLine("a", `account = "2"`), `id = "a"`, `id = "b"`, 1)),
			"grant and allocation on a line": finds(measure("m", "")+gives("city.land", "2020 = 1", "")+
				grant("city.land", "50", "2020 = 1", ""),
				"warning M: the grant on city.land stands as [[measure.grant]] and again as an allocation"),
			"the second grant": finds(measure("m", "")+gives("city.land", "2020 = 1", "")+
				grant("city.bund", "50", "2020 = 1", "")+grant("city.land", "50", "2020 = 1", ""),
				"warning M: the grant on city.land"),
			"on two lines": clean(measure("m", "") + gives("city.land", "2020 = 1", "") +
				grant("city.bund", "50", "2020 = 1", "")),
			"of two measures": clean(measure("m", "") + gives("city.land", "2020 = 1", "") + measure("n", "") +
				grant("city.land", "50", "2020 = 1", "")),
			"grant on no line": clean(measure("m", "") + gives("city.land", "2020 = 1", "") +
				grant("", "50", "2020 = 1", "")),
			"grant and allocation on expense": clean(measure("m", "") + gives("city.it", "2020 = 1", "") +
				grant("city.it", "50", "2020 = 1", "")),
			"profit of the city": finds(transfer("profit", "2020 = 1")+measure("m", "")+
				gives("city.it", "2020 = 1", ""), "error M: city.it holds the profit transfer"),
			"profit of the provider": finds(transfer("profit", "2020 = 1")+measure("m", "")+
				gives("it.umsatz", "2020 = 1", ""), "error M: it.umsatz holds the profit transfer"),
			"another line than the profit": clean(transfer("profit", "2020 = 1") + measure("m", "") +
				gives("city.bau", "2020 = 1", "")),
			"another transfer": clean(transfer("loss-cover", "2020 = 1") + measure("m", "") +
				gives("city.it", "2020 = 1", "")),
			"running part": finds(measure("m", "")+gives("city.laufend", "2020 = 1", ""),
				"error M: city.laufend is a running payment"),
			"operating and capital part": clean(measure("m", "") + gives("city.it", "2020 = 1", "") +
				gives("city.bau", "2020 = 1", "")),
			"a title under two themes": finds(measure("m", `theme = "x"`)+
				"[[measure]]\nid = \"n\"\ntitle = \"M\"\ntheme = \"y\"",
				`warning "M" stands under two themes (x and y)`),
			"a title twice under one theme": finds(measure("m", `theme = "x"`)+
				"[[measure]]\nid = \"n\"\ntitle = \"m\"\ntheme = \"x\"", `warning "m" stands twice in the plan (m and n)`),
			"two titles under two themes": clean(measure("m", `theme = "x"`) + measure("n", `theme = "y"`)),
			"a title under a theme and none": finds(measure("m", `theme = "x"`)+
				"[[measure]]\nid = \"n\"\ntitle = \"M\"", `warning "M" stands under two themes (x and )`),
		}},
	"own-share": {plan2020 + someLines, map[string]boundary{
		"rates of 100 %": clean(measure("m", "") + gives("city.it", "2020 = 200", "") +
			grant("city.land", "60", "2020 = 100", "") + grant("city.land", "40", "2020 = 100", "")),
		"rates a little over": finds(measure("m", "")+gives("city.it", "2020 = 200", "")+
			grant("city.land", "60", "2020 = 100", "")+grant("city.land", "40.01", "2020 = 100", ""),
			"error M: the rates of 2020 add up to 100.01%"),
		"rates over in two years of three": finds(measure("m", "")+gives("city.it", "2020 = 200, 2021 = 200, 2022 = 200", "")+
			grant("city.land", "60", "2020 = 100, 2021 = 100, 2022 = 100", "")+grant("city.land", "41", "2020 = 100, 2022 = 100", ""),
			"error M: the rates of 2020 add up to 101% (also in 2022)"),
		"rates in two years": clean(measure("m", "") + gives("city.it", "2020 = 200, 2021 = 200", "") +
			grant("city.land", "60", "2020 = 100", "") + grant("city.land", "60", "2021 = 100", "")),
		"rate of an eligible 0": clean(measure("m", "") + gives("city.it", "2020 = 200", "") +
			grant("city.land", "60", "2020 = 100", "") + grant("city.land", "60", "2020 = 0", "")),
		"rates of the last year": finds(measure("m", "")+gives("city.it", "2022 = 200", "")+
			grant("city.land", "60", "2022 = 100", "")+grant("", "60", "2022 = 1", ""),
			"error M: the rates of 2022 add up to 120%"),
		"rates of the year after": clean(measure("m", "") + gives("city.it", "2023 = 200", "") +
			grant("city.land", "60", "2023 = 100", "") + grant("city.land", "60", "2023 = 1", "")),
		"all paid": clean(measure("m", "") + gives("city.it", "2020 = 100", "") +
			grant("city.land", "100", "2020 = 100", "")),
		"a cent more than all paid": finds(measure("m", "")+gives("city.it", "2020 = 100", "")+
			grant("city.land", "50", "2020 = 200.02", ""),
			"error M: third parties pay €100.01 in 2020, but the measure costs only €100"),
		"a cent less than all paid": clean(measure("m", "") + gives("city.it", "2020 = 100", "") +
			grant("city.land", "100", "2020 = 99.99", "")),
		"more eligible than it costs": finds(measure("m", "")+gives("city.it", "2020 = 100, 2021 = 100, 2022 = 100", "")+
			grant("city.land", "50", "2020 = 100.01, 2021 = 100, 2022 = 101", ""),
			"warning M: €100.01 are eligible in 2020, but the measure costs only €100 (also in 2022)"),
		"as much as it needs, of which less is paid": clean(measure("m", "need = { 2020 = 200 }") + gives("city.it", "2020 = 100", "") +
			grant("city.land", "50", "2020 = 200", "")),
		"arrives the year after": clean(measure("m", "") + gives("city.it", "2020 = 1000", "") +
			grant("city.land", "50", "2020 = 1000", "received = { 2021 = 500 }")),
		"arrives in two later years": clean(measure("m", "") + gives("city.it", "2020 = 1000", "") +
			grant("city.land", "100", "2020 = 1000", "received = { 2021 = 400, 2022 = 600 }")),
		"a cent too much over its whole time": finds(measure("m", "")+gives("city.it", "2020 = 500, 2021 = 499.99, 2022 = 5000", "")+
			grant("city.land", "100", "2020 = 500, 2021 = 500", "received = { 2021 = 1000 }"),
			"error M: third parties pay €1,000 from 2020 to 2021, but the measure costs only €999.99 in that time"),
		"the cost of its whole time": clean(measure("m", "") + gives("city.it", "2020 = 500, 2021 = 500", "") +
			grant("city.land", "100", "2020 = 500, 2021 = 500", "received = { 2021 = 1000 }")),
		"two grants, each in its time": finds(measure("m", "")+gives("city.it", "2020 = 100, 2021 = 1000", "")+
			grant("city.land", "100", "2020 = 100.01", "")+grant("city.land", "10", "2021 = 1000", ""),
			"error M: third parties pay €100.01 in 2020"),
		"two grants, one time": clean(measure("m", "need = { 2020 = 101 }") + gives("city.it", "2020 = 100, 2021 = 1000", "") +
			grant("city.land", "50", "2020 = 101", "received = { 2021 = 50.50 }") + grant("city.land", "50", "2021 = 1000", "")),
		"a cent in the last year": finds(measure("m", "")+grant("city.land", "100", "2022 = 0.01", ""),
			"error M: third parties pay €0.01 in 2022, but the measure costs only €0"),
		"a cent in the year after": clean(measure("m", "") + grant("city.land", "100", "2023 = 0.01", "")),
		"received nowhere":         finds(measure("m", "")+grant("", "100", "2020 = 1", ""), "warning M: €1 are eligible in 2020, but the measure costs only €0"),
		"with other customers": finds(measure("m", "")+gives("city.it", "2020 = 100", "")+
			gives("it.umsatz", "2020 = 50.01", "")+grant("city.land", "100", "2020 = 50", ""),
			"error M: third parties pay €100.01 in 2020"),
		"other customers, received nowhere": clean(measure("m", "") + gives("city.it", "2020 = 100", "") +
			gives("it.umsatz", "2020 = 200", "") + grant("", "50", "2020 = 1", "")),
		"other customers alone": clean(measure("m", "") + gives("city.it", "2020 = 100", "") +
			gives("it.umsatz", "2020 = 200", "")),
		"other customers in between": clean(measure("m", "") + gives("city.it", "2020 = 100, 2021 = 100", "") +
			gives("it.umsatz", "2020 = 200", "") + grant("city.land", "50", "2020 = 0, 2021 = 100", "")),
		"no grant": clean(measure("m", "") + gives("city.it", "2020 = 100", "")),
	}},
	"grant-terms": {plan2020 + someLines + measure("m", ""), map[string]boundary{
		"spent in its last year":          clean(grant("city.land", "50", "2021 = 1", "until = 2021-12-31")),
		"spent in the year it ends early": clean(grant("city.land", "50", "2021 = 1", "until = 2021-01-01")),
		"spent the year after": finds(grant("city.land", "50", "2022 = 0.01", "until = 2021-12-31"),
			"warning M: the grant ends on 31 Dec 2021, but €0.01 are planned as eligible in 2022"),
		"0 the year after": clean(grant("city.land", "50", "2022 = 0", "until = 2021-12-31")),
		"without an end":   clean(grant("city.land", "50", "2022 = 1", "")),
		"received on an expense line": finds(grant("city.it", "50", "2020 = 1", ""),
			"error M: the grant is received on city.it, a line for expense"),
		"received on the other's income": clean(grant("it.umsatz", "50", "2020 = 1", "")),
		"received nowhere": finds(grant("", "50", "2020 = 1", ""),
			`warning M: the grant of "G" names no line on which it is received, and counts nowhere`),
		"nothing eligible": finds(grant("city.land", "50", "", "until = 2019-12-31"),
			`warning M: the grant of "G" names no eligible cost and pays nothing`),
		"all of it arrives": clean(grant("city.land", "50", "2020 = 1000", "received = { 2021 = 500 }")),
		"a cent more than all of it arrives": finds(grant("city.land", "50", "2020 = 1000", "received = { 2020 = 200, 2021 = 300.01 }"),
			`error M: €500.01 arrive of the grant of "G", by rate, cost and cap it is €500`),
		"a cent less arrives": finds(grant("city.land", "50", "2020 = 1000", "received = { 2021 = 499.99 }"),
			`notice M: €499.99 arrive of the grant of "G", by rate, cost and cap it is €500`),
		"more than the cap arrives": finds(grant("city.land", "50", "2020 = 1000", "cap = 200\nreceived = { 2021 = 500 }"),
			`error M: €500 arrive of the grant of "G", by rate, cost and cap it is €200`),
		"nothing arrives": finds(grant("city.land", "50", "2020 = 1000", "received = { 2021 = 0 }"),
			`notice M: €0 arrive of the grant of "G", by rate, cost and cap it is €500`),
		"0 eligible": clean(grant("city.land", "50", "2020 = 0", "")),
		"received where the city pays on": finds(gives("city.it", "2020 = 1", `to = "it.umsatz"`)+grant("it.umsatz", "50", "2020 = 1", ""),
			"error M: it.umsatz receives what the city pays; a grant comes from outside"),
		"received where the city is charged": finds(grant("it.umsatz", "50", "2020 = 1", "")+transfer("service-charge", "2020 = 1"),
			"error M: it.umsatz receives what the city pays"),
		"received where the city gives grants": clean(grant("it.umsatz", "50", "2020 = 1", "") + transfer("grant", "2020 = 1")),
		"one per cent":                         clean(grant("city.land", "1", "2020 = 1", "")),
		"less than one per cent":               finds(grant("city.land", "0.99", "2020 = 1", ""), "warning M: the rate of the grant is 0.99%"),
		"nothing":                              clean(grant("city.land", "0", "2020 = 1", "")),
	}},
	"transfer": {plan2020 + cityLine("city.it", "2020 = { estimate = 100 }\n2021 = { estimate = 100 }") +
		line("city.bau", "city", "capital", "expense", "2020 = { estimate = 100 }") +
		line("city.gewinn", "city", "operating", "income", "2020 = { estimate = 100 }") +
		line("it.umsatz", "provider", "operating", "income", "2020 = { estimate = 100 }\n2021 = { estimate = 100 }") +
		line("it.einlage", "provider", "capital", "income", "2020 = { estimate = 100 }") +
		line("it.gewinn", "provider", "operating", "expense", "2020 = { estimate = 100 }"), map[string]boundary{
		"expense of the city to income of the provider": clean(transfer("service-charge", "2020 = 100")),
		"of two parts": clean(transferOf("capital", "city.bau", "it.umsatz", "2020 = 100")),
		"capital":      clean(transferOf("capital", "city.bau", "it.einlage", "2020 = 100")),
		"swapped": finds(transferOf("service-charge", "it.umsatz", "city.it", "2020 = 1"),
			"error it.umsatz and city.it have changed places"),
		"to itself":              finds(transferOf("service-charge", "city.it", "city.it", "2020 = 1"), "error city.it is no line for income (Provider)"),
		"from the city's income": finds(transferOf("grant", "city.gewinn", "it.umsatz", "2020 = 1"), "error city.gewinn is no line for expense (City)"),
		"to expense":             finds(transferOf("grant", "city.it", "it.gewinn", "2020 = 1"), "error it.gewinn is no line for income (Provider)"),
		"profit":                 clean(transferOf("profit", "city.gewinn", "it.gewinn", "2020 = 100")),
		"profit the other way":   finds(transferOf("profit", "city.it", "it.umsatz", "2020 = 1"), "error city.it is no line for income (City)"),
		"a cent more than the estimates": finds(transfer("service-charge", "2020 = 100.01"),
			"error city.it: €100.01 are transferred in 2020, the estimate is €100",
			"error it.umsatz: €100.01 are transferred in 2020, the estimate is €100"),
		"a cent more than one estimate": finds(transfer("service-charge", "2020 = { city = 100, provider = 100.01 }"),
			"error it.umsatz: €100.01 are transferred in 2020, the estimate is €100"),
		"in two years": finds(transfer("service-charge", "2020 = { city = 101, provider = 1 }, 2021 = { city = 102, provider = 1 }"),
			"error city.it: €101 are transferred in 2020, the estimate is €100 (also in 2021)"),
		"without an estimate": finds(transfer("service-charge", "2022 = { city = 0.01, provider = 0 }"),
			"error city.it: €0.01 are transferred in 2022, the estimate is €0"),
		"0 without an estimate": clean(transfer("service-charge", "2022 = 0")),
		"two transfers": finds(transfer("service-charge", "2020 = 60")+transfer("grant", "2020 = { city = 40.01, provider = 40 }"),
			"error city.it: €100.01 are transferred in 2020"),
		"all that measures leave": clean(measure("m", "") + gives("city.it", "2020 = 40", "") + transfer("service-charge", "2020 = 60")),
		"a cent more than measures leave": finds(measure("m", "")+gives("city.it", "2020 = 40", "")+transfer("service-charge", "2020 = 60.01"),
			"error city.it: €60.01 are transferred in 2020, the estimate is €100, of which measures have €40"),
		"of an over-allocated line": clean(measure("m", "") + gives("city.it", "2020 = 101", "") + transfer("service-charge", "2020 = 100")),
		"too much of an over-allocated line": finds(measure("m", "")+gives("city.it", "2020 = 101", "")+
			transfer("service-charge", "2020 = { city = 101, provider = 100 }"), "error city.it: €101 are transferred in 2020"),
		"paid on too": finds(measure("m", "")+gives("city.it", "2020 = 1, 2021 = 1", `to = "it.umsatz"`)+transfer("service-charge", "2020 = 1, 2021 = 1"),
			`warning from city.it to it.umsatz "M" pays on too in 2020, with "to" (also in 2021)`),
		"paid on in another year":        clean(measure("m", "") + gives("city.it", "2021 = 1", `to = "it.umsatz"`) + transfer("service-charge", "2020 = 1")),
		"paid on nothing":                clean(measure("m", "") + gives("city.it", "2020 = 0", `to = "it.umsatz"`) + transfer("service-charge", "2020 = 1")),
		"nothing beside what is paid on": clean(measure("m", "") + gives("city.it", "2020 = 1", `to = "it.umsatz"`) + transfer("service-charge", "2020 = 0")),
	}},
	"transfer-differs": {plan2020 + someLines, map[string]boundary{
		"equal":      clean(transfer("grant", "2020 = { city = 100, provider = 100 }")),
		"one number": clean(transfer("grant", "2020 = 100")),
		"a cent more of the city": finds(transfer("service-charge", "2020 = { city = 100.01, provider = 100 }"),
			"notice in 2020 the city plans €100.01 on city.it, but Provider plans €100 on it.umsatz – a difference of €0.01 without a cause"),
		"a cent less of the city": finds(transfer("service-charge", "2020 = { city = 100, provider = 100.01 }"),
			"notice in 2020 the city plans €100 on city.it, but Provider plans €100.01 on it.umsatz – a difference of €0.01"),
		"only in the last year": finds(transfer("service-charge", "2020 = 1, 2022 = { city = 0, provider = 1 }"),
			"notice in 2022"),
		"a cause":               clean(transfer("service-charge", "2020 = { city = 1, provider = 2 }") + `cause = "vat"`),
		"grants must agree":     finds(transfer("grant", "2020 = { city = 1, provider = 2 }"), "error in 2020"),
		"loss cover must agree": finds(transfer("loss-cover", "2020 = { city = 1, provider = 2 }"), "error in 2020"),
		"capital must agree":    finds(transfer("capital", "2020 = { city = 1, provider = 2 }"), "error in 2020"),
		"loans must agree":      finds(transfer("loan", "2020 = { city = 1, provider = 2 }"), "error in 2020"),
		"profits must agree":    finds(transfer("profit", "2020 = { city = 1, provider = 2 }"), "error in 2020"),
		"a grant with a cause": finds(transfer("grant", "2020 = { city = 1, provider = 2 }")+`cause = "timing"`,
			"warning in 2020 the city plans €1 on city.it, but Provider plans €2 on it.umsatz – a difference of €1 (cause:"),
		"a grant that agrees, with a cause": clean(transfer("grant", "2020 = 1") + `cause = "timing"`),
		"a profit with a cause":             finds(transfer("profit", "2020 = { city = 1, provider = 2 }")+`cause = "plan-version"`, "warning in 2020"),
		"a profit bears no tax": finds(transfer("profit", "2020 = { city = 1, provider = 2 }")+`cause = "vat"`,
			"error in 2020 the city plans €1 on city.it, but Provider plans €2 on it.umsatz – a difference of €1 (\"vat\" does not explain it)"),
		"an error explains no grant": finds(transfer("grant", "2020 = { city = 1, provider = 2 }")+`cause = "error"`,
			"error in 2020 the city plans €1 on city.it, but Provider plans €2 on it.umsatz – a difference of €1 (\"error\" does not explain it)"),
		"an error explains no charge": finds(transfer("service-charge", "2020 = { city = 1, provider = 2 }")+`cause = "error"`, "notice in 2020"),
		"paid on, an error explains nothing": finds(measure("m", "")+
			gives("city.it", "2020 = 100", "to = \"it.umsatz\"\nreceived = { 2020 = 1 }\ncause = \"error\""), "notice M: in 2020"),
		"paid on, nothing said": clean(measure("m", "") + gives("city.it", "2020 = 100", `to = "it.umsatz"`)),
		"paid on, equal": clean(measure("m", "") +
			gives("city.it", "2020 = 100", "to = \"it.umsatz\"\nreceived = { 2020 = 100 }")),
		"paid on, a cent less arrives": finds(measure("m", "")+
			gives("city.it", "2020 = 100", "to = \"it.umsatz\"\nreceived = { 2020 = 99.99 }"),
			"notice M: in 2020 the city pays €100, Provider expects €99.99 – a difference of €0.01 without a cause"),
		"paid on, a cent more arrives": finds(measure("m", "")+
			gives("city.it", "2020 = 100", "to = \"it.umsatz\"\nreceived = { 2020 = 100.01 }"),
			"notice M: in 2020 the city pays €100, Provider expects €100.01 – a difference of €0.01"),
		"paid on, 0 arrives": finds(measure("m", "")+
			gives("city.it", "2020 = 100", "to = \"it.umsatz\"\nreceived = { 2020 = 0 }"),
			"notice M: in 2020 the city pays €100, Provider expects €0"),
		"paid on, arrives a year late": finds(measure("m", "")+
			gives("city.it", "2020 = 100", "to = \"it.umsatz\"\nreceived = { 2021 = 100 }"),
			"notice M: in 2021 the city pays €0, Provider expects €100"),
		"paid on, with a cause": clean(measure("m", "") +
			gives("city.it", "2020 = 100", "to = \"it.umsatz\"\nreceived = { 2020 = 1 }\ncause = \"vat\"")),
		"received by nobody": clean(measure("m", "") + gives("city.it", "2020 = 100", "received = { 2020 = 1 }")),
	}},
}
