package xlsx

import (
	"github.com/xuri/excelize/v2"

	"digiplan/plan/report/reconcile"
)

// verdictColours are the signs that a verdict begins with. The word beside
// the sign says the same, so grey print loses nothing.
var verdictColours = []struct{ sign, colour string }{{"✗", bad}, {"●", warn}, {"✓", good}}

// verdicts colours the results of checks by their sign, so that the colour
// follows when a check comes out otherwise.
func (s *sheet) verdicts() error {
	for _, b := range s.blocks {
		at := b.columnOf("check")
		if at == 0 || b.table.ID != reconcile.ReconciliationID {
			continue
		}
		first := cellName(at, b.first)
		var rules []excelize.ConditionalFormatOptions
		for _, one := range verdictColours {
			format, err := s.book.file.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Color: one.colour, Bold: true}})
			if err != nil {
				return err
			}
			rules = append(rules, excelize.ConditionalFormatOptions{Type: "formula", Criteria: `LEFT(` + first + `,1)="` + one.sign + `"`, Format: &format})
		}
		if err := s.book.file.SetConditionalFormat(s.name, first+":"+cellName(at, b.last), rules); err != nil {
			return err
		}
	}
	return nil
}
