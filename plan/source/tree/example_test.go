package tree_test

import (
	"errors"
	"fmt"

	"digiplan/plan/source/tree"
)

func ExampleParse() {
	text := "[[measure]]\nneed = { 2018 = 59_500, 2019 = 1234.50 }\n"
	read, err := tree.Parse([]byte(text))
	if err != nil {
		fmt.Println(err)
		return
	}
	need := read.Root().At("measure").Index(0).At("need")
	for amount := range need.Children() {
		at := amount.Span()
		fmt.Println(amount.Key(), amount.Plain(), text[at.From:at.To])
	}
	// Output:
	// 2018 59500 59_500
	// 2019 1234.50 1234.50
}

func ExampleTwiceError() {
	_, err := tree.Parse([]byte("[plan]\ntitle = \"a\"\ntitle = \"b\"\n"))
	var twice *tree.TwiceError
	if errors.As(err, &twice) {
		fmt.Println(twice.Name, twice.First, twice.Again)
	}
	// Output: title {7 12} {19 24}
}
