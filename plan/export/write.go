package export

import (
	"context"
	"fmt"
	"io"

	"digiplan/plan/export/calendar"
	"digiplan/plan/export/paper"
	"digiplan/plan/export/workbook"
	"digiplan/plan/export/xlsx"
)

// Contents are the values of what files can hold.
type Contents interface {
	workbook.Workbook | paper.Report | calendar.Agenda
}

// Write writes a content in a format that can hold it. The bytes depend on the
// content alone. It breaks off when ctx ends.
func Write[C Contents](ctx context.Context, format Format, content C, to io.Writer) error {
	return write(format, content, &job{ctx: ctx, to: to})
}

func write[C Contents](format Format, content C, j *job) error {
	switch content := any(content).(type) {
	case workbook.Workbook:
		return format.writeWorkbook(content, j)
	case paper.Report:
		if content.Restricted {
			content.Report = workbook.PublicYearly(content.Report)
		}
		return writeWith(format, Report, format.report, content, j)
	case calendar.Agenda:
		return writeWith(format, Agenda, format.agenda, content, j)
	}
	return nil
}

func writeWith[C Contents](format Format, kind Content, write func(C, io.Writer) error, content C, j *job) error {
	if write == nil {
		return &FormatError{format.Name, kind}
	}
	return format.failed(write(content, j))
}

func (f Format) writeWorkbook(w workbook.Workbook, j *job) error {
	if f.workbook == nil {
		return &FormatError{f.Name, Workbook}
	}
	w, err := w.Ready()
	if err != nil {
		return err
	}
	if f.alone && len(w.Tables()) > 1 {
		return &FormatError{f.Name, Workbook}
	}
	for _, t := range w.Tables() {
		for range t.All() {
			j.all += max(1, f.passes)
		}
	}
	return f.failed(f.workbook(w, j, j.rows))
}

// failed says in which format writing failed, if it did.
func (f Format) failed(err error) error {
	if err != nil {
		return fmt.Errorf("export as %s: %w", f.Name, err)
	}
	return nil
}

// yearlyWorkbook writes the tables of a yearly report.
func yearlyWorkbook(r paper.Report, to io.Writer) error {
	w, err := workbook.Yearly(r.Report, r.Lang).Ready()
	if err != nil {
		return err
	}
	return xlsx.Write(w, to, func(int) error { return nil })
}
