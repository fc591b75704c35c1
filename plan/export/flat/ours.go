package flat

import (
	"bytes"
	"slices"
)

// SameFirstLine takes a text with the same first line for an older state of
// the same export.
func SameFirstLine(_ string, start, fresh []byte) bool {
	return bytes.Equal(firstLine(start), firstLine(fresh))
}

// SameColumns takes a table for an older state of the same export if the columns of one
// are among those of the other: columns in which nothing stands come and go with the
// data. The first bears the mark that begins our tables, so it is the same.
func SameColumns(_ string, start, fresh []byte) bool {
	old, now := columnsOf(start), columnsOf(fresh)
	return among(old, now) || among(now, old)
}

func columnsOf(text []byte) []string {
	var columns []string
	for column := range bytes.SplitSeq(firstLine(text), []byte(";")) {
		columns = append(columns, string(column))
	}
	return columns
}

// among tells whether all of some columns are among others.
func among(some, others []string) bool {
	return !slices.ContainsFunc(some, func(column string) bool { return !slices.Contains(others, column) })
}

func firstLine(text []byte) []byte {
	line, _, _ := bytes.Cut(text, []byte("\n"))
	return bytes.TrimSuffix(line, []byte("\r"))
}
