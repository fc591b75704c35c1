package budget

// ForwardAuthority is the right to commit payments of later years
// (Verpflichtungsermächtigung, § 85 GO NRW), given in Year on a capital line.
type ForwardAuthority struct {
	Leg
	Due    Series // by year of payment
	Used   Series // committed of it, by year of payment; nil: not known
	Until  Year   // last year in which it can be used; 0: that of the law
	Origin Origin
}

// Lapses is the last year in which the authority can be used: the one after the
// year it was given in. A late by-law, or one of two years that says so, prolongs
// it (§ 85 (2) GO NRW).
func (f ForwardAuthority) Lapses() Year {
	if f.Until != 0 {
		return f.Until
	}
	return f.Year + 1
}

// Left is what may still be committed in a year of each year due, never below
// zero: nothing once the authority has lapsed. In year 0, a day nobody knows, none has.
func (f ForwardAuthority) Left(in Year) Series {
	if in > f.Lapses() {
		return nil
	}
	left := make(Series, len(f.Due))
	for i, due := range f.Due {
		left[i] = YearAmount{due.Year, max(0, due.Amount-f.Used.At(due.Year))}
	}
	return left
}

// Matrix is the overview of forward authorities as the budget prints it: a row
// for each year that gave authority, a column for each year of payment.
type Matrix struct {
	rows    byYear[Series]
	columns Series
}

// Matrix adds up the forward authorities of all lines that match.
func (l *Ledger) Matrix(match func(*Line) bool) Matrix {
	var m Matrix
	for _, authority := range l.Authorities {
		line := l.Line(authority.Line)
		if line == nil || !match(line) {
			continue
		}
		row := m.rows.at(authority.Year)
		for _, due := range authority.Due {
			*row = row.Add(due.Year, due.Amount)
			m.columns = m.columns.Add(due.Year, due.Amount)
		}
	}
	return m
}

// Years are the rows: the years that gave authority, in order.
func (m Matrix) Years() []Year { return m.rows.years }

// Due are the columns: the years of payment, in order.
func (m Matrix) Due() []Year {
	years := make([]Year, len(m.columns))
	for i, column := range m.columns {
		years[i] = column.Year
	}
	return years
}

// At is what the authority of a year lets fall due in another.
func (m Matrix) At(year, due Year) Cents {
	row, _ := m.rows.find(year)
	return row.At(due)
}

// Row is the whole authority of a year.
func (m Matrix) Row(year Year) Cents {
	row, _ := m.rows.find(year)
	return row.Sum()
}

// Column is what falls due in a year.
func (m Matrix) Column(due Year) Cents { return m.columns.At(due) }

// Total is the sum of all rows, and of all columns.
func (m Matrix) Total() Cents { return m.columns.Sum() }

// ForwardLoads are the orders that operating contracts have already placed on
// the medium-term years of a line (Vorbelastung). They need no forward
// authority.
func (l *Ledger) ForwardLoads(id LineID) Series {
	var loads Series
	if line := l.Line(id); line == nil || line.Part != Operating {
		return nil
	}
	for _, year := range l.Years(id) {
		if position := l.Position(id, year); position.mediumTerm && position.Of(Open) != 0 {
			loads = append(loads, YearAmount{year, position.Of(Open)})
		}
	}
	return loads
}
