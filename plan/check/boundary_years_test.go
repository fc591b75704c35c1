package check_test

import (
	"slices"
	"strings"
)

// ofYears are the boundaries of when measures have what they need.
var ofYears = map[string]boundaries{
	"years": {plan2020 + someLines, map[string]boundary{
		"need in the first and last year":    clean(measure("m", "need = { 2020 = 1, 2022 = 1 }")),
		"a contract that ends with the plan": clean(load("city.it", "2022 = 1", "")),
		"a contract of a year more":          finds(load("city.it", "2023 = 1", ""), "error 2023 is outside"),
		"half a century before the plan":     clean(measure("m", "term = { from = 1970 }")),
		"more than half a century before":    finds(measure("m", "term = { from = 1969 }"), "error M begins in 1969, the plan in 2020"),
		"more, of what is done":              clean(measure("m", "status = \"done\"\nterm = { from = 1969, to = 2019 }")),
		"need the year before": finds(measure("m", "need = { 2019 = 1 }"),
			"error 2019 is outside the years of the plan (2020–2022)"),
		"need the year after":              finds(measure("m", "need = { 2023 = 1 }"), "error 2023 is outside"),
		"need of 0 the year after":         finds(measure("m", "need = { 2023 = 0 }"), "error 2023 is outside"),
		"money in the first and last year": clean(measure("m", "") + gives("city.it", "2020 = 1, 2022 = 1", "")),
		"money the year before":            finds(measure("m", "")+gives("city.it", "2019 = 1", ""), "error 2019 is outside"),
		"money the year after":             finds(measure("m", "")+gives("city.it", "2023 = 1", ""), "error 2023 is outside"),
		"received in the last year": clean(measure("m", "") +
			gives("city.it", "2021 = 1", "to = \"it.umsatz\"\nreceived = { 2022 = 1 }")),
		"received the year after": finds(measure("m", "")+
			gives("city.it", "2022 = 1", "to = \"it.umsatz\"\nreceived = { 2023 = 1 }"), "error 2023 is outside"),
		"grant in the first and last year": clean(measure("m", "") + grant("city.land", "50", "2020 = 1, 2022 = 1", "")),
		"grant the year before": finds(measure("m", "")+grant("city.land", "50", "2019 = 1", ""),
			"error 2019 is outside"),
		"grant the year after": finds(measure("m", "")+grant("city.land", "50", "2023 = 1", ""),
			"error 2023 is outside"),
		"no term":                 clean(measure("m", "")),
		"begins in the last year": clean(measure("m", "term = { from = 2022 }")),
		"begins the year after": finds(measure("m", "term = { from = 2023 }"),
			"error M begins in 2023, the plan ends in 2022"),
		"ends in the first year": clean(measure("m", "term = { from = 2015, to = 2020 }")),
		"ended the year before": finds(measure("m", "term = { from = 2015, to = 2019 }"),
			"error M ends in 2019, the plan begins in 2020"),
		"permanent for long":    clean(measure("m", "term = { from = 2010 }")),
		"ended before, done":    clean(measure("m", "status = \"done\"\nterm = { from = 2015, to = 2019 }")),
		"begins after, stopped": clean(measure("m", "status = \"stopped\"\nterm = { from = 2023 }")),
		"begins after, prepared": finds(measure("m", "status = \"prepared\"\nterm = { from = 2023 }"),
			"error M begins in 2023"),
		"line in the last year":           clean(cityLine("a", "2022 = { estimate = 1 }")),
		"line the year after":             finds(cityLine("a", "2023 = { estimate = 1 }"), "error 2023 is outside"),
		"line before the plan":            clean(cityLine("a", "2018 = { estimate = 1 }")),
		"transfer in first and last year": clean(transfer("service-charge", "2020 = 1, 2022 = 1")),
		"transfer the year before":        finds(transfer("service-charge", "2019 = 1"), "error 2019 is outside"),
		"transfer the year after":         finds(transfer("service-charge", "2023 = 1"), "error 2023 is outside"),
		"entries in the last year":        clean(entries(2022)),
		"entries long before":             clean(entries(2015)),
		"entries the year after":          finds(entries(2023), "error the plan spans 2020–2022, but 12 entries are for 2023"),
		"three lines the year after":      finds(strings.Repeat(order("city.it", "2023", "bound", "1", "0"), 3), slices.Repeat([]string{"error 2023 is outside the years of the plan (2020–2022)"}, 3)...),
		"four lines the year after":       finds(strings.Repeat(order("city.it", "2023", "bound", "1", "0"), 4), "error the plan spans 2020–2022, but 4 entries are for 2023"),
		"four needs the year before": finds(measure("m", "need = { 2019 = 1 }")+measure("n", "need = { 2019 = 1 }")+measure("o", "need = { 2019 = 1 }")+
			measure("p", "need = { 2019 = 1 }"), "error the plan spans 2020–2022, but 4 entries are for 2019"),
		"entries forty years on": finds(entries(2062), slices.Repeat([]string{"error 2062 is outside"}, 12)...),
	}},
	"outside-term": {plan2020 + someLines, map[string]boundary{
		"need in its first and last year": clean(measure("m", "term = { from = 2021, to = 2021 }\nneed = { 2021 = 1 }")),
		"need the year before": finds(measure("m", "term = { from = 2021, to = 2021 }\nneed = { 2020 = 0.01 }"),
			"warning M needs €0.01 in 2020 but does not run then"),
		"need the year after": finds(measure("m", "term = { from = 2021, to = 2021 }\nneed = { 2022 = 0.01 }"),
			"warning M needs €0.01 in 2022"),
		"need of 0 the year after": clean(measure("m", "term = { from = 2021, to = 2021 }\nneed = { 2022 = 0 }")),
		"running cost of the year after": finds(measure("m", "term = { from = 2020, to = 2021 }\nrunning = { 2022 = 0.01 }"),
			"warning M has running costs of €0.01 in 2022 but does not run then"),
		"running cost of its last year": clean(measure("m", "term = { from = 2020, to = 2021 }\nrunning = { 2021 = 1 }")),
		"a post of the year after": finds(measure("m", "term = { from = 2020, to = 2021 }")+post("city", "2022 = 0.01"),
			"warning M needs posts in 2022 (0.01 full-time equivalents) but does not run then"),
		"a post of its last year": clean(measure("m", "term = { from = 2020, to = 2021 }") + post("city", "2021 = 1")),
		"no post the year after":  clean(measure("m", "term = { from = 2020, to = 2021 }") + post("city", "2022 = 0")),
		"money in its first and last year": clean(measure("m", "term = { from = 2020, to = 2021 }") +
			gives("city.it", "2020 = 1, 2021 = 1", "")),
		"money the year before": finds(measure("m", "term = { from = 2021 }")+gives("city.it", "2020 = 0.01", ""),
			"warning M gets €0.01 in 2020 but does not run then"),
		"money the year after": finds(measure("m", "term = { from = 2020, to = 2021 }")+
			gives("city.it", "2022 = -1", ""), "warning M gets −€1 in 2022"),
		"money of 0 the year after": clean(measure("m", "term = { from = 2020, to = 2021 }") +
			gives("city.it", "2022 = 0", "")),
		"need in two years after, and money": finds(measure("m", "term = { from = 2020, to = 2020 }\nneed = { 2020 = 1, 2021 = 1, 2022 = 2 }")+
			gives("city.it", "2020 = 1, 2021 = 1, 2022 = 2", ""), "warning M needs €1 in 2021 but does not run then (also in 2022)"),
		"money in two years after, need in one": finds(measure("m", "term = { from = 2020, to = 2020 }\nneed = { 2021 = 1 }")+
			gives("city.it", "2021 = 1, 2022 = 2", ""), "warning M needs €1 in 2021 but does not run then", "warning M gets €2 in 2022 but does not run then"),
		"a term that misses the plan": clean(measure("m", "term = { from = 2062 }\nneed = { 2020 = 1 }")),
		"permanent":                   clean(measure("m", "term = { from = 2020 }\nneed = { 2020 = 1, 2022 = 1 }")),
		"no term":                     clean(measure("m", "need = { 2020 = 1 }") + gives("city.it", "2022 = 1", "")),
	}},
	"unfunded": {plan2020 + someLines, map[string]boundary{
		"no need":     clean(measure("m", "")),
		"a need of 0": clean(measure("m", "need = { 2020 = 0 }")),
		"a cent needed": finds(measure("m", "need = { 2020 = 0.01 }"),
			"warning M needs €0.01 in 2020, but no allocation pays for it"),
		"a cent paid": clean(measure("m", "need = { 2020 = 100 }") + gives("city.it", "2020 = 0.01", "")),
		"an allocation of 0": finds(measure("m", "need = { 2020 = 100 }")+gives("city.it", "2020 = 0", ""),
			"warning M needs €100 in 2020"),
		"three years": finds(measure("m", "need = { 2020 = 1, 2021 = 2, 2022 = 3 }"),
			"warning M needs €1 in 2020, but no allocation pays for it (also in 2021, 2022)"),
		"paid in another year": finds(measure("m", "need = { 2020 = 1, 2021 = 1 }")+gives("city.it", "2021 = 1", ""),
			"warning M needs €1 in 2020"),
		"the last year":         finds(measure("m", "need = { 2022 = 1 }"), "warning M needs €1 in 2022"),
		"a year after the plan": clean(measure("m", "need = { 2023 = 1 }")),
		"paid without a payment": finds(measure("m", "need = { 2020 = 1 }")+gives("city.afa", "2020 = 1", ""),
			"warning M needs €1 in 2020"),
		"paid on and spent by nobody": finds(measure("m", "need = { 2020 = 1 }")+
			gives("city.it", "2020 = 1", `to = "it.umsatz"`), "warning M: in 2020 the city pays €1 to Provider, where €0 of it are planned to be spent"),
		"an idea": finds(measure("m", "status = \"idea\"\nneed = { 2020 = 1 }"), "notice M needs €1 in 2020"),
		"done":    finds(measure("m", "status = \"done\"\nneed = { 2020 = 1 }"), "warning M needs €1 in 2020"),
		"stopped": clean(measure("m", "status = \"stopped\"\nneed = { 2020 = 1 }")),
		"prepared, behind a paid year": finds(measure("m", "status = \"prepared\"\nneed = { 2020 = 1, 2021 = 1 }")+
			gives("city.it", "2020 = 1", ""), "warning M needs €1 in 2021"),
		"running, behind a paid year": clean(measure("m", "status = \"running\"\nneed = { 2020 = 1, 2021 = 1 }") +
			gives("city.it", "2020 = 1", "")),
		"running, in front of a paid year": finds(measure("m", "status = \"running\"\nneed = { 2020 = 1, 2021 = 1 }")+
			gives("city.it", "2021 = 1", ""), "warning M needs €1 in 2020"),
		"decided, behind a paid year": clean(measure("m", "status = \"decided\"\nneed = { 2020 = 1, 2021 = 1 }") +
			gives("city.it", "2020 = 1", "")),
		"legally bound, behind a paid year": clean(measure("m", "bound = true\nneed = { 2020 = 1, 2021 = 1 }") +
			gives("city.it", "2020 = 1", "")),
	}},
	"running-costs": {plan2020 + someLines, map[string]boundary{
		"two years after": finds(measure("m", "status = \"running\"\nneed = { 2020 = 6, 2021 = 6, 2022 = 7 }")+gives("city.it", "2020 = 6", ""),
			"warning M: €6 are missing to keep it running in 2021; 2020 is paid for (also in 2022)"),
		"the year before paid in part": finds(measure("m", "status = \"running\"\nneed = { 2020 = 6, 2021 = 6 }")+gives("city.it", "2020 = 1", ""),
			"warning M: €6 are missing to keep it running in 2021; 2020 is paid for in part"),
		"the year after paid on and spent by nobody": finds(measure("m", "status = \"running\"\nneed = { 2020 = 6, 2021 = 6 }")+
			gives("city.it", "2020 = 6", "")+gives("city.it", "2021 = 6", `to = "it.umsatz"`),
			"warning M: in 2021 the city pays €6 to Provider, where €0 of it are planned to be spent"),
		"a cent behind a paid year": finds(measure("m", "status = \"running\"\nneed = { 2020 = 1, 2021 = 0.01 }")+
			gives("city.it", "2020 = 1", ""),
			"warning M: €0.01 are missing to keep it running in 2021; 2020 is paid for"),
		"a need of 0 behind a paid one": clean(measure("m", "status = \"running\"\nneed = { 2020 = 1, 2021 = 0 }") +
			gives("city.it", "2020 = 1", "")),
		"a cent paid in each year": clean(measure("m", "status = \"running\"\nneed = { 2020 = 1, 2021 = 1 }") +
			gives("city.it", "2020 = 0.01, 2021 = 0.01", "")),
		"nothing paid before": clean(measure("m", "status = \"running\"\nneed = { 2020 = 1, 2021 = 1 }")),
		"the last year paid is named": finds(
			measure("m", "status = \"running\"\nneed = { 2020 = 1, 2021 = 1, 2022 = 1 }")+
				gives("city.it", "2020 = 1, 2021 = 1", ""),
			"warning M: €1 are missing to keep it running in 2022; 2021 is paid for"),
		"a year after the plan": clean(measure("m", "status = \"running\"\nneed = { 2022 = 1, 2023 = 1 }") +
			gives("city.it", "2022 = 1", "")),
		"decided": finds(measure("m", "status = \"decided\"\nneed = { 2020 = 1, 2021 = 1 }")+
			gives("city.it", "2020 = 1", ""), "warning M: €1 are missing"),
		"prepared": clean(measure("m", "status = \"prepared\"\nneed = { 2020 = 1, 2021 = 1 }") +
			gives("city.it", "2020 = 1", "")),
		"prepared and bound": finds(measure("m", "status = \"prepared\"\nbound = true\nneed = { 2020 = 1, 2021 = 1 }")+
			gives("city.it", "2020 = 1", ""), "warning M: €1 are missing"),
		"done and bound": clean(
			measure("m", "status = \"done\"\nbound = true\nterm = { from = 2020 }\nneed = { 2020 = 1, 2021 = 1 }") +
				gives("city.it", "2020 = 1", "")),
		"stopped and bound": clean(
			measure("m", "status = \"stopped\"\nbound = true\nterm = { from = 2020 }\nneed = { 2020 = 1, 2021 = 1 }") +
				gives("city.it", "2020 = 1", "")),

		"permanent, until the last year": clean(
			measure("m", "status = \"running\"\nterm = { from = 2020 }\nneed = { 2020 = 1, 2021 = 0, 2022 = 1 }")),
		"permanent, a year less": finds(
			measure("m", "status = \"running\"\nterm = { from = 2020 }\nneed = { 2020 = 0, 2021 = 1 }"),
			"warning M is a permanent task, but its need ends in 2021; the plan goes on until 2022"),
		"permanent, a year less with 0": clean(
			measure("m", "status = \"running\"\nterm = { from = 2020 }\nneed = { 2020 = 1, 2021 = 0 }")),
		"neither need nor money": finds(measure("m", "status = \"running\"\nterm = { from = 2020 }"),
			"warning M runs from 2020 to 2022 but gives neither need nor money"),
		"money and no need":               clean(measure("m", "status = \"running\"\nterm = { from = 2020 }") + gives("city.it", "2020 = 1", "")),
		"decided, neither need nor money": clean(measure("m", "status = \"decided\"\nterm = { from = 2020 }")),
		"a term before the plan, no need": clean(measure("m", "status = \"running\"\nterm = { from = 2018, to = 2019 }")),
		"permanent, prepared":             clean(measure("m", "status = \"prepared\"\nterm = { from = 2020 }\nneed = { 2021 = 1 }")),
		"a term that goes on": finds(
			measure("m", "status = \"running\"\nterm = { from = 2020, to = 2022 }\nneed = { 2020 = 0, 2021 = 1 }"),
			"warning M runs until 2022, but its need ends in 2021"),
		"a term that ends with the need": clean(
			measure("m", "status = \"running\"\nterm = { from = 2020, to = 2021 }\nneed = { 2020 = 0, 2021 = 1 }")),
		"a term beyond the plan": clean(
			measure("m", "status = \"running\"\nterm = { from = 2020, to = 2030 }\nneed = { 2020 = 0, 2021 = 0, 2022 = 1 }")),
		"no term": clean(measure("m", "status = \"running\"\nneed = { 2020 = 0, 2021 = 1 }")),
		"nothing said of a year in the middle": finds(measure("m", "status = \"running\"\nterm = { from = 2020 }\nneed = { 2020 = 1, 2022 = 1 }")+
			gives("city.it", "2020 = 1, 2022 = 1", ""), "warning M gives neither need nor money for 2021, but for later years"),
		"nothing said of the first two years": finds(measure("m", "status = \"running\"\nterm = { from = 2020 }\nneed = { 2022 = 1 }"),
			"warning M gives neither need nor money for 2020, but for later years (also in 2021)"),
		"0 in the middle": clean(measure("m", "status = \"running\"\nterm = { from = 2020 }\nneed = { 2020 = 1, 2021 = 0, 2022 = 1 }") +
			gives("city.it", "2020 = 1, 2022 = 1", "")),
		"money in the middle": clean(measure("m", "status = \"running\"\nterm = { from = 2020 }\nneed = { 2020 = 1, 2022 = 1 }") +
			gives("city.it", "2020 = 1, 2021 = 1, 2022 = 1", "")),
		"prepared, nothing said of a year in the middle": finds(measure("m", "status = \"prepared\"\nterm = { from = 2020 }\nneed = { 2020 = 1, 2022 = 1 }"),
			"warning M gives neither need nor money for 2021"),
		"no term, nothing said of a year in the middle": finds(measure("m", "need = { 2020 = 1, 2022 = 1 }"), "warning M gives neither need nor money for 2021"),
		"stopped, nothing said of a year in the middle": clean(measure("m", "status = \"stopped\"\nneed = { 2020 = 1, 2022 = 1 }")),
		"the year before the term":                      clean(measure("m", "status = \"running\"\nterm = { from = 2021 }\nneed = { 2021 = 1, 2022 = 1 }")),
	}},
}
