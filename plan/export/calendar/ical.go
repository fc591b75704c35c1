package calendar

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"digiplan/plan"
	"digiplan/plan/report/committees"
	"digiplan/plan/words"
)

// product names the program in a calendar and tells its own files.
const product = "-//digiplan//digiplan//DE"

// Ours tells a calendar that digiplan wrote by its first bytes.
func Ours(_ string, start, _ []byte) bool { return bytes.Contains(start, []byte("PRODID:"+product)) }

// ICal writes the hearings that have a day as an iCalendar (RFC 5545), one
// all-day event for each. An event keeps its name when its day changes, so a
// calendar program moves it instead of showing it twice. No clock is read: the
// stamp is the time of the files, and after each change of them the sequence is
// higher. A meeting that did not take place is cancelled.
func ICal(a Agenda, to io.Writer) error {
	c := ical{bufio.NewWriter(to), a, a.Data.Hidden.Secrets(a.titles())}
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", product)
	c.line("CALSCALE", "GREGORIAN")
	c.line("METHOD", "PUBLISH")
	c.text("X-WR-CALNAME", a.Data.Title)
	for _, h := range a.Hearings {
		if !h.Date.IsZero() {
			c.event(h)
		}
	}
	c.line("END", "VCALENDAR")
	return c.Flush()
}

// ical is an iCalendar while it is written.
type ical struct {
	*bufio.Writer
	Agenda
	secrets plan.Secrets
}

// event writes a hearing as an event of a day.
func (c ical) event(h committees.Hearing) {
	const day, second = "20060102", "20060102T150405Z"
	c.line("BEGIN", "VEVENT")
	c.line("UID", eventID(c.Data.City, h))
	c.line("DTSTAMP", c.stamp().Format(second))
	c.line("SEQUENCE", fmt.Sprint(max(0, c.stamp().Unix()/60))) // seconds run out of 31 bits in 2038
	c.line("DTSTART;VALUE=DATE", h.Date.Format(day))
	c.line("DTEND;VALUE=DATE", h.Date.AddDate(0, 0, 1).Format(day)) // the first day after
	c.line("TRANSP", "TRANSPARENT")
	if h.Hearing.Outcome == plan.Cancelled {
		c.line("STATUS", "CANCELLED")
	}
	paper := strings.TrimSpace(string(h.Paper.Key()) + " " + c.discreet(h.Paper.Title))
	if h.Paper.Secret() { // a calendar is soon in other hands, and an id may tell as much as a title
		c.line("CLASS", "PRIVATE")
		paper = strings.TrimSpace(string(h.Paper.Number) + " " + words.NotPublic.In(c.Lang))
	}
	committee := c.committee(h.Committee)
	c.text("SUMMARY", fmt.Sprintf("%s: %s (%s)", committee.Label(), paper, plan.RoleNames[h.Role].In(c.Lang)))
	c.text("CATEGORIES", committee.Label())
	c.text("DESCRIPTION", c.description(h, committee))
	c.line("END", "VEVENT")
}

// eventID names a hearing apart from its day. A paper in preparation keeps its
// id when it gets a number.
func eventID(city string, h committees.Hearing) string {
	paper := h.Paper.ID
	if paper == "" {
		paper = h.Paper.Number
	}
	sum := sha256.Sum256([]byte(strings.Join([]string{city, string(paper), string(h.Committee), fmt.Sprint(h.Nth)}, "\x00")))
	return hex.EncodeToString(sum[:12]) + "@digiplan"
}

// description is what is to be known of a hearing besides its paper.
func (c ical) description(h committees.Hearing, committee plan.Committee) string {
	said := []words.Sentence{
		words.Same("%s").With(committee.Name),
		words.Phrase{De: "Schritt %d von %d der Beratungsfolge", En: "step %d of %d on the paper's way"}.With(h.Step, h.Steps),
	}
	if h.Paper.Office != "" {
		said = append(said, words.Phrase{De: "vorbereitet von %s", En: "prepared by %s"}.With(c.discreet(h.Paper.Office)))
	}
	if outcome := h.Outcome(); !outcome.Empty() {
		said = append(said, words.Phrase{De: "Ergebnis: %s", En: "outcome: %s"}.With(outcome))
	}
	if !c.Data.AsOf.IsZero() {
		said = append(said, words.Phrase{De: "Stand %s", En: "as of %s"}.With(c.Data.AsOf))
	}
	texts := make([]string, len(said))
	for i, sentence := range said {
		texts[i] = words.Clean(sentence.In(c.Lang))
	}
	return strings.Join(texts, "\n")
}

var signs = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// discreet is a text without the secrets that it names.
func (c ical) discreet(text string) string {
	return c.secrets.Redact(text, "["+words.NotPublic.In(c.Lang)+"]")
}

// text writes a property whose value is text (RFC 5545, 3.3.11).
func (c ical) text(name, value string) {
	c.line(name, signs.Replace(words.CleanLines(value)))
}

// line writes a property, folded at 75 bytes and never inside a character
// (RFC 5545, 3.1).
func (c ical) line(name, value string) {
	line, room := name+":"+value, 75
	for len(line) > room {
		cut := room
		for !utf8.RuneStart(line[cut]) {
			cut--
		}
		c.WriteString(line[:cut] + "\r\n ")
		line, room = line[cut:], 74 // the blank counts
	}
	c.WriteString(line + "\r\n")
}
