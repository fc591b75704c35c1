package command

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"digiplan/plan"
	"digiplan/plan/export"
	"digiplan/plan/export/calendar"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report/committees"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// AgendaOptions say whose meetings are wanted, and how.
type AgendaOptions struct {
	Committee string    // id or short name; "" for all in a calendar
	Date      time.Time // zero: all that is ahead
	Public    bool      // leave out what is not public
	ICal      bool      // as a calendar file
	Output    string    // the calendar's file; "" for standard output
	Force     bool      // replace what digiplan did not write
}

// AgendaFlags are the flags of an agenda.
func AgendaFlags(flags *pflag.FlagSet, lang words.Lang, o *AgendaOptions) {
	say := in(lang)
	flags.StringVar(&o.Committee, "committee", "", say("Kennung oder Kurzname des Gremiums", "id or short name of the committee"))
	flags.Var(day{&o.Date, lang}, "date", say("Tag der Sitzung (sonst alles, was ansteht)", "day of the meeting (else all that is ahead)"))
	publicFlag(flags, lang, &o.Public)
	flags.BoolVar(&o.ICal, "ical", false, say("als Kalender (iCalendar) ausgeben", "print as a calendar (iCalendar)"))
	flags.StringVarP(&o.Output, "output", "o", "", say("Kalenderdatei (sonst auf die Ausgabe)", "file of the calendar (else standard output)"))
	forceFlag(flags, lang, &o.Force)
}

// NoCommitteesError says that a plan names no committee at all.
type NoCommitteesError struct{}

func (e *NoCommitteesError) Error() string { return e.In(words.English) }

// In says it to the person who asked.
func (e *NoCommitteesError) In(lang words.Lang) string {
	return words.Phrase{
		De: "der Plan nennt kein Gremium: eine Tabelle [[committee]] anlegen",
		En: "the plan names no committee: add a table [[committee]]",
	}.In(lang)
}

// noCommittee says that the plan has no such committee, and which it has.
func noCommittee(name, meant string, known []string) error {
	if len(known) == 0 {
		return &NoCommitteesError{}
	}
	name, all := words.Clean(name), words.Clean(strings.Join(known, ", "))
	if meant != "" {
		return usageSaid(words.Phrase{
			De: "„%s“ ist kein Gremium des Plans, gemeint ist wohl „%s“; es gibt: %s",
			En: "%q is no committee of the plan, did you mean %q? There are: %s",
		}.With(name, words.Clean(meant), all))
	}
	return usageSaid(words.Phrase{
		De: "„%s“ ist kein Gremium des Plans; es gibt: %s",
		En: "%q is no committee of the plan; there are: %s",
	}.With(name, all))
}

// Agenda prints what a committee decides and what it only hears, or writes
// the hearings as a calendar.
func Agenda(ctx context.Context, c Context, args Args, o AgendaOptions) error {
	if _, err := c.named(args.At(0)); err != nil {
		return err
	}
	if o.Committee == "" && !o.ICal {
		return usage(words.Phrase{De: "--committee nennt das Gremium; mit --ical geht es auch ohne", En: "--committee names the committee; with --ical it may be left out"})
	}
	if o.Output != "" && !o.ICal {
		return usage(words.Phrase{De: "--output gilt nur mit --ical", En: "--output goes with --ical only"})
	}
	snapshot, err := c.openWhole(args.At(0), o.Public)
	if err != nil {
		return err
	}
	committee, err := findCommittee(snapshot, o.Committee)
	if err != nil {
		return err
	}
	if o.ICal {
		return c.calendar(ctx, snapshot, committee, o)
	}
	return c.agenda(snapshot, committee, o.Date)
}

// findCommittee finds a committee by its id, short or full name, in any case.
func findCommittee(snapshot *workspace.Snapshot, name string) (plan.CommitteeID, error) {
	if name == "" {
		return "", nil
	}
	var known []string
	ids := make(map[string]plan.CommitteeID)
	var names []string
	for _, committee := range snapshot.Plan.Committees {
		for _, called := range []string{string(committee.ID), committee.Short, committee.Name} {
			if called != "" && strings.EqualFold(name, called) {
				return committee.ID, nil
			}
			ids[called], names = committee.ID, append(names, called)
		}
		known = append(known, string(committee.ID))
	}
	meant, _ := source.Nearest(name, names)
	return "", noCommittee(name, string(ids[meant]), known)
}

func (c Context) agenda(snapshot *workspace.Snapshot, committee plan.CommitteeID, date time.Time) error {
	lang := c.LangOf(snapshot)
	t := committees.Agenda(snapshot.Source(c.View), committee, date)
	if snapshot.Restricted {
		t = workbook.PublicTable(t, snapshot.Hidden)
	}
	fmt.Fprintf(c.Out, "%s\n%s\n\n", t.Title.In(lang), t.Note.In(lang))
	if len(t.Rows) == 0 {
		_, err := fmt.Fprintln(c.Out, words.Phrase{De: "keine Beratung", En: "no hearing"}.In(lang))
		return err
	}
	return writeTable(c.Out, t, lang)
}

func (c Context) calendar(ctx context.Context, snapshot *workspace.Snapshot, committee plan.CommitteeID, o AgendaOptions) error {
	src, lang := snapshot.Source(c.View), c.LangOf(snapshot)
	var hearings []committees.Hearing
	for _, h := range committees.Hearings(src) {
		if (committee == "" || h.Committee == committee) && (o.Date.IsZero() || h.Date.Equal(o.Date)) {
			hearings = append(hearings, h)
		}
	}
	agenda := calendar.Agenda{Data: src, Hearings: hearings, Lang: lang, Changed: snapshot.Location.Changed()}
	err := c.watchFile(ctx, o.Output, func(ctx context.Context, p *progress) error {
		p.speak(lang)
		return put(ctx, c, p, o.Output, export.For(export.Agenda)[0], agenda, o.Force)
	})
	if undated := agenda.Undated(); err == nil && undated > 0 {
		fmt.Fprintln(c.Err, words.Phrase{De: "%s ohne Termin ausgelassen", En: "left out %s without a day"}.With(
			words.Count(undated, words.Phrase{De: "Beratung", En: "hearing"}, words.Phrase{De: "Beratungen", En: "hearings"})).In(lang))
	}
	return err
}

// path is a file as seen from the working folder.
func (c Context) path(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(c.Folder, name)
}
