package xlsx

import "github.com/xuri/excelize/v2"

// unmarked are the things that Excel marks with a green triangle and that are meant
// so: ids and years of headers are texts, so that nobody adds them up, and a sum need
// not go as far as the numbers beside it.
var unmarked = []excelize.IgnoredErrorsType{
	excelize.IgnoredErrorsNumberStoredAsText, excelize.IgnoredErrorsFormula, excelize.IgnoredErrorsFormulaRange,
}

func (s *sheet) ignoreMarks() error {
	for _, kind := range unmarked {
		if err := s.book.file.AddIgnoredErrors(s.name, "A1:"+cellName(s.lastColumn(), s.lastFilled()), kind); err != nil {
			return err
		}
	}
	return nil
}
