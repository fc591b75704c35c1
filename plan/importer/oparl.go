package importer

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"path/filepath"
	"strings"
	"time"

	"digiplan/plan"
	"digiplan/plan/save"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// mostJSON is the largest JSON file that is read.
const mostJSON = 256 << 20

// object is an object of OParl 1.1 (https://schema.oparl.org/1.1/), as far as papers
// and their hearings need it. Objects stand in each other, or are named by their id.
type object struct {
	ID           string    `json:"id"`
	Type         string    `json:"type"`
	Name         string    `json:"name"`
	ShortName    string    `json:"shortName"`
	Reference    string    `json:"reference"`
	Date         string    `json:"date"`
	PaperType    string    `json:"paperType"`
	Start        string    `json:"start"`
	Role         string    `json:"role"`
	Result       string    `json:"result"`
	Decides      bool      `json:"authoritative"`
	Deleted      bool      `json:"deleted"`
	Consultation links     `json:"consultation"`
	Paper        links     `json:"paper"`
	AgendaItem   links     `json:"agendaItem"`
	Meeting      links     `json:"meeting"`
	Organization links     `json:"organization"`
	Items        links     `json:"agendaItems"`
	Data         []*object `json:"data"` // of a page of a list
	file         string
}

// links are objects or their ids, one or several.
type links []*object

// UnmarshalJSON reads an id, an object, or a list of both.
func (l *links) UnmarshalJSON(text []byte) error {
	text = bytes.TrimSpace(text)
	switch {
	case bytes.HasPrefix(text, []byte("[")):
		var list []json.RawMessage
		if err := json.Unmarshal(text, &list); err != nil {
			return err
		}
		for _, one := range list {
			if err := l.UnmarshalJSON(one); err != nil {
				return err
			}
		}
	case bytes.HasPrefix(text, []byte(`"`)):
		var id string
		if err := json.Unmarshal(text, &id); err != nil {
			return err
		}
		*l = append(*l, &object{ID: id})
	case bytes.HasPrefix(text, []byte("{")):
		o := &object{}
		if err := json.Unmarshal(text, o); err != nil {
			return err
		}
		*l = append(*l, o)
	}
	return nil
}

func (l links) first() *object {
	if len(l) == 0 {
		return nil
	}
	return l[0]
}

// oparl are all objects of some files.
type oparl struct {
	byID map[string]*object
	all  []*object // papers and consultations in the order of the files
}

// take notes an object and all that stand in it.
func (o *oparl) take(one *object, kind, file string) {
	if one == nil || one.Deleted {
		return
	}
	if one.Type != "" {
		kind = one.Type[strings.LastIndexByte(one.Type, '/')+1:]
	}
	one.file = file
	if whole := one.Name != "" || one.Type != "" || one.Role != "" || one.Start != ""; whole {
		if known := o.byID[one.ID]; known == nil || one.ID == "" {
			one.Type = kind
			o.byID[one.ID] = one
			o.all = append(o.all, one)
		}
	}
	for _, inner := range []struct {
		links
		kind string
	}{{one.Data, ""}, {one.Consultation, "Consultation"}, {one.Paper, "Paper"}, {one.AgendaItem, "AgendaItem"}, {one.Items, "AgendaItem"}, {one.Meeting, "Meeting"}, {one.Organization, "Organization"}} {
		for _, o2 := range inner.links {
			if inner.kind == "Consultation" && kind == "Paper" && len(o2.Paper) == 0 {
				o2.Paper = links{{ID: one.ID}}
			}
			if inner.kind == "AgendaItem" && kind == "Meeting" && len(o2.Meeting) == 0 {
				o2.Meeting = links{{ID: one.ID}}
			}
			o.take(o2, inner.kind, file)
		}
	}
}

// of is the whole object that a link leads to; an empty one where no file has it.
func (o *oparl) of(link *object) *object {
	if link == nil {
		return &object{}
	}
	if known := o.byID[link.ID]; known != nil && link.ID != "" {
		return known
	}
	return link
}

// papers are the papers with their hearings. The outcome of a hearing stands on its
// agenda item.
func (o *oparl) papers() (found []*paper, hearings int) {
	byID := map[string]*paper{}
	for _, one := range o.all {
		if one.Type == "Paper" {
			p := &paper{number: one.Reference, title: one.Name, kind: one.PaperType, file: one.file}
			p.date, _ = parseDay(one.Date)
			byID[one.ID] = p
			found = append(found, p)
		}
	}
	for _, one := range o.all {
		if one.Type != "Consultation" {
			continue
		}
		hearings++
		if p := byID[o.of(one.Paper.first()).ID]; p != nil {
			p.hearings = append(p.hearings, o.hearing(one))
		}
	}
	return found, hearings
}

func (o *oparl) hearing(one *object) hearing {
	item, meeting := o.of(one.AgendaItem.first()), o.of(one.Meeting.first())
	if meeting.Start == "" {
		meeting = o.of(item.Meeting.first())
	}
	body := o.of(one.Organization.first())
	if body.Name == "" {
		body = o.of(meeting.Organization.first())
	}
	h := hearing{committee: body.Name, short: body.ShortName, role: one.Role, result: item.Result, decides: one.Decides}
	if day, _, ok := strings.Cut(meeting.Start, "T"); ok || len(meeting.Start) == len(time.DateOnly) {
		h.date, _ = parseDay(day)
	}
	return h
}

// papers is the preview of papers.
func (p *Preview) papers(ctx context.Context, folder []*source.File) error {
	set := &paperSet{day: p.Job.Day, ids: map[string]string{}}
	if len(folder) > 0 {
		set.plan, _ = plan.Load(folder)
	}
	objects := &oparl{byID: map[string]*object{}}
	var found []*paper
	for i, file := range p.Job.Files {
		text, err := readJSON(file)
		switch {
		case err != nil:
			return err
		case text == nil:
			rows, err := readHearings(ctx, file, p.names()[i])
			if err != nil {
				return err
			}
			found = append(found, rows...)
			continue
		}
		if err := objects.read(text, p.names()[i]); err != nil {
			return err
		}
	}
	more, hearings := objects.papers()
	for _, one := range append(found, more...) {
		set.add(one)
	}
	if len(set.papers) == 0 && len(set.unknown) == 0 {
		return nothingHeard(p.names(), hearings)
	}
	set.keepOwn(filepath.Base(p.Job.Target))
	if err := set.merge(p); err != nil {
		return err
	}
	p.Notes = set.unknown
	return p.hold(folder)
}

// keepOwn writes the committees of the target itself no second time, and leaves papers
// out that other files of the plan have.
func (s *paperSet) keepOwn(target string) {
	if s.plan == nil {
		return
	}
	for _, paper := range s.plan.Papers {
		for i, e := range s.papers {
			if e.key == string(paper.Number) && paper.At.Path() != target {
				s.say(words.Phrase{De: "Vorlage %s steht schon in %s: nicht übernommen", En: "paper %s stands in %s already: not imported"}.With(words.Clean(e.key), paper.At.Path()))
				s.papers = append(s.papers[:i:i], s.papers[i+1:]...)
				break
			}
		}
	}
}

// read takes all objects of a JSON text: one, or a list.
func (o *oparl) read(text []byte, name string) error {
	var all links
	if err := json.Unmarshal(text, &all); err != nil {
		return refuse(name, words.Phrase{De: "ist kein JSON von OParl: %s", En: "is no JSON of OParl: %s"}.With(words.Clean(err.Error())), words.Text("die Antwort der Schnittstelle unverändert speichern", "save what the interface answers as it is"))
	}
	for _, one := range all {
		o.take(one, "", name)
	}
	return nil
}

// readJSON is the text of a JSON file; nil where the file is none.
func readJSON(path string) ([]byte, error) {
	file, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, mostJSON+1))
	if err != nil {
		return nil, save.Wrap(path, err)
	}
	text = bytes.TrimSpace(bytes.TrimPrefix(text, []byte("\ufeff")))
	if len(text) == 0 || text[0] != '{' && text[0] != '[' {
		return nil, nil
	}
	if len(text) > mostJSON {
		return nil, refuse(filepath.Base(path), words.Text("ist größer als 256 MiB", "is larger than 256 MiB"), words.Text("in mehrere Dateien teilen", "divide it into several files"))
	}
	return text, nil
}
