package check

import (
	"strings"

	"digiplan/plan/source"
	"digiplan/plan/words"
)

// lineIDs: no two lines have ids that differ in small and capital letters alone, for
// people read them as one. References to them are exact.
func lineIDs(in Input) []source.Problem {
	var found source.Collector
	first := make(map[string]string)
	for i := range in.Lines {
		line := &in.Lines[i]
		folded := strings.ToLower(string(line.ID))
		before, twice := first[folded]
		if !twice {
			first[folded] = string(line.ID)
			continue
		}
		found.Add(source.Problem{
			Place: line.At.At("id"), Severity: source.Warning, Line: string(line.ID),
			Message: words.Phrase{De: "%s und %s unterscheiden sich nur in großen und kleinen Buchstaben", En: "%s and %s differ in capital and small letters alone"}.With(before, string(line.ID)),
			Hint:    words.Text("eine der beiden anders benennen, oder die beiden Einträge zusammenlegen", "give one of them another id, or make the two entries one"),
		})
	}
	return found.All()
}
