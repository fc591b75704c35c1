package check_test

// strategy is a plan whose strategy names the papers of themes X (A) and Y (a report).
const strategy = plan2020 + `strategy = "S"
[[theme]]
id = "x"
title = "X"
[[theme]]
id = "y"
title = "Y"
[[paper]]
number = "S"
kind = "decision"
title = "S"
related = ["A", "R"]
hearings = [{ committee = "b", role = "decision", outcome = "adopted" }]
[[paper]]
number = "A"
kind = "decision"
title = "A"
theme = "x"
[[paper]]
number = "R"
kind = "report"
title = "R"
theme = "y"
`

// ofSaid are the boundaries of what cities say of their measures beside the money.
var ofSaid = map[string]boundaries{
	"additional": {
		strategy + someLines + measure("m", "theme = \"x\""),
		map[string]boundary{
			"nobody says an origin":            clean(gives("city.it", "2020 = 1", "")),
			"a cent":                           clean(gives("city.it", "2020 = 0.01", `origin = "new"`) + gives("city.it", "2020 = 9", `origin = "existing"`)),
			"nothing":                          finds(gives("city.it", "2020 = 0", `origin = "new"`), `warning theme x "X": the decision orders additional money in the city's budget, but of €0`),
			"what was there":                   finds(gives("city.it", "2020 = 9", `origin = "existing"`), `warning theme x "X": the decision orders additional money in the city's budget, but of €9 there nothing is additional (€0 without`),
			"unknown beside a shift":           finds(gives("city.it", "2020 = 2", `origin = "shifted"`)+gives("city.it", "2021 = 1", ""), `warning theme x "X": the decision orders additional money in the city's budget, but of €3 there nothing is additional (€1 without`),
			"additional for the provider only": finds(gives("it.personal", "2020 = 9", `origin = "new"`), `warning theme x "X"`),
			"additional after the plan":        finds(gives("city.it", "2023 = 9", `origin = "new"`), `warning theme x "X"`),
			"additional in the last year":      clean(gives("city.it", "2022 = 9", `origin = "new"`)),
			"additional income":                finds(gives("city.land", "2020 = 9", `origin = "new"`), `warning theme x "X"`),
		},
	},
}
