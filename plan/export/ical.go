package export

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/words"
)

// calendarProduct names the program in a calendar and tells its own files.
const calendarProduct = "-//digiplan//digiplan//DE"

// WriteCalendar writes hearings as an iCalendar (RFC 5545), one all-day event
// for each, and returns how many were left out because their day is not known.
// An event keeps its name when its day changes, so a calendar program moves it
// instead of showing it twice. No clock is read: the stamp is the state of the
// data.
func WriteCalendar(d report.Data, hearings []report.Hearing, lang words.Lang, w io.Writer) (undated int, err error) {
	c := calendar{to: bufio.NewWriter(w), d: d, lang: lang, secrets: d.Hidden.Secrets(titles(d))}
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", calendarProduct)
	c.line("CALSCALE", "GREGORIAN")
	c.line("METHOD", "PUBLISH")
	c.text("X-WR-CALNAME", d.Title)
	for _, h := range hearings {
		if h.Date.IsZero() {
			undated++
			continue
		}
		c.event(h)
	}
	c.line("END", "VCALENDAR")
	return undated, c.to.Flush()
}

// SaveCalendar is Save for a calendar.
func SaveCalendar(name string, d report.Data, hearings []report.Hearing, lang words.Lang, force bool) (undated int, err error) {
	err = saveAs(name, Format{Name: "ics", Ext: ".ics", ours: calendarIsOurs}, force, func(w io.Writer) (err error) {
		undated, err = WriteCalendar(d, hearings, lang, w)
		return err
	})
	return undated, err
}

func calendarIsOurs(old, _ *probe) bool {
	return len(old.start) == 0 || strings.Contains(string(old.start), "PRODID:"+calendarProduct)
}

type calendar struct {
	to   *bufio.Writer
	d    report.Data
	lang words.Lang

	secrets plan.Secrets
}

// titles are what public papers are called, which no secret can be.
func titles(d report.Data) map[string]bool {
	public := make(map[string]bool)
	for i := range d.Papers {
		public[d.Papers[i].Title] = true
	}
	return public
}

// discreet is a text without the secrets that it names.
func (c calendar) discreet(text string) string {
	return c.secrets.Hush(text, "["+words.NotPublic.In(c.lang)+"]")
}

func (c calendar) event(h report.Hearing) {
	state := c.d.AsOf
	if state.IsZero() {
		state = time.Unix(0, 0).UTC()
	}
	const day = "20060102"
	c.line("BEGIN", "VEVENT")
	c.line("UID", eventID(c.d.City, h))
	c.line("DTSTAMP", state.Format(day)+"T000000Z")
	c.line("SEQUENCE", fmt.Sprint(max(0, state.Unix()/(24*60*60))))
	c.line("DTSTART;VALUE=DATE", h.Date.Format(day))
	c.line("DTEND;VALUE=DATE", h.Date.AddDate(0, 0, 1).Format(day)) // the first day after
	c.line("TRANSP", "TRANSPARENT")
	paper := strings.TrimSpace(string(h.Paper.Key()) + " " + c.discreet(h.Paper.Title))
	if h.Paper.Secret() { // a calendar is soon in other hands, and an id may tell as much as a title
		c.line("CLASS", "PRIVATE")
		paper = strings.TrimSpace(string(h.Paper.Number) + " " + words.NotPublic.In(c.lang))
	}
	committee := c.committee(h.Committee)
	c.text("SUMMARY", fmt.Sprintf("%s: %s (%s)", committee.Label(), paper, report.Role(h.Role).In(c.lang)))
	c.text("CATEGORIES", committee.Label())
	c.text("DESCRIPTION", c.description(h, committee))
	c.line("END", "VEVENT")
}

// eventID names a hearing apart from its day. A paper in preparation keeps its
// id when it gets a number.
func eventID(city string, h report.Hearing) string {
	paper := h.Paper.ID
	if paper == "" {
		paper = h.Paper.Number
	}
	sum := sha256.Sum256([]byte(strings.Join([]string{city, string(paper), string(h.Committee), fmt.Sprint(h.Nth)}, "\x00")))
	return hex.EncodeToString(sum[:12]) + "@digiplan"
}

func (c calendar) committee(id plan.CommitteeID) plan.Committee {
	for _, committee := range c.d.Committees {
		if committee.ID == id {
			return committee
		}
	}
	return plan.Committee{ID: id, Name: string(id)}
}

func (c calendar) description(h report.Hearing, committee plan.Committee) string {
	lines := []words.Sentence{
		words.Same("%s").With(committee.Name),
		words.Phrase{De: "Schritt %d von %d der Beratungsfolge", En: "step %d of %d on the paper's way"}.With(h.Step, h.Steps),
	}
	if h.Paper.Office != "" {
		lines = append(lines, words.Phrase{De: "vorbereitet von %s", En: "prepared by %s"}.With(c.discreet(h.Paper.Office)))
	}
	if outcome := h.Outcome(); !outcome.Empty() {
		lines = append(lines, words.Phrase{De: "Ergebnis: %s", En: "outcome: %s"}.With(outcome))
	}
	if !c.d.AsOf.IsZero() {
		lines = append(lines, words.Phrase{De: "Stand %s", En: "as of %s"}.With(c.d.AsOf))
	}
	texts := make([]string, len(lines))
	for i, line := range lines {
		texts[i] = words.Clean(line.In(c.lang))
	}
	return strings.Join(texts, "\n")
}

var calendarSigns = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// text writes a property whose value is text (RFC 5545, 3.3.11).
func (c calendar) text(name, value string) {
	c.line(name, calendarSigns.Replace(words.CleanLines(value)))
}

// line writes a property, folded at 75 bytes and never inside a character
// (RFC 5545, 3.1).
func (c calendar) line(name, value string) {
	line, room := name+":"+value, 75
	for len(line) > room {
		cut := room
		for !utf8.RuneStart(line[cut]) {
			cut--
		}
		c.to.WriteString(line[:cut] + "\r\n ")
		line, room = line[cut:], 74 // the blank counts
	}
	c.to.WriteString(line + "\r\n")
}
