package export

import (
	"strings"
	"time"

	"digiplan/plan"
	"digiplan/plan/words"
)

// CommitteeFile is the name of a committee's workbook: its id and the date of
// the data, and whether it is for the public.
func CommitteeFile(committee plan.CommitteeID, state time.Time, public bool, lang words.Lang, format Format) string {
	name := strings.Trim(strings.ReplaceAll(string(committee), "/", "-"), ".-")
	if name == "" {
		name = "gremium" // of an id that is all signs
	}
	if !state.IsZero() {
		name += "-" + state.Format(time.DateOnly)
	}
	if public {
		name += words.Phrase{De: "-oeffentlich", En: "-public"}.In(lang)
	}
	return name + format.Endings[0]
}
