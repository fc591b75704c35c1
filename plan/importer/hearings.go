package importer

import (
	"context"
	"io"
	"strings"
	"time"

	"digiplan/plan/words"
)

// hearingHeads are the words over the columns of a table of hearings, squashed.
var hearingHeads = map[string]string{
	"number":    "vorlage vorlagennummer vorlagennr nummer drucksache drucksachennummer drucksachennr aktenzeichen reference number",
	"title":     "betreff titel bezeichnung name title",
	"kind":      "art vorlagenart vorlagentyp drucksachenart papertype typ kind",
	"dated":     "vorlagendatum erstellt",
	"committee": "gremium ausschuss committee organisation organization",
	"date":      "datum sitzung sitzungsdatum sitzungstag termin date",
	"role":      "rolle zustaendigkeit beratungsart funktion role",
	"result":    "ergebnis beschluss abstimmung abstimmungsergebnis beschlussart result outcome",
}

// readHearings reads a CSV or xlsx of hearings, one a row.
func readHearings(ctx context.Context, path, name string) ([]*paper, error) {
	in, err := openInput(ctx, path)
	if err != nil {
		return nil, err
	}
	in.name = name
	if err := in.findSeparator(); err != nil {
		return nil, err
	}
	r, err := in.rows(ctx)
	if err != nil {
		return nil, err
	}
	defer r.close()
	var columns map[string]int
	byNumber := map[string]*paper{}
	var papers []*paper
	for {
		cells, number, err := r.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		if columns == nil {
			columns = hearingColumns(cells)
			continue
		}
		at := func(what string) string {
			if i, ok := columns[what]; ok && i < len(cells) {
				return strings.Clone(cells[i])
			}
			return ""
		}
		if at("number") == "" {
			continue
		}
		p := byNumber[at("number")]
		if p == nil {
			p = &paper{number: at("number"), title: at("title"), kind: at("kind"), file: name, row: number}
			p.date, _ = parseDay(at("dated"))
			byNumber[p.number] = p
			papers = append(papers, p)
		}
		if at("committee") == "" {
			continue
		}
		day, err := hearingDay(at("date"), name, number)
		if err != nil {
			return nil, err
		}
		p.hearings = append(p.hearings, hearing{committee: at("committee"), role: at("role"), result: at("result"), date: day})
	}
	if columns == nil {
		return nil, nothingHeard([]string{name}, 0)
	}
	return papers, nil
}

// hearingDay is the day of a hearing, the zero time where none is said.
func hearingDay(text, name string, row int) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	day, ok := parseDay(text)
	if !ok {
		return day, refuse(name, words.Phrase{De: "Zeile %d: „%s“ ist kein Tag wie 31.12.2018", En: "row %d: %q is no day like 31.12.2018"}.With(row, words.Clean(text)), words.Text("das Datum berichtigen", "correct the date"))
	}
	return day, nil
}

// hearingColumns are the places of the columns, nil where a row is no head.
func hearingColumns(cells []string) map[string]int {
	columns := map[string]int{}
	for i, cell := range cells {
		for what, list := range hearingHeads {
			if _, taken := columns[what]; !taken && strings.Contains(" "+list+" ", " "+squash(cell)+" ") {
				columns[what] = i
			}
		}
	}
	for _, needed := range []string{"number", "committee"} {
		if _, ok := columns[needed]; !ok {
			return nil
		}
	}
	return columns
}
