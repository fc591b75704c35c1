package check

import (
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// mostSteps is how many steps a path may have: office programs fold seven levels, of
// which part and side take one.
const mostSteps = 6

// path: each step of the paths of a book stands in one step, and a line's group is a
// step of its path.
func path(in Input) []source.Problem {
	var found source.Collector
	above := make(map[[2]string]string) // by book and step: the path down to it
	for i := range in.Lines {
		line := &in.Lines[i]
		if len(line.Path) == 0 {
			continue
		}
		message, hint := wrongPath(line)
		if message.Empty() {
			message, hint = twoPlaces(above, line.Book, line.Path)
		}
		if !message.Empty() {
			found.Add(source.Problem{Place: line.At.At("path"), Line: string(line.ID), Message: message, Hint: hint})
		}
	}
	return found.All()
}

// wrongPath is what is wrong with a path by itself.
func wrongPath(line *plan.Line) (message, hint words.Sentence) {
	switch {
	case slices.ContainsFunc(line.Path, func(step string) bool { return strings.TrimSpace(step) == "" }):
		return words.Text("in der Gliederung ist ein Schritt leer", "the path has an empty step"),
			words.Text("jeden Schritt nennen, vom Produktbereich abwärts", "name each step, from the area down")
	case len(line.Path) > mostSteps:
		return words.Phrase{De: "die Gliederung hat %d Schritte, höchstens %d sind möglich", En: "the path has %d steps, at most %d are possible"}.With(len(line.Path), mostSteps),
			words.Text("die feinsten Schritte weglassen", "leave out the finest steps")
	case !slices.Contains(line.Path, line.ProductGroup):
		return words.Phrase{De: "die Gruppe „%s“ ist kein Schritt der Gliederung %s", En: "the group %q is no step of the path %s"}.With(line.ProductGroup, strings.Join(line.Path, " › ")),
			words.Text("„group“ weglassen oder einen der Schritte nennen", "leave \"group\" out or name one of the steps")
	}
	return words.Sentence{}, words.Sentence{}
}

// twoPlaces tells of a step that another line has in another place.
func twoPlaces(above map[[2]string]string, book budget.Book, steps []string) (message, hint words.Sentence) {
	for i, step := range steps {
		key, here := [2]string{string(book), step}, strings.Join(steps[:i+1], " › ")
		there, known := above[key]
		if !known {
			above[key] = here
		} else if there != here {
			return words.Phrase{De: "„%s“ steht an zwei Stellen der Gliederung: %s und %s", En: "%q stands in two places: %s and %s"}.With(step, there, here),
				words.Text("die Gliederung der beiden Haushaltsstellen angleichen", "give both lines the same path")
		}
	}
	return words.Sentence{}, words.Sentence{}
}
