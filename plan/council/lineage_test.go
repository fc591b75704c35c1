package council

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"digiplan/plan"
)

// passes is lineage as it is meant: again and again through the list, as long as
// a paper is found whose amended one has been found.
func passes(papers []plan.Paper) (first, amending []int) {
	at := func(id plan.PaperID) int {
		return slices.IndexFunc(papers, func(p plan.Paper) bool { return p.Number == id })
	}
	found := make([]bool, len(papers))
	for i, paper := range papers {
		if at(paper.Amends) < 0 {
			first, found[i] = append(first, i), true
		}
	}
	for range papers {
		for i, paper := range papers {
			if !found[i] && found[at(paper.Amends)] {
				amending, found[i] = append(amending, i), true
			}
		}
	}
	return first, amending
}

func TestLineage(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		papers := make([]plan.Paper, random.IntN(9))
		for i := range papers {
			papers[i].Number = plan.PaperID(fmt.Sprint(i))
			if of := random.IntN(len(papers) + 2); of < len(papers) {
				papers[i].Amends = plan.PaperID(fmt.Sprint(of))
			}
		}
		first, amending := lineage(papers)
		wantFirst, want := passes(papers)
		if !slices.Equal(first, wantFirst) || !slices.Equal(amending, want) {
			t.Fatalf("lineage of %+v is %v, %v; want %v, %v", papers, first, amending, wantFirst, want)
		}
	}
}

// TestLongLineage ends, as it would not if each paper looked at each.
func TestLongLineage(t *testing.T) {
	const many = 200_000
	name := func(i int) plan.PaperID { return plan.PaperID(fmt.Sprint("V/", i)) }
	for shape, of := range map[string]func(i int) plan.PaperID{
		"chain":   func(i int) plan.PaperID { return name(i - 1) },
		"upwards": func(i int) plan.PaperID { return name(i + 1) },
		"star":    func(int) plan.PaperID { return name(0) },
	} {
		papers := make([]plan.Paper, many)
		for i := range papers {
			papers[i] = plan.Paper{Number: name(i), Amends: of(i)}
		}
		papers[0].Amends, papers[many-1].Amends = "", "" // no circle
		if first, amending := lineage(papers); len(first)+len(amending) != many {
			t.Errorf("%s: %d first and %d amending; want %d together", shape, len(first), len(amending), many)
		}
	}
}
