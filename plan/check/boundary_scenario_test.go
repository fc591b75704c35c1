package check_test

// step is a scenario of one step.
func step(says string) string {
	return "[[scenario]]\nid = \"wenn\"\ntitle = \"Was wäre wenn\"\nsteps = [{ " + says + " }]\n"
}

// ofScenarios are the boundaries of what can be tried: of 100 on the line in 2021, 40 are
// those of a measure that is legally bound.
var ofScenarios = map[string]boundaries{
	"scenario": {plan2020 + cityLine("it", "2021 = { estimate = 100 }") +
		"[[measure]]\nid = \"gebunden\"\ntitle = \"M\"\nbound = true\nallocation = [{ line = \"it\", amounts = { 2021 = 40 } }]\n",
		map[string]boundary{
			"all that can give way":    clean(step(`do = "cut", book = "city", year = 2021, amount = 60`)),
			"a cent more":              finds(step(`do = "cut", book = "city", year = 2021, amount = 60.01`), "warning asked for are €60.01, in 2021 at most €60 can give way; against it stand €40 legally bound"),
			"nothing":                  clean(step(`do = "cut", book = "city", year = 2021, amount = 0`)),
			"sixty percent":            clean(step(`do = "block", line = "it", year = 2021, percent = 60`)),
			"more than sixty percent":  finds(step(`do = "block", line = "it", year = 2021, percent = 60.01`), "warning asked for are €60.01"),
			"a total of what is bound": clean(step(`do = "fix", book = "city", year = 2021, amount = 40`)),
			"a cent less":              finds(step(`do = "fix", book = "city", year = 2021, amount = 39.99`), "warning asked for are €60.01"),
			"a total of all":           clean(step(`do = "fix", book = "city", year = 2021, amount = 100`)),
			"a total of a cent more":   finds(step(`do = "fix", book = "city", year = 2021, amount = 100.01`), "warning fixing the total at €100.01 is more than there is: €100"),
			"the last year":            clean(step(`do = "price", book = "city", year = 2022, percent = 100`)),
			"the year after":           finds(step(`do = "price", book = "city", year = 2023, percent = 100`), "warning the year 2023 is outside the plan"),
			"dropped though bound":     finds(step(`do = "drop", measure = "gebunden"`), `warning "gebunden" cannot give way: legally bound`),
			"protected":                clean(step(`do = "protect", measure = "gebunden"`)),
		}},
}
