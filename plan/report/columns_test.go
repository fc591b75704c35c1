package report_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"digiplan/budget"
	"digiplan/plan/compare"
	"digiplan/plan/report"
	"digiplan/plan/report/changes"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/report/overview"
	"digiplan/plan/report/selection"
	"digiplan/plan/report/yearly"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// columnsPlan is a small plan whose figures differ wherever they could be taken
// for each other.
const columnsPlan = `
line = [
  { id = "city.it", name = "IT", book = "city", part = "operating", side = "expense", group = "01", cover = "g", 2019 = { estimate = 200 }, 2020 = { estimate = 1000 }, 2021 = { estimate = 2000 } },
  { id = "city.schulung", name = "Schulung", book = "city", part = "operating", side = "expense", group = "01", cover = "g", 2020 = { estimate = 350, actual = 29 }, 2021 = { estimate = 360 } },
  { id = "city.afa", name = "AfA", book = "city", part = "operating", side = "expense", group = "02", noncash = true, 2020 = { estimate = 83 } },
  { id = "city.bau", name = "Bau", book = "city", part = "capital", side = "expense", group = "02", 2020 = { estimate = 510 }, 2021 = { estimate = 710 } },
  { id = "city.land", name = "Land", book = "city", part = "operating", side = "income", group = "01", 2020 = { estimate = 440, actual = 13 }, 2021 = { estimate = 460 } },
  { id = "it.personal", name = "Personal", book = "provider", part = "operating", side = "expense", group = "it", 2020 = { estimate = 820 }, 2021 = { estimate = 840 } },
  { id = "it.umsatz", name = "Umsatz", book = "provider", part = "operating", side = "income", group = "it", 2020 = { estimate = 930, actual = 59 }, 2021 = { estimate = 950 } },
]
movement = [
  { kind = "supplement", line = "city.it", year = 2020, amount = 211, by = "V/1" },
  { kind = "shift", from = { line = "city.schulung", year = 2020 }, to = { line = "city.it", year = 2020 }, amount = 37, by = "V/1" },
  { kind = "carry", from = { line = "city.it", year = 2019 }, to = { line = "city.it", year = 2020 }, amount = 71 },
  { kind = "carry", from = { line = "city.it", year = 2020 }, to = { line = "city.it", year = 2021 }, amount = 103 },
  { kind = "income-cover", line = "city.it", year = 2020, amount = 19, by = "V/1" },
  { kind = "excess", line = "city.it", year = 2020, amount = 43, cover_by = [{ line = "city.schulung", year = 2020, amount = 43 }], by = "V/1" },
  { kind = "block", line = "city.it", year = 2020, amount = 157, by = "V/1" },
]
commitment = [
  { line = "city.it", year = 2020, measure = "m", stage = "bound", amount = 400, billed = 149 },
  { line = "city.it", year = 2020, stage = "reserved", amount = 109 },
]
actual = [
  { line = "city.it", year = 2020, amount = 191, measure = "m" },
  { line = "city.it", year = 2020, amount = 67 },
  { line = "it.personal", year = 2020, amount = 19, measure = "m" },
  { line = "it.personal", year = 2020, amount = 28 },
]
forward_authority = [{ line = "city.bau", year = 2020, due = { 2021 = 89, 2022 = 53 }, used = { 2021 = 23 } }]
transfer = [{ kind = "service-charge", city = "city.schulung", provider = "it.umsatz", amounts = { 2020 = { city = 61, provider = 55 }, 2021 = { city = 64, provider = 79 } } }]
committee = [{ id = "rat", name = "Rat" }]
theme = [{ id = "x", number = "1", title = "X" }, { id = "y", number = "2", title = "Y" }]
paper = [
  { number = "V/1", title = "One", kind = "decision", theme = "x", hearings = [{ committee = "rat", date = 2020-03-01, role = "decision", outcome = "adopted" }] },
  { number = "V/2", title = "Two", kind = "decision", theme = "y", hearings = [{ committee = "rat", date = 2020-09-01, role = "decision" }] },
  { number = "V/3", title = "Three", kind = "decision", hearings = [{ committee = "rat", date = 2020-02-01, role = "decision", outcome = "rejected" }] },
]

[plan]
title    = "P"
provider = "citeq"
years    = { from = 2020, to = 2021 }
budget   = { from = 2020, to = 2020 }
as_of    = 2020-06-30

[[measure]]
id         = "m"
title      = "M"
theme      = "x"
status     = "running"
term       = { from = 2020, to = 2021 }
need       = { 2020 = 900, 2021 = 500 }
decided_by = ["V/1"]
allocation = [
  { line = "city.it", amounts = { 2020 = 300, 2021 = 310 }, to = "it.umsatz", received = { 2020 = 280, 2021 = 295 }, cause = "timing" },
  { line = "city.schulung", amounts = { 2020 = 41, 2021 = 52 }, by = "V/2" },
  { line = "city.bau", amounts = { 2020 = 107 }, by = "V/3" },
  { line = "city.afa", amounts = { 2020 = 17 } },
  { line = "it.personal", amounts = { 2020 = 260, 2021 = 245 } },
  { line = "it.umsatz", amounts = { 2020 = 31 } },
]
grant = [
  { giver = "Land NRW", line = "city.land", rate = 50, eligible = { 2020 = 46, 2021 = 38 }, cap = 40, status = "granted" },
  { giver = "Bund", rate = 10, eligible = { 2020 = 150 } },
  { giver = "EU", line = "it.umsatz", rate = 25, eligible = { 2021 = 44 } },
]

[[measure]]
id          = "n"
title       = "N"
theme       = "y"
status      = "prepared"
conditional = true
need        = { 2020 = 120, 2021 = 700 }
decided_by  = ["V/1"]
allocation  = [
  { line = "city.it", amounts = { 2020 = 131, 2021 = 73 } },
  { line = "it.personal", amounts = { 2021 = 149 }, assumed = true },
]
`

// earlierPlan is the plan some months before, with other figures.
var earlierPlan = strings.NewReplacer(
	"as_of    = 2020-06-30", "as_of    = 2020-01-31",
	"need       = { 2020 = 900, 2021 = 500 }", "need       = { 2020 = 880, 2021 = 530 }",
	"amounts = { 2020 = 300, 2021 = 310 }", "amounts = { 2020 = 293, 2021 = 310 }",
	"amounts = { 2020 = 260, 2021 = 245 }", "amounts = { 2020 = 257, 2021 = 247 }",
	"amount = 211", "amount = 199",
	"2020 = { estimate = 820 }", "2020 = { estimate = 801 }",
).Replace(columnsPlan)

func columnsOf(t *testing.T, toml string) *workspace.Snapshot {
	t.Helper()
	s := workspace.Location{Files: fstest.MapFS{"plan.toml": {Data: []byte(toml)}}}.Read()
	if !s.Sound {
		t.Fatal(s.Problems[0].Text(words.English))
	}
	return s
}

// moneyText is a row by its amounts and shares: "need 900, gap 492".
func moneyText(t *table.Table, row table.Row) string {
	var figures []string
	for i, column := range t.Columns {
		if i >= len(row.Cells) {
			break
		}
		switch value := row.Cells[i].(type) {
		case table.Cash:
			figures = append(figures, column.Key+" "+strings.TrimSuffix(budget.Cents(value).String(), ".00"))
		case table.Ratio:
			figures = append(figures, column.Key+" "+budget.Cents(value).String()+"%")
		}
	}
	return strings.Join(figures, ", ")
}

// rowName is what a row is about: its id, or what it is called where that is a place
// in a file or nothing.
func rowName(row table.Row) string {
	if row.ID != "" && !strings.Contains(row.ID, ".toml") {
		return row.ID
	}
	return row.Cells[0].In(words.English)
}

// inCash are rows of all tables with money, worked by hand from the plan, in the view
// of what is paid.
var inCash = map[string]map[string]string{
	"measures": {
		"m":     "need 1400, city 810, provider 505, twice 610, k 705, gap 695, over 0",
		"n":     "need 820, city 204, provider 149, twice 0, k 353, gap 478, over 11",
		"Total": "need 2220, city 1014, provider 654, twice 610, k 1058, gap 1173, over 11",
	},
	"both": {
		"m@2020": "need 900, city 448, paid 300, provider 260, received 280, naive 708, k 408, d 20, gap 492, over 0, third 54, net 354, effect 425, margin 51, tax 0, citygrant 23, providergrant 0",
		"m@2021": "need 500, city 362, paid 310, provider 245, received 295, naive 607, k 297, d 15, gap 203, over 0, third 28, net 269, effect 345, margin 61, tax 0, citygrant 17, providergrant 11",
		"n@2020": "need 120, city 131, paid 0, provider 0, received 0, naive 131, k 131, d 0, gap 0, over 11, third 0, net 131, effect 131, margin 0, tax 0, citygrant 0, providergrant 0",
		"n@2021": "need 700, city 73, paid 0, provider 149, received 0, naive 222, k 222, d 0, gap 478, over 0, third 0, net 222, effect 73, margin -149, tax 0, citygrant 0, providergrant 0",
		"Total":  "need 2220, city 1014, paid 610, provider 654, received 575, naive 1668, k 1058, d 35, gap 1173, over 11, third 82, net 976, effect 974, margin -37",
	},
	"years": {
		"2020":  "need 1020, city 579, provider 260, twice 300, k 539, gap 492, over 11, own 279, top 1031",
		"2021":  "need 1200, city 435, provider 394, twice 310, k 519, gap 681, over 0, own 125, top 1200",
		"Total": "need 2220, city 1014, provider 654, twice 610, k 1058, gap 1173, over 11",
	},
	"gaps": {
		"x":     "2020 492, 2021 203, gap 695",
		"y":     "2020 0, 2021 478, gap 478",
		"Total": "2020 492, 2021 681, gap 1173",
	},
	"grants": {
		"m@2020": "k 408, granted 23, others 31, own 354, apart 15",
		"m@2021": "k 297, granted 28, others 0, own 269, apart 0",
		"Total":  "k 705, granted 51, others 31, own 623, apart 15",
	},
	"allocation": {
		"m@city.it":                    "2020 300, 2021 310, sum 610, once 0",
		"n@city.it":                    "2020 131, 2021 73, sum 204, once 204",
		"Total city.it IT":             "2020 431, 2021 383, sum 814, once 204",
		"m@city.schulung":              "2020 41, 2021 52, sum 93, once 93",
		"Total city.schulung Schulung": "2020 41, 2021 52, sum 93, once 93",
		"m@city.afa":                   "2020 17, 2021 0, sum 17, once 0",
		"Total city.afa AfA":           "2020 17, 2021 0, sum 17, once 0",
		"m@city.bau":                   "2020 107, 2021 0, sum 107, once 107",
		"Total city.bau Bau":           "2020 107, 2021 0, sum 107, once 107",
		"m@it.personal":                "2020 260, 2021 245, sum 505, once 505",
		"n@it.personal":                "2020 0, 2021 149, sum 149, once 149",
		"Total it.personal Personal":   "2020 260, 2021 394, sum 654, once 654",
		"m@it.umsatz":                  "2020 280, 2021 295, sum 575, once 0",
		"m@it.umsatz 2":                "2020 31, 2021 0, sum 31, once 0",
		"Total it.umsatz Umsatz":       "2020 311, 2021 295, sum 606, once 0",
	},
	"measure money": {
		"need":        "2020 900, 2021 500",
		"allocation0": "2020 300, 2021 310",
		"allocation1": "2020 41, 2021 52",
		"allocation2": "2020 107, 2021 0",
		"allocation3": "2020 17, 2021 0",
		"allocation4": "2020 260, 2021 245",
		"allocation5": "2020 31, 2021 0",
		"k":           "2020 408, 2021 297",
		"d":           "2020 20, 2021 15",
		"actual":      "2020 210, 2021 0",
		"gap":         "2020 492, 2021 203",
	},
	"measure in a year derivation": {
		"City to citeq: city.it IT":    "amount 300",
		"City: city.schulung Schulung": "amount 41",
		"City: city.bau Bau":           "amount 107",
		"C = City":                     "amount 448",
		"citeq: it.personal Personal":  "amount 260",
		"Q = citeq":                    "amount 260",
		"C_int = of it paid on to the provider, in both books": "amount 300",
		"K = C + Q − C_int, consolidated":                      "amount 408",
		"simply added: C + Q":                                  "amount 708",
		"R_int = of it expected by the provider":               "amount 280",
		"d = C_int − R_int, difference":                        "amount 20",
		"citeq from others: it.umsatz Umsatz":                  "amount 31",
		"Land NRW, on city.land: 50% of €46":                   "amount 23",
		"FG = from third parties":                              "amount 54",
		"N = K − FG, net":                                      "amount 354",
		"E = effect on the city's budget":                      "amount 425",
		"P = margin of the provider (R_int + R_ext − Q)":       "amount 51",
		"need":                          "amount 900",
		"gap = need − K, never below 0": "amount 492",
	},
	"city": {
		"city.it":                  "2020 1338, 2021 2103, updated 3441, allocated 814, least 907, filled 32.21%, left2020 907, left2021 1720",
		"city.schulung":            "2020 313, 2021 360, updated 673, allocated 93, least 272, filled 13.10%, left2020 272, left2021 308",
		"city.afa":                 "2020 83, 2021 0, updated 83, allocated 17, least 66, filled 20.48%, left2020 66",
		"Total operating, expense": "2020 1734, 2021 2463, updated 4197, allocated 924",
		"city.land":                "2020 440, 2021 460, updated 900, allocated 0",
		"Total operating, income":  "2020 440, 2021 460, updated 900, allocated 0",
		"Balance, operating":       "2020 -1294, 2021 -2003, updated -3297",
		"city.bau":                 "2020 510, 2021 710, updated 1220, allocated 107, least 403, filled 20.98%, left2020 403, left2021 710",
		"Total capital, payment":   "2020 510, 2021 710, updated 1220, allocated 107",
	},
	"provider": {
		"it.personal":              "2020 820, 2021 840, updated 1660, allocated 654, least 446, filled 46.90%, left2020 560, left2021 446",
		"Total operating, expense": "2020 820, 2021 840, updated 1660, allocated 654",
		"it.umsatz":                "2020 930, 2021 950, updated 1880, allocated 606",
		"Total operating, income":  "2020 930, 2021 950, updated 1880, allocated 606",
		"Balance, operating":       "2020 110, 2021 110, updated 220",
	},
	"fullest": {
		"it.personal@2021":   "updated 840, allocated 394, free 446, filled 46.90%",
		"city.it@2020":       "updated 1338, allocated 431, free 907, filled 32.21%",
		"city.schulung@2020": "updated 313, allocated 41, free 272, filled 13.10%",
	},
	"positions": {
		"city.it@2020":       "estimate 1000, changed 338, updated 1338, allocated 431, free 907, filled 32.21%, excess 43, authority 1381, blocked 157, carried 103, lent 0, actual 258, open 251, bound 36.86%, available 612",
		"city.it@2021":       "estimate 2000, changed 103, updated 2103, allocated 383, free 1720, filled 18.21%, excess 0, blocked 0, carried 0, lent 0, actual 0, open 0",
		"city.schulung@2020": "estimate 350, changed -37, updated 313, allocated 41, free 272, filled 13.10%, excess 0, authority 313, blocked 0, carried 0, lent 43, actual 29, open 0, bound 9.27%, available 241",
		"city.land@2020":     "estimate 440, changed 0, updated 440, allocated 0, excess 0, blocked 0, carried 0, lent 0, actual 13, open 0, bound 2.95%",
		"it.umsatz@2020":     "estimate 930, changed 0, updated 930, allocated 311, excess 0, blocked 0, carried 0, lent 0, actual 59, open 0, bound 6.34%",
	},
	"groups": {
		"city operating 01@2020":     "expense 1651, income 440, own 1211",
		"city operating 01@2021":     "expense 2463, income 460, own 2003",
		"city operating 02@2020":     "expense 83, income 0, own 83",
		"city capital 02@2020":       "expense 510, income 0, own 510",
		"city capital 02@2021":       "expense 710, income 0, own 710",
		"provider operating it@2020": "expense 820, income 930, own -110",
		"provider operating it@2021": "expense 840, income 950, own -110",
	},
	"line in a year derivation": {
		"Estimate":                       "amount 1000",
		"Supplement":                     "amount 211",
		"Shift":                          "amount 37",
		"Carried in":                     "amount 71",
		"Income cover":                   "amount 19",
		"= updated estimate":             "amount 1338",
		"M":                              "amount -300",
		"N":                              "amount -131",
		"= free":                         "amount 907",
		"updated estimate":               "amount 1338",
		"Excess granted":                 "amount 43",
		"= authority":                    "amount 1381",
		"Blocked":                        "amount -157",
		"Carried out":                    "amount -103",
		"= spendable":                    "amount 1121",
		"Actual":                         "amount -191",
		"Actual 2":                       "amount -67",
		"Open commitments":               "amount -251",
		"= available":                    "amount 612",
		"Reserved, earmarked":            "amount -109",
		"= available after reservations": "amount 503",
	},
	"movements": {
		"supplement":   "amount 211",
		"shift":        "amount 37",
		"carry-over":   "amount 71",
		"carry-over 2": "amount 103",
		"income cover": "amount 19",
		"excess":       "amount 43",
		"block":        "amount -157",
	},
	"carry": {
		"2019":  "amount 71",
		"2020":  "amount 103, most 966",
		"Total": "amount 174",
	},
	"transfers": {
		"service charge":   "city 61, provider 55, d 6",
		"service charge 2": "city 64, provider 79, d -15",
		"Total":            "city 125, provider 134, d -9",
	},
	"forward": {
		"city@2020": "2021 89, 2022 53, sum 142, used 23, left 119",
		"Total":     "2021 89, 2022 53, sum 142, used 23, left 119",
	},
	"forward-lines": {
		"city.bau@2020@2021": "amount 89, used 23, left 66",
		"city.bau@2020@2022": "amount 53, used 0, left 53",
	},
	"coverage": {
		"x":     "covered 505, conditional 0, pending 93, uncovered 107, k 705",
		"y":     "covered 0, conditional 353, pending 0, uncovered 0, k 353",
		"Total": "covered 505, conditional 353, pending 93, uncovered 107, k 1058",
	},
	"coverage-years": {
		"city@2020":     "covered 300, conditional 131, pending 41, uncovered 107, sum 579",
		"city@2021":     "covered 310, conditional 73, pending 52, uncovered 0, sum 435",
		"Total City":    "covered 610, conditional 204, pending 93, uncovered 107, sum 1014",
		"provider@2020": "covered 260, conditional 0, pending 0, uncovered 0, sum 260",
		"provider@2021": "covered 245, conditional 149, pending 0, uncovered 0, sum 394",
		"Total citeq":   "covered 505, conditional 149, pending 0, uncovered 0, sum 654",
	},
	"states": {
		"✓ decided":     "amount 505, share 47.73%",
		"◐ conditional": "amount 353, share 33.36%",
		"○ pending":     "amount 93, share 8.79%",
		"✗ undecided":   "amount 107, share 10.11%",
		"Total":         "amount 1058",
	},
	"statuses": {
		"prepared": "need 820",
		"running":  "need 1400",
		"Total":    "need 2220",
	},
	"undecided": {
		"m":     "amount 200",
		"Total": "amount 200",
	},
	"agenda": {
		"V/2@rat": "now 41, later 52",
	},
	"paper paid-from": {
		"it.personal": "2020 260, 2021 394, sum 654",
		"city.it":     "2020 131, 2021 73, sum 204",
		"Total":       "2020 391, 2021 467, sum 858",
	},
	"shares": {
		"need":        "chosen 1400, whole 2220, share 63.06%",
		"city":        "chosen 810, whole 1014, share 79.88%",
		"provider":    "chosen 505, whole 654, share 77.22%",
		"k":           "chosen 705, whole 1058, share 66.64%",
		"twice":       "chosen 610, whole 610, share 100.00%",
		"gap":         "chosen 695, whole 1173, share 59.25%",
		"assumed":     "chosen 0, whole 149, share 0.00%",
		"covered":     "chosen 505, whole 505, share 100.00%",
		"conditional": "chosen 0, whole 353, share 0.00%",
		"pending":     "chosen 93, whole 93, share 100.00%",
		"uncovered":   "chosen 107, whole 107, share 100.00%",
	},
	"changed-allocated": {
		"cityoperatingexpense m city.it":         "2020 7, sum 7",
		"Sum of the changes":                     "2020 7, 2021 0, sum 7",
		"Total, old":                             "2020 482, 2021 435, sum 917",
		"Total, new":                             "2020 489, 2021 435, sum 924",
		"provideroperatingexpense m it.personal": "2020 3, 2021 -2, sum 1",
		"Sum of the changes 2":                   "2020 3, 2021 -2, sum 1",
		"Total, old 2":                           "2020 257, 2021 396, sum 653",
		"Total, new 2":                           "2020 260, 2021 394, sum 654",
	},
	"changed-need": {
		" m ":                "2020 20, 2021 -30, sum -10",
		"Sum of the changes": "2020 20, 2021 -30, sum -10",
		"Total, old":         "2020 1000, 2021 1230, sum 2230",
		"Total, new":         "2020 1020, 2021 1200, sum 2220",
	},
	"changed-totals": {
		"Need 2020": "old 1000, new 1020, delta 20",
		"Need 2021": "old 1230, new 1200, delta -30",
		"Allocated · City, operating, expense 2020":         "old 482, new 489, delta 7",
		"Allocated · citeq, operating, expense 2021":        "old 396, new 394, delta -2",
		"Updated estimate · City, operating, expense 2020":  "old 1722, new 1734, delta 12",
		"Updated estimate · citeq, operating, expense 2020": "old 801, new 820, delta 19",
		"Actual · City, operating, expense 2020":            "old 287, new 287, delta 0",
		"Open commitments · City, operating, expense 2020":  "old 251, new 251, delta 0",
	},
	"changed-updated": {
		"cityoperatingexpense city.it ":         "2020 12, sum 12",
		"Sum of the changes":                    "2019 0, 2020 12, 2021 0, sum 12",
		"Total, old":                            "2019 200, 2020 1722, 2021 2463, sum 4385",
		"Total, new":                            "2019 200, 2020 1734, 2021 2463, sum 4397",
		"provideroperatingexpense it.personal ": "2020 19, sum 19",
		"Sum of the changes 2":                  "2019 0, 2020 19, 2021 0, sum 19",
		"Total, old 2":                          "2019 0, 2020 801, 2021 840, sum 1641",
		"Total, new 2":                          "2019 0, 2020 820, 2021 840, sum 1660",
	},
	"changes": {
		"movement supplement · city.it 2020 amount ": "delta 12, old 199, new 211",
		"measure m need  2020":                       "delta 20, old 880, new 900",
		"measure m need  2021":                       "delta -30, old 530, new 500",
		"Total Need":                                 "delta -10",
		"measure m allocated city.it 2020 city operating expense":         "delta 7, old 293, new 300",
		"Total Allocated · City, operating, expense":                      "delta 7",
		"measure m allocated it.personal 2020 provider operating expense": "delta 3, old 257, new 260",
		"measure m allocated it.personal 2021 provider operating expense": "delta -2, old 247, new 245",
		"Total Allocated · citeq, operating, expense":                     "delta 1",
		"line city.it updated  2020 city operating expense":               "delta 12, old 1326, new 1338",
		"Total Updated estimate · City, operating, expense":               "delta 12",
		"line it.personal updated  2020 provider operating expense":       "delta 19, old 801, new 820",
		"Total Updated estimate · citeq, operating, expense":              "delta 19",
	},
	"report changed-measures": {
		"m":     "change 1",
		"Total": "change 1",
	},
	"report changed-totals": {
		"2020":  "city-before 572, city 579, provider-before 257, provider 260, change 3",
		"2021":  "city-before 435, city 435, provider-before 396, provider 394, change -2",
		"Total": "city-before 1007, city 1014, provider-before 653, provider 654, change 1",
	},
	"report theme-x-money": {
		"m":     "city 448, paid 300, provider 260, k 408, actual-city 191, actual-provider 19, gap 492",
		"Total": "city 448, paid 300, provider 260, k 408, actual-city 191, actual-provider 19, gap 492",
	},
	"report year-books": {
		"city":         "planned 579, actual 191, unnamed 96",
		"provider":     "planned 260, actual 19, unnamed 28",
		"twice":        "planned -300",
		"Consolidated": "planned 539",
	},
	"report year-city": {
		"city.it":       "estimate 1000, authority 1381, allocated 431, actual 258, used 18.68%, open 251",
		"city.schulung": "estimate 350, authority 313, allocated 41, actual 29, used 9.27%, open 0",
		"city.bau":      "estimate 510, authority 510, allocated 107, actual 0, used 0.00%, open 0",
		"Total":         "estimate 1860, authority 2204, allocated 579, actual 287, used 13.02%, open 251",
	},
	"report year-deviations": {
		"m@2020":                                "first 300, second 280, d 20",
		"gap m@2020":                            "first 900, second 408, d 492",
		"transfer city.schulung it.umsatz@2020": "first 61, second 55, d 6",
		"m@2021":                                "first 310, second 295, d 15",
		"gap m@2021":                            "first 500, second 297, d 203",
		"gap n@2021":                            "first 700, second 222, d 478",
		"transfer city.schulung it.umsatz@2021": "first 64, second 79, d -15",
	},
	"report year-provider": {
		"it.personal": "estimate 820, authority 820, allocated 260, actual 47, used 5.73%, open 0",
		"Total":       "estimate 820, authority 820, allocated 260, actual 47, used 5.73%, open 0",
	},
	"report year-status": {
		"prepared": "need 120, k 131",
		"running":  "need 900, k 408",
		"Total":    "need 1020, k 539",
	},
	"report year-themes": {
		"theme x": "city 448, paid 300, provider 260, k 408, actual-city 191, actual-provider 19, gap 492",
		"theme y": "city 131, paid 0, provider 0, k 131, actual-city 0, actual-provider 0, gap 0",
		"Total":   "city 579, paid 300, provider 260, k 539, actual-city 191, actual-provider 19, gap 492",
	},
	"report year-undecided": {
		"m":     "conditional 0, pending 41, uncovered 107, later 52",
		"n":     "conditional 131, pending 0, uncovered 0, later 222",
		"Total": "conditional 131, pending 41, uncovered 107, later 274",
	},
}

// inResources are rows that differ where depreciation counts and investments do not.
var inResources = map[string]map[string]string{
	"coverage": {
		"x":     "covered 522, conditional 0, pending 93, uncovered 0, k 615",
		"y":     "covered 0, conditional 353, pending 0, uncovered 0, k 353",
		"Total": "covered 522, conditional 353, pending 93, uncovered 0, k 968",
	},
	"coverage-years": {
		"city@2020":     "covered 317, conditional 131, pending 41, uncovered 0, sum 489",
		"city@2021":     "covered 310, conditional 73, pending 52, uncovered 0, sum 435",
		"Total City":    "covered 627, conditional 204, pending 93, uncovered 0, sum 924",
		"provider@2020": "covered 260, conditional 0, pending 0, uncovered 0, sum 260",
		"provider@2021": "covered 245, conditional 149, pending 0, uncovered 0, sum 394",
		"Total citeq":   "covered 505, conditional 149, pending 0, uncovered 0, sum 654",
	},
	"grants": {
		"m@2020": "k 318, granted 23, others 31, own 264, apart 15",
		"m@2021": "k 297, granted 28, others 0, own 269, apart 0",
		"Total":  "k 615, granted 51, others 31, own 533, apart 15",
	},
	"states": {
		"✓ decided":     "amount 522, share 53.93%",
		"◐ conditional": "amount 353, share 36.47%",
		"○ pending":     "amount 93, share 9.61%",
		"✗ undecided":   "amount 0, share 0.00%",
		"Total":         "amount 968",
	},
	"report year-books": {
		"city":         "planned 489, actual 191, unnamed 96",
		"provider":     "planned 260, actual 19, unnamed 28",
		"twice":        "planned -300",
		"Consolidated": "planned 449",
	},
}

// overYear are rows of the report once the year is over.
var overYear = map[string]map[string]string{
	"report year-books": {
		"city":     "planned 579, actual 191, d -388, unnamed 96",
		"provider": "planned 260, actual 19, d -241, unnamed 28",
	},
	"report year-deviations": {
		"m city@2020":     "first 448, second 191, d 257",
		"m provider@2020": "first 260, second 19, d 241",
		"n city@2020":     "first 131, second 0, d 131",
	},
}

// alike are tables that are made as another one is, or of which some rows are enough.
var (
	alike   = []string{"derivations", "report theme-y-money", "report year-provider"}
	partial = []string{"positions", "changed-totals", "fullest"}
)

// TestMoneyColumns holds every column of money by a case worked by hand.
func TestMoneyColumns(t *testing.T) {
	now, before := columnsOf(t, columnsPlan), columnsOf(t, earlierPlan)
	over := columnsOf(t, strings.Replace(columnsPlan, "2020-06-30", "2021-02-01", 1))
	for name, c := range map[string]struct {
		tables map[string]*table.Table
		want   map[string]map[string]string
	}{
		"cash":      {columnTables(now, before, budget.Cash), inCash},
		"resources": {columnTables(now, before, budget.Resource), inResources},
		"year over": {columnTables(over, before, budget.Cash), overYear},
	} {
		for id, want := range c.want {
			list := c.tables[id]
			if list == nil {
				t.Errorf("%s: there is no table %s", name, id)
				continue
			}
			got := moneyRows(list)
			if len(got) != len(want) && name == "cash" && !slices.Contains(partial, id) {
				t.Errorf("%s has %d rows with money; want %d: %v", id, len(got), len(want), got)
			}
			for row, figures := range want {
				if got[row] != figures {
					t.Errorf("%s: %s, %s: %s; want %s", name, id, row, got[row], figures)
				}
			}
		}
	}
}

// TestMoneyColumnsDiffer holds that no table with money goes without a case, and that
// the cases tell each column from every other one.
func TestMoneyColumnsDiffer(t *testing.T) {
	for id, list := range columnTables(columnsOf(t, columnsPlan), columnsOf(t, earlierPlan), budget.Cash) {
		var keys []string
		for _, column := range list.Columns {
			if column.Kind == table.Money && !strings.HasPrefix(column.Key, "left") { // the least of them stands beside
				keys = append(keys, column.Key)
			}
		}
		if len(keys) == 0 || len(moneyRows(list)) == 0 || slices.Contains(alike, id) {
			continue
		}
		if len(inCash[id]) == 0 {
			t.Errorf("the table %s has no case", id)
		}
		for i, one := range keys {
			for _, other := range keys[:i] {
				if !differ(inCash[id], overYear[id], one, other) {
					t.Errorf("%s: no case tells %s from %s", id, one, other)
				}
			}
		}
	}
}

// differ tells whether two columns have another amount in any of the rows.
func differ(rows, more map[string]string, one, other string) bool {
	for _, some := range []map[string]string{rows, more} {
		for _, row := range some {
			amounts := make(map[string]string)
			for figure := range strings.SplitSeq(row, ", ") {
				key, amount, _ := strings.Cut(figure, " ")
				amounts[key] = amount
			}
			if amounts[one] != amounts[other] {
				return true
			}
		}
	}
	return false
}

// moneyRows are the rows with money by what they are about; of several alike the
// second has a 2 behind it.
func moneyRows(t *table.Table) map[string]string {
	rows, seen := make(map[string]string), make(map[string]int)
	all := t.Rows
	if t.Total != nil {
		all = append(all[:len(all):len(all)], *t.Total)
	}
	for _, row := range all {
		figures := moneyText(t, row)
		if figures == "" {
			continue
		}
		name := rowName(row)
		if seen[name]++; seen[name] > 1 {
			name = fmt.Sprint(name, " ", seen[name])
		}
		rows[name] = figures
	}
	return rows
}

// columnTables are all tables with money, by their ids.
func columnTables(now, before *workspace.Snapshot, view budget.View) map[string]*table.Table {
	src, version := now.Source(view), func(s *workspace.Snapshot) compare.Version {
		return compare.Version{Plan: s.Plan, Ledger: s.Ledger, Council: s.Council}
	}
	differences := compare.Compare(version(before), version(now))
	overview, board := overview.Of(src), overview.DashboardOf(src)
	tables := make(map[string]*table.Table)
	add := func(list ...*table.Table) {
		for _, one := range list {
			tables[one.ID] = one
		}
	}
	for _, section := range yearly.Since(src, 2020, before.Source(view)).Sections {
		for _, one := range section.Tables {
			tables["report "+one.ID] = one
		}
	}
	add(money.Allocation(src), money.Both(src), money.CarryOvers(src), money.Coverage(src), money.CoverageYears(src), money.Derivations(src), money.Forward(src), money.ForwardLines(src), money.Grants(src),
		money.Groups(src), measures.All(src), money.Movements(src), money.Positions(src), money.Transfers(src), money.Lines(src, budget.City), money.Lines(src, budget.Provider),
		overview.Years, overview.Fullest, overview.Coverage, overview.Statuses, board.Gaps, board.Undecided,
		committees.Agenda(src, "rat", time.Date(2020, 9, 1, 0, 0, 0, 0, time.UTC)), selection.For(src, now.Plan.Committees[0], time.Time{}).Shares(),
		changes.Totals(src, differences), changes.All(src, differences))
	for _, figure := range compare.Figures() {
		add(changes.Amounts(src, differences, figure))
	}
	measure, _ := measures.Detail(src, "m")
	year, _ := measures.Year(src, "m", 2020)
	line, _ := money.LineDetail(src, "city.it", 2020)
	paper, _ := committees.PaperDetail(src, "V/1")
	for name, detail := range map[string]report.Detail{"measure": measure, "measure in a year": year, "line in a year": line, "paper": paper} {
		for _, one := range detail.Tables {
			tables[name+" "+one.ID] = one
		}
	}
	return tables
}
