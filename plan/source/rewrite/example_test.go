package rewrite_test

import (
	"fmt"

	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/source/rewrite"
)

// Only the bytes of a value change; the comment behind it stays.
func ExampleApply() {
	file := source.NewFile("plan.toml", "plan.toml", []byte("[[measure]]\nneed = { 2026 = 59_500 } # geschätzt\n"))
	need := source.In(file).At("measure").Index(0).At("need")
	after, problem := rewrite.Apply(file, rewrite.Set(need.Year(2026), budget.Cents(60_000_00)), rewrite.Set(need.Year(2027), budget.Cents(1_250_50)))
	if problem != nil {
		fmt.Println(problem.Text("en"))
		return
	}
	fmt.Printf("%s", after.Bytes())
	// Output:
	// [[measure]]
	// need = { 2026 = 60_000, 2027 = 1_250.50 } # geschätzt
}
