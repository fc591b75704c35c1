package money

import (
	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Funding is how much of a need the two books pay, whatever is decided of it.
type Funding string

// The states of funding, from the best down.
const (
	Funded     Funding = "funded"
	PartFunded Funding = "partly"
	Unfunded   Funding = "unfunded"
)

var fundings = []Funding{Funded, PartFunded, Unfunded}

var fundingNames = map[Funding]words.Phrase{
	Funded:     {De: "✓ finanziert", En: "✓ funded"},
	PartFunded: {De: "◐ zum Teil finanziert", En: "◐ partly funded"},
	Unfunded:   {De: "✗ nicht finanziert", En: "✗ unfunded"},
}

// fundingCells are what cells share: most measures are in one of these states.
var fundingCells = map[Funding]table.Cell{Funded: fundingCell(Funded), PartFunded: fundingCell(PartFunded), Unfunded: fundingCell(Unfunded)}

func fundingCell(f Funding) table.Cell { return table.WordOf(f, fundingNames[f], fundings...) }

// FundingTitle heads the state of funding.
var FundingTitle = words.Phrase{De: "Finanzierung", En: "Funding"}

// FundingColumn follows from the columns of need and gap.
func FundingColumn(priority int) table.Column {
	in := func(lang words.Lang) string {
		name := func(f Funding) string { return table.Quoted(fundingNames[f].In(lang)) }
		return `IF([need]=0,"",IF(ROUND([gap],2)=0,` + name(Funded) + `,IF([gap]<[need],` + name(PartFunded) + "," + name(Unfunded) + ")))"
	}
	return table.Column{Key: "funding", Title: FundingTitle, Priority: priority, Formula: words.Phrase{De: in(words.German), En: in(words.English)}}
}

// FundingCell tells of a need and the gap in it, of which there is none below zero.
// It says nothing where nothing is needed and in the view that knows no gaps.
func FundingCell(src report.Source, need, gap budget.Cents) table.Cell {
	if need == 0 || src.View != budget.Cash {
		return nil
	}
	state := Funded
	switch {
	case gap >= need:
		state = Unfunded
	case gap > 0:
		state = PartFunded
	}
	return fundingCells[state]
}
